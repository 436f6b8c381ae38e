package dev.residue.bench.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassHistogramTest {
  private static final String TABLE =
      """
       num     #instances         #bytes  class name (module)
      -------------------------------------------------------
         1:        300000        9600000  java.util.HashMap$Node (java.base@17.0.15)
         2:             5           4096  [J (java.base@17.0.15)
         3:             1             40  org.jctools.maps.NonBlockingHashMap
      Total        300006        9604136
      """;

  @Test
  void since_linesWithAndWithoutModule_sumsTheClassesNamed() {
    ClassHistogram empty = ClassHistogram.parse("");
    ClassHistogram full = ClassHistogram.parse(TABLE);
    assertEquals(
        9_600_000 + 40,
        full.since(
            empty, List.of("java.util.HashMap$Node", "org.jctools.maps.NonBlockingHashMap", "no")));
    assertEquals(-4096, empty.since(full, List.of("[J")));
  }

  @Test
  void baseline_nothingHappens_nothingDiffers() {
    ClassHistogram baseline = ClassHistogram.baseline();
    long[][] kept = new long[1000][100];
    long grown = ClassHistogram.take().since(baseline, List.of("[J", "[[J"));
    long expected = new FootprintMeter(EntryParts.NONE).measure(kept).bytes();
    // Other threads of this JVM may come and go with arrays of their own.
    assertTrue(Math.abs(grown - expected) < expected / 50, () -> grown + " for " + expected);
  }

  @Test
  void baseline_itsOwnNamesAndNumbers_areInIt() {
    ClassHistogram baseline = ClassHistogram.baseline();
    long grown = ClassHistogram.take().since(baseline, List.of("java.util.HashMap$Node"));
    // It holds a node of 32 bytes for each of some thousand classes.
    assertTrue(Math.abs(grown) < 16_000, () -> "grown by " + grown);
  }
}

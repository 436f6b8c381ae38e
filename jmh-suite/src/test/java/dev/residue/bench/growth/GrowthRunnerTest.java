package dev.residue.bench.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.bench.subject.SizedMap;
import dev.residue.result.GrowthSeries;
import dev.residue.result.Kind;
import dev.residue.result.Status;
import dev.residue.verdict.series.Growth;
import dev.residue.verdict.series.GrowthWord;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The growth verdict on real maps, by bytes alone: time on a busy machine is no test. */
class GrowthRunnerTest {
  private static final long SEED = 20261120;

  /** The fill at which 100,000 entries stand in a table of 2^18, scaled down to one of 2^14. */
  private static final int SIZE = 6_250;

  private static Growth growth(String map) throws Exception {
    GrowthSeries series =
        GrowthRunner.run(
            new SizedMap(Kind.LONG, map, SIZE),
            GrowthRunner.POPULATIONS,
            SEED,
            1L << 30,
            Duration.ofMinutes(2),
            List.of());
    assertEquals(Status.OK, series.status(), () -> "seed " + SEED + ": " + series.reason());
    assertEquals(GrowthRunner.POPULATIONS + 1, series.looks().size());
    assertTrue(series.looks().stream().skip(1).allMatch(l -> l.nanosPerOp() > 0));
    return Growth.of(
        series.looks().stream()
            .map(l -> new Growth.Point(l.churn(), l.bytes(), Double.NaN))
            .toList());
  }

  @Test
  void run_jctools_grows() throws Exception {
    Growth growth = growth("jctools-long");
    assertEquals(GrowthWord.GROWS, growth.word(), growth::toString);
    assertTrue(growth.bytesRatio() > 10, growth::toString);
  }

  @Test
  void run_eclipse_doublesAndHalves() throws Exception {
    Growth growth = growth("eclipse");
    // It doubles within the first population, and from then on halves and doubles every 4 to 12.
    assertEquals(GrowthWord.SNAPS_BACK, growth.word(), growth::toString);
    assertEquals(2, growth.bytesPeak(), 0.01, growth::toString);
    assertTrue(growth.lastRise() < 0.1, growth::toString);
  }

  @Test
  void run_outgrowsItsHeap_keepsItsLooksAndSaysSo() throws Exception {
    GrowthSeries series =
        GrowthRunner.run(
            new SizedMap(Kind.LONG, "jctools-long", 50_000),
            GrowthRunner.POPULATIONS,
            SEED,
            40 << 20,
            Duration.ofMinutes(2),
            List.of());
    assertEquals(Status.OUT_OF_MEMORY, series.status(), series::toString);
    assertEquals("out of memory at 50000 entries with -Xmx40m", series.reason());
    assertTrue(series.looks().size() > 1, series::toString);
  }

  @Test
  void run_fastutil_isSteady() throws Exception {
    Growth growth = growth("fastutil");
    assertEquals(GrowthWord.STEADY, growth.word(), growth::toString);
    assertEquals(1, growth.bytesRatio(), 1e-9, growth::toString);
  }
}

package dev.residue.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SliceTest {
  private static Slice slice(long cpuNanos, double gcMillis) {
    return new Slice(10, 1_000, cpuNanos, 0, 0, gcMillis, 0, 0, 1, 10, 0, 0);
  }

  @Test
  void busyNanos_isTimeOfTheThreadAndOfTheCollections() {
    assertEquals(2_000_900, slice(900, 2).busyNanos());
    assertEquals(900, slice(900, -1).busyNanos(), "pauses not known");
  }

  @Test
  void busyNanos_cpuTimeNotKnown_isNot() {
    assertEquals(Double.NaN, slice(-1, 2).busyNanos());
    assertEquals(Double.NaN, slice(0, 2).busyNanos());
  }
}

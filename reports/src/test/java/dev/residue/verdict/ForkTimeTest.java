package dev.residue.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.residue.result.ForkResult;
import dev.residue.result.ForkValue;
import dev.residue.result.Role;
import org.junit.jupiter.api.Test;

/** One number for a fork. */
class ForkTimeTest {
  private static ForkResult fork(double... nanos) {
    return Lines.fork(Lines.cell("Fast"), Role.MAP, 1, Lines.slices(nanos));
  }

  @Test
  void nanosPerOp_eachValue_ofTheSameSlices() {
    ForkResult fork = fork(10, 40, 20, 30, 900);
    assertEquals(30, ForkTime.nanosPerOp(fork, ForkValue.MEDIAN));
    assertEquals(200, ForkTime.nanosPerOp(fork, ForkValue.MEAN));
    assertEquals(14, ForkTime.nanosPerOp(fork, ForkValue.LOW), 1e-9);
  }

  /** A map that stalls in one slice of many must not look better than its total time. */
  @Test
  void nanosPerOp_stallInOneSlice_isInTheMeanInFull() {
    ForkResult fork = fork(10, 10, 10, 10, 10, 10, 10, 10, 10, 1_010);
    assertEquals(110, ForkTime.nanosPerOp(fork, ForkValue.MEAN));
    assertEquals(10, ForkTime.nanosPerOp(fork, ForkValue.MEDIAN));
  }
}

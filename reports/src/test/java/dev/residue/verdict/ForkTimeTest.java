package dev.residue.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.residue.result.ForkResult;
import dev.residue.result.ForkValue;
import dev.residue.result.Role;
import dev.residue.result.Slice;
import java.util.List;
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

  /** Of CPU time 100 ns per operation, and collections of so many ns per operation beside it. */
  private static Slice collecting(double gcNanosPerOp) {
    return new Slice(1_000, 300_000, 100_000, 0, 1, gcNanosPerOp * 1_000 / 1e6, 0, 0, 1, 1, 0, 0);
  }

  /** Collections run on other threads: what a map makes them do is its time all the same. */
  @Test
  void logNanos_cpu_countsCollections() {
    ForkResult fork =
        Lines.fork(
            Lines.cell("Greedy"),
            Role.MAP,
            1,
            List.of(collecting(0), collecting(50), collecting(250)));
    assertEquals(200, Math.exp(ForkTime.logNanos(fork, ForkValue.MEAN, Clock.CPU)), 1e-6);
    assertEquals(150, Math.exp(ForkTime.logNanos(fork, ForkValue.MEDIAN, Clock.CPU)), 1e-6);
    assertEquals(300, Math.exp(ForkTime.logNanos(fork, ForkValue.MEAN, Clock.WALL)), 1e-6);
    assertEquals(600_000, ForkTime.busyNanos(fork), 1e-3);
    assertEquals(900_000, ForkTime.wallNanos(fork), 1e-3);
    assertEquals(100, ForkTime.cpuNanosPerOp(fork, ForkValue.MEAN), 1e-9);
  }

  @Test
  void busyNanos_unknownOfOneSlice_isUnknown() {
    Slice unknown = new Slice(1_000, 300_000, -1, 0, 0, 0, 0, 0, 1, 1, 0, 0);
    ForkResult fork = Lines.fork(Lines.cell("Fast"), Role.MAP, 1, List.of(collecting(0), unknown));
    assertEquals(Double.NaN, ForkTime.busyNanos(fork));
    assertEquals(Double.NaN, ForkTime.logNanos(fork, ForkValue.MEAN, Clock.CPU));
  }
}

package dev.residue.bench.profile;

import java.time.Duration;
import java.util.List;

/**
 * How long a cell is profiled.
 *
 * @param warmup before the profiler starts
 * @param cpu with CPU samples
 * @param alloc with allocation samples
 * @param sliceMillis length of a slice where the benchmark leaves it open (JMH's modes by time), ms
 * @param loops names of the classes with the timed loops: a stack is kept if it passes through one
 *     of their methods
 * @param limit wall time after which the fork is ended
 */
public record Sampling(
    Stretch warmup,
    Stretch cpu,
    Stretch alloc,
    int sliceMillis,
    List<String> loops,
    Duration limit) {

  /** The classes whose methods are the timed loops of every workload. */
  public static final List<String> LOOPS =
      List.of("dev.residue.bench.workload.LongLoops", "dev.residue.bench.workload.ObjectLoops");

  /** Length of a slice in the modes by time, as the timed forks aim at. */
  private static final int SLICE_MILLIS = 60;

  /** Two seconds of slices, half of which is set-up, and a JVM's start. */
  public static final Sampling QUICK =
      new Sampling(
          new Stretch(10, 500),
          new Stretch(30, 1300),
          new Stretch(2, 200),
          SLICE_MILLIS,
          LOOPS,
          Duration.ofMinutes(1));

  /** Seven seconds: some 500 CPU samples, so that a frame of 10 % has a standard error of 1.3 %. */
  public static final Sampling STANDARD =
      new Sampling(
          new Stretch(20, 1500),
          new Stretch(100, 5000),
          new Stretch(4, 500),
          SLICE_MILLIS,
          LOOPS,
          Duration.ofMinutes(2));

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public Sampling {
    loops = List.copyOf(loops);
    if (sliceMillis < 1 || loops.isEmpty()) {
      throw new IllegalArgumentException(
          "a slice needs at least 1 ms, and loops to look for: " + sliceMillis + ", " + loops);
    }
  }
}

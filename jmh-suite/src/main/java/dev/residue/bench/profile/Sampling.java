package dev.residue.bench.profile;

import java.time.Duration;
import java.util.List;

/**
 * How long a cell is profiled.
 *
 * @param warmups slices before the profiler starts
 * @param cpuSlices slices with CPU samples, at least 1
 * @param allocSlices slices with allocation samples, at least 1
 * @param sliceMillis length of a slice where the benchmark leaves it open (JMH's modes by time), ms
 * @param loops names of the classes with the timed loops: a stack is kept if it passes through one
 *     of their methods
 * @param limit wall time after which the fork is ended
 */
public record Sampling(
    int warmups,
    int cpuSlices,
    int allocSlices,
    int sliceMillis,
    List<String> loops,
    Duration limit) {

  /** The classes whose methods are the timed loops of every workload. */
  public static final List<String> LOOPS =
      List.of("dev.residue.bench.workload.LongLoops", "dev.residue.bench.workload.ObjectLoops");

  /**
   * About 2 s of a fork: 0.5 s to warm up, 0.8 s CPU (200 samples at a kernel tick of 4 ms), 0.3 s
   * allocation; the rest is the start of the JVM.
   */
  public static final Sampling QUICK = new Sampling(5, 8, 3, 100, LOOPS, Duration.ofMinutes(1));

  /**
   * About 6 s of a fork: 1000 CPU samples, so that a frame of 1 % has a standard error of 0.3 %.
   */
  public static final Sampling STANDARD =
      new Sampling(10, 40, 6, 100, LOOPS, Duration.ofMinutes(2));

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public Sampling {
    loops = List.copyOf(loops);
    if (warmups < 0 || cpuSlices < 1 || allocSlices < 1 || sliceMillis < 1 || loops.isEmpty()) {
      throw new IllegalArgumentException(
          "warmups must not be negative, slices and milliseconds at least 1, loops not empty: "
              + warmups
              + ", "
              + cpuSlices
              + ", "
              + allocSlices
              + ", "
              + sliceMillis
              + ", "
              + loops);
    }
  }
}

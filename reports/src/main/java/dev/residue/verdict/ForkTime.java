package dev.residue.verdict;

import dev.residue.result.ForkResult;
import dev.residue.result.ForkValue;
import dev.residue.result.Slice;
import dev.residue.verdict.stat.Median;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** What stands for a fork: one time per operation for all of its slices. */
public final class ForkTime {
  /** Share of the slices below {@link ForkValue#LOW}. */
  private static final double LOW = .1;

  private ForkTime() {}

  /**
   * Wall time per operation, ns.
   *
   * @param fork with at least one slice
   */
  public static double nanosPerOp(ForkResult fork, ForkValue value) {
    return of(fork, value, Slice::nanosPerOp);
  }

  /** CPU time of the thread per operation, ns; negative if unknown. */
  public static double cpuNanosPerOp(ForkResult fork, ForkValue value) {
    return of(fork, value, Slice::cpuNanosPerOp);
  }

  /** Logarithm of the time per operation by a clock; NaN if unknown. */
  static double logNanos(ForkResult fork, ForkValue value, Clock clock) {
    return Math.log(
        clock == Clock.WALL
            ? nanosPerOp(fork, value)
            : of(fork, value, slice -> slice.busyNanos() / slice.ops()));
  }

  /** Wall time of all slices, ns. */
  static double wallNanos(ForkResult fork) {
    return fork.slices().stream().mapToDouble(Slice::nanos).sum();
  }

  /** CPU and collection time of all slices, ns; NaN if unknown of one. */
  static double busyNanos(ForkResult fork) {
    return fork.slices().stream().mapToDouble(Slice::busyNanos).sum();
  }

  private static double of(ForkResult fork, ForkValue value, ToDoubleFunction<Slice> time) {
    double[] times = fork.slices().stream().mapToDouble(time).toArray();
    return switch (value) {
      case MEDIAN -> Median.of(times);
      case LOW -> low(times);
      case MEAN -> Arrays.stream(times).average().orElse(Double.NaN);
    };
  }

  /** The tenth percentile, between the two nearest of the sorted times. */
  static double low(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    double at = LOW * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}

package dev.residue.bench.workload;

import org.jspecify.annotations.Nullable;

/**
 * What a slice leaves for the profilers of its fork; its wall time only where JMH's clock, which
 * takes the whole iteration, would also take what is done to the caches.
 *
 * <p>JMH gives a profiler the iteration's result and nothing of the benchmark's state; this is the
 * way from the one to the other within a fork. One worker thread writes, JMH's own thread reads
 * after that thread is done.
 *
 * @param ops operations timed
 * @param nanos wall time by clocks of the slice's own, ns; {@link #JMH_CLOCK} if JMH's counts
 * @param cpuNanos CPU time of the worker thread, ns; -1 if unknown
 * @param allocatedBytes by the worker thread; -1 if unknown
 * @param gcCount collections
 * @param gcMillis their time, ms
 * @param gcMaxMillis the longest of them, ms; -1 if unknown
 * @param setupNanos wall time of the set-up before, ns
 * @param checksum of the slice
 * @param hits operations that found their key
 * @param misses operations that did not
 * @param finalSize entries left, summed over the batch
 * @param failure what the map or the workload threw; null if nothing
 */
public record FinishedSlice(
    long ops,
    long nanos,
    long cpuNanos,
    long allocatedBytes,
    long gcCount,
    double gcMillis,
    double gcMaxMillis,
    long setupNanos,
    long checksum,
    long hits,
    long misses,
    long finalSize,
    @Nullable String failure) {

  /** Instead of a wall time: the one JMH takes of the whole iteration counts. */
  public static final long JMH_CLOCK = -1;

  private static volatile @Nullable FinishedSlice last;
  private static volatile boolean skipping;

  /** Returns what the slice just finished has left, null if none; the next call returns null. */
  public static @Nullable FinishedSlice take() {
    FinishedSlice slice = last;
    last = null;
    return slice;
  }

  /** Makes the next iterations do nothing, or do their work again. */
  public static void skip(boolean skip) {
    skipping = skip;
  }

  static boolean skipped() {
    return skipping;
  }

  static void leave(FinishedSlice slice) {
    FinishedSlice before = last;
    if (before == null || before.failure() == null) {
      last = slice;
    }
  }

  /** Notes the first throwable of a slice; returns it for rethrowing. */
  static RuntimeException failed(Throwable thrown) {
    String text =
        thrown.getMessage() == null
            ? thrown.getClass().getName()
            : thrown.getClass().getName() + ": " + thrown.getMessage();
    leave(new FinishedSlice(0, JMH_CLOCK, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0, text));
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
  }
}

package dev.residue.bench.workload;

import dev.residue.result.Slice;
import org.jspecify.annotations.Nullable;

/**
 * What a slice leaves for the profilers of its fork; its wall time only where JMH's clock, which
 * takes the whole iteration, would also take what is done to the caches.
 *
 * <p>JMH gives a profiler the iteration's result and nothing of the benchmark's state; this is the
 * way from the one to the other within a fork. One worker thread writes, JMH's own thread reads
 * after that thread is done.
 *
 * @param slice what was measured; null if it failed. Its wall time is by clocks of the slice's own,
 *     or {@link #JMH_CLOCK} if JMH's counts
 * @param failure what the map or the workload threw; null if nothing
 */
public record FinishedSlice(@Nullable Slice slice, @Nullable String failure) {

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

  static void leave(Slice slice) {
    leave(new FinishedSlice(slice, null));
  }

  private static void leave(FinishedSlice finished) {
    FinishedSlice before = last;
    if (before == null || before.failure() == null) {
      last = finished;
    }
  }

  /** Notes the first throwable of a slice; returns it for rethrowing. */
  static RuntimeException failed(Throwable thrown) {
    String text =
        thrown.getMessage() == null
            ? thrown.getClass().getName()
            : thrown.getClass().getName() + ": " + thrown.getMessage();
    leave(new FinishedSlice(null, text));
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
  }
}

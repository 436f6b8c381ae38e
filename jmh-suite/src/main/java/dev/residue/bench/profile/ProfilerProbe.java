package dev.residue.bench.profile;

import dev.residue.bench.child.Inquiry;
import java.io.IOException;
import one.profiler.AsyncProfiler;

/**
 * Tries the profiler, in a JVM of its own: a broken native library must not take the host along.
 */
final class ProfilerProbe {
  private ProfilerProbe() {}

  /** Long enough for ten ticks of a kernel that runs at 100 Hz. */
  private static final long BUSY_NANOS = 100_000_000;

  /** Samples this thread with every event and answers the number of samples of each. */
  public static void main(String[] arguments) throws IOException {
    AsyncProfiler profiler = AsyncProfiler.getInstance();
    for (SampledEvent event : SampledEvent.values()) {
      profiler.execute("start," + event.start());
      long work = work();
      profiler.execute("stop");
      Inquiry.answer(event.title(), Long.toString(profiler.getSamples()));
      Inquiry.answer(event.title() + "-work", Long.toString(work));
    }
    Inquiry.answer("version", profiler.getVersion());
  }

  private static long work() {
    long end = System.nanoTime() + BUSY_NANOS;
    long sum = 0;
    while (System.nanoTime() < end) {
      sum += new byte[1024].length;
    }
    return sum;
  }
}

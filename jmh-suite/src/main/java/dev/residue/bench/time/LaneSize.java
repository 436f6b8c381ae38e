package dev.residue.bench.time;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How many maps may be alive together.
 *
 * <p>More forks per lane mean fewer control forks; the heaps of all must fit in memory together.
 */
final class LaneSize {
  /** Share of the memory the forks' heaps may take, as the timing design sets it. */
  private static final double MEMORY_SHARE = 0.7;

  /**
   * Forks alive beyond which nothing was measured: up to 9 cost nothing visible in the design's
   * trial, 12 are what the default preset uses here.
   */
  private static final int FORKS = 12;

  private LaneSize() {}

  /** Maps per lane beside the two control forks, at least 1. */
  static int maps(long heapBytes) {
    OperatingSystemMXBean os = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    // The JVM answers with the container's limit where there is one.
    return maps(heapBytes, os.getTotalMemorySize());
  }

  static int maps(long heapBytes, long memoryBytes) {
    long forks = (long) (memoryBytes * MEMORY_SHARE) / (heapBytes + ForkJvm.OFF_HEAP_BYTES);
    return (int) Math.max(1, Math.min(FORKS, forks) - 2);
  }
}

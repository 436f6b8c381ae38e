package dev.residue.bench.lockstep;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How many maps may be alive together.
 *
 * <p>More forks per lane mean fewer control forks; the heaps of all must fit in memory together.
 */
public final class LaneSize {
  /** Share of the memory the forks' heaps may take, as the timing design sets it. */
  private static final double MEMORY_SHARE = 0.7;

  /**
   * Maps of a lane beyond which nothing was measured: up to 9 forks cost nothing visible in the
   * design's trial, 10 maps and their companions are what the default preset uses here.
   */
  private static final int MAPS = 10;

  private LaneSize() {}

  /**
   * Maps per lane, at least 1.
   *
   * @param companions forks of the control and of the limit beside them
   */
  public static int maps(long heapBytes, int companions) {
    OperatingSystemMXBean os = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    // The JVM answers with the container's limit where there is one.
    return maps(heapBytes, companions, os.getTotalMemorySize());
  }

  public static int maps(long heapBytes, int companions, long memoryBytes) {
    long forks = (long) (memoryBytes * MEMORY_SHARE) / (heapBytes + ForkJvm.OFF_HEAP_BYTES);
    return (int) Math.max(1, Math.min(MAPS, forks - companions));
  }
}

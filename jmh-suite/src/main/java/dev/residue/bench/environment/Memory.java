package dev.residue.bench.environment;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/**
 * Memory in bytes.
 *
 * @param physicalBytes of the machine
 * @param totalBytes of the machine or of the container's limit, whichever is smaller
 * @param availableBytes that can be had without swapping
 * @param swapTotalBytes size of the swap space
 * @param swapUsedBytes used part of it
 */
record Memory(
    @Nullable Long physicalBytes,
    @Nullable Long totalBytes,
    @Nullable Long availableBytes,
    @Nullable Long swapTotalBytes,
    @Nullable Long swapUsedBytes) {

  private static final String MEMINFO = "/proc/meminfo";

  /**
   * Reads it; without {@code /proc} Java's own view is taken.
   *
   * @param files of the system
   * @param limit of the container, bytes; null without one
   */
  static Memory read(SystemFiles files, @Nullable Long limit) {
    Long physical = kibibytes(files, "MemTotal");
    Long available = kibibytes(files, "MemAvailable");
    Long swap = kibibytes(files, "SwapTotal");
    Long swapFree = kibibytes(files, "SwapFree");
    if (physical == null
        && ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean bean) {
      physical = bean.getTotalMemorySize();
      // Free memory leaves out caches that would be given up, so it says too little, never too
      // much.
      available = bean.getFreeMemorySize();
      swap = bean.getTotalSwapSpaceSize();
      swapFree = bean.getFreeSwapSpaceSize();
    }
    return new Memory(
        physical,
        least(physical, limit),
        least(available, limit),
        swap,
        swap == null || swapFree == null ? null : swap - swapFree);
  }

  private static @Nullable Long least(@Nullable Long bytes, @Nullable Long limit) {
    return bytes == null || limit == null ? bytes : Long.valueOf(Math.min(bytes, limit));
  }

  private static @Nullable Long kibibytes(SystemFiles files, String key) {
    String value = files.value(MEMINFO, key, ':');
    Long number =
        value == null || !value.endsWith(" kB")
            ? null
            : SystemFiles.parsed(value.substring(0, value.length() - 3).strip());
    return number == null || number < 0 || number > Long.MAX_VALUE >> 10
        ? null
        : Long.valueOf(number << 10);
  }
}

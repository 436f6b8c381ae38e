package dev.residue.bench.child;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** Heap sizes as they are written after {@code -Xmx}. */
public final class Heap {
  private Heap() {}

  /** A number of bytes, in whole megabytes or else kilobytes. */
  public static String words(long bytes) {
    return (bytes & ((1L << 20) - 1)) == 0 ? (bytes >> 20) + "m" : (bytes >> 10) + "k";
  }

  /** The maximum heap of this JVM. */
  public static String maximum() {
    // Not maxMemory(), which leaves out what some collectors keep free for survivors.
    return words(
        Long.parseLong(
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption("MaxHeapSize")
                .getValue()));
  }
}

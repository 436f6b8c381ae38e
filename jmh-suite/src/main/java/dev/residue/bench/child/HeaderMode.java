package dev.residue.bench.child;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** How this JVM lays out the header of an object, by the word result files use. */
public final class HeaderMode {
  private HeaderMode() {}

  /** Returns {@code compact}, {@code compressed-class-pointers} or {@code legacy}. */
  public static String current() {
    if (flag("UseCompactObjectHeaders")) {
      return "compact";
    }
    return flag("UseCompressedClassPointers") ? "compressed-class-pointers" : "legacy";
  }

  private static boolean flag(String name) {
    HotSpotDiagnosticMXBean bean =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    try {
      return Boolean.parseBoolean(bean.getVMOption(name).getValue());
    } catch (IllegalArgumentException e) {
      // A JVM without the flag is a JVM without the mode.
      return false;
    }
  }
}

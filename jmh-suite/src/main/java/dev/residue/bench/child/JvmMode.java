package dev.residue.bench.child;

import java.lang.management.ManagementFactory;

/** What this JVM runs with. */
public final class JvmMode {
  private JvmMode() {}

  /** The collector, by the word used in results. */
  public static String collector() {
    String name = ManagementFactory.getGarbageCollectorMXBeans().get(0).getName();
    if (name.startsWith("G1")) {
      return "g1";
    } else if (name.startsWith("PS")) {
      return "parallel";
    } else if (name.startsWith("ZGC")) {
      return "z";
    } else if (name.equals("Copy") || name.equals("MarkSweepCompact")) {
      return "serial";
    }
    return name;
  }
}

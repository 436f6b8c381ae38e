package dev.residue.bench.footprint;

import java.util.ArrayList;
import java.util.List;

/** The JVM flags under which the meter can read every object and prints nothing. */
public final class MeterFlags {
  /** First JDK that knows {@code --sun-misc-unsafe-memory-access} (JEP 471). */
  private static final int UNSAFE_FLAG_SINCE = 23;

  private MeterFlags() {}

  /** Flags for a JVM of the version that runs now. */
  public static List<String> current() {
    return of(Runtime.version().feature());
  }

  /** Flags for a JVM of a feature version; an older JVM refuses the newer ones' flags. */
  static List<String> of(int feature) {
    List<String> flags =
        new ArrayList<>(
            List.of(
                RawMemory.INTERNAL_FLAG,
                // JOL attaches to its own JVM to ask for exact instance sizes.
                "-Djdk.attach.allowAttachSelf=true",
                "-XX:+EnableDynamicAgentLoading",
                // Offsets of fields of records and lambdas.
                "-Djol.magicFieldOffset=true",
                // Would start another JVM for addresses, which nothing here needs.
                "-Djol.skipHotspotSAAttach=true"));
    if (feature >= UNSAFE_FLAG_SINCE) {
      flags.add("--sun-misc-unsafe-memory-access=allow");
    }
    return List.copyOf(flags);
  }
}

package dev.residue.bench.meter;

import dev.residue.bench.child.Heap;
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

  /** Flags of a JVM that measures footprints; the serial collector if none is named. */
  public static List<String> jvm(long heapBytes, List<String> more) {
    List<String> flags = new ArrayList<>(current());
    flags.add("-Xmx" + Heap.words(heapBytes));
    if (more.stream().noneMatch(f -> f.matches("-XX:\\+Use\\w+GC"))) {
      flags.add("-XX:+UseSerialGC");
      // Without it the collector leaves gaps that a histogram shows as objects.
      flags.add("-XX:MarkSweepAlwaysCompactCount=1");
    }
    flags.addAll(more);
    return flags;
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

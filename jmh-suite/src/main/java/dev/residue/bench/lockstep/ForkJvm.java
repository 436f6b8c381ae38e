package dev.residue.bench.lockstep;

import dev.residue.bench.tape.TapeSpec;
import dev.residue.result.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * JVM flags of the timed forks.
 *
 * <p>The heap is fixed and touched beforehand, so that a fork neither resizes nor faults pages
 * while it is timed. Its young generation holds all that one slice allocates, set-up included: the
 * collection that a slice begins with is then the only one, unless the timed operations allocate
 * much themselves.
 */
public final class ForkJvm {
  /**
   * Bytes the set-up of one entry may allocate, outgrown tables included: HashMap with boxed longs
   * holds 88 bytes per entry when full and has let go of about 16 of tables by then. A greedier map
   * (JCTools NonBlockingHashMap) collects once more during its set-up, never by design within the
   * timed part.
   */
  private static final int LONG_BYTES_PER_ENTRY = 160;

  /** The same for objects: keys and values belong to the tape, only the map is allocated. */
  private static final int OBJECT_BYTES_PER_ENTRY = 160;

  /**
   * What maps that live on may grow by under churn, bytes: JCTools NonBlockingHashMapLong holds 16
   * times its first size after a while, and its next table is made while the old one is there.
   */
  private static final long GROWTH_BYTES = 256L << 20;

  /** Bytes a timed operation may allocate: two boxes and a node. */
  private static final int BYTES_PER_OP = 80;

  /** What JMH, the tape's strings and the libraries need beside the maps, bytes. */
  private static final long BASE_BYTES = 64L << 20;

  /** JVM memory outside the heap: code cache, metaspace, threads; an allowance, not measured. */
  public static final long OFF_HEAP_BYTES = 128L << 20;

  private static final String PARALLEL = "parallel";
  private static final String G1 = "g1";
  private static final String Z = "z";

  private ForkJvm() {}

  /** Collectors that forks can be timed with. */
  public static final List<String> COLLECTORS = List.of(Plan.Time.SERIAL, PARALLEL, G1, Z);

  /**
   * Bytes of the heap a fork with this tape gets. Collectors that work beside the program get more,
   * or they would fall behind: G1, whose tables above half a region are old from birth, twice as
   * much, ZGC, whose references take 8 bytes and whose cycles overlap with the allocation, thrice.
   */
  public static long heapBytes(String collector, TapeSpec tape, boolean objects) {
    long bytes = youngBytes(tape, objects) + oldBytes(tape, objects);
    return round(bytes * (collector.equals(G1) ? 2 : collector.equals(Z) ? 3 : 1));
  }

  private static long youngBytes(TapeSpec tape, boolean objects) {
    long entries = (long) tape.entries() * tape.batch();
    long bytes =
        entries * (objects ? OBJECT_BYTES_PER_ENTRY : LONG_BYTES_PER_ENTRY)
            + tape.opsPerSlice() * BYTES_PER_OP;
    // Serial's eden is eight tenths of the young generation.
    return round(bytes * 5 / 4 + (16L << 20));
  }

  private static long oldBytes(TapeSpec tape, boolean objects) {
    long entries = (long) tape.entries() * tape.batch();
    // Maps that live through several slices end up here; so do tape and strings.
    long maps = tape.workload().keepsMaps() ? entries * 180 + GROWTH_BYTES : 0;
    long tapeBytes = tape.opsPerSlice() * (objects ? 80 : 16);
    return round(BASE_BYTES + maps + tapeBytes);
  }

  private static long round(long bytes) {
    long unit = 16L << 20;
    return (bytes + unit - 1) / unit * unit;
  }

  /**
   * Flags of a timed fork.
   *
   * @param collector name
   * @param crashes folder for the JVM's error files
   */
  public static List<String> flags(String collector, TapeSpec tape, boolean objects, Path crashes) {
    long heap = heapBytes(collector, tape, objects) >> 20;
    List<String> flags = new ArrayList<>(collector(collector));
    flags.add("-Xms" + heap + "m");
    flags.add("-Xmx" + heap + "m");
    flags.add("-XX:+AlwaysPreTouch");
    if (!collector.equals(Z)) {
      flags.add("-Xmn" + (youngBytes(tape, objects) >> 20) + "m");
    }
    flags.add("-XX:ErrorFile=" + crashes.resolve("hs_err_%p.log"));
    flags.add("-XX:-CreateCoredumpOnCrash");
    if (Runtime.version().feature() >= 23) {
      // JMH 1.37 reads fields through Unsafe; without this the JDK prints a warning per fork.
      flags.add("--sun-misc-unsafe-memory-access=allow");
    }
    return List.copyOf(flags);
  }

  /** The flags that are the same for all timed forks of a plan. */
  public static List<String> collector(String name) {
    return switch (name) {
      case Plan.Time.SERIAL -> List.of("-XX:+UseSerialGC");
      // Its generations stay as large as they are set.
      case PARALLEL -> List.of("-XX:+UseParallelGC", "-XX:-UseAdaptiveSizePolicy");
      case G1 -> List.of("-XX:+UseG1GC");
      case Z -> List.of("-XX:+UseZGC");
      default -> throw new IllegalArgumentException("no collector '" + name + "'");
    };
  }
}

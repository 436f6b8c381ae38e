package dev.residue.bench.workload;

import dev.residue.bench.tape.KeySpace;
import dev.residue.bench.tape.TapeSpec;
import dev.residue.bench.tape.Workload;
import dev.residue.bench.tape.Workloads;
import java.lang.reflect.InvocationTargetException;

/**
 * What a fork is told by system properties, since they would only lengthen JMH's benchmark names:
 * the adapter's class and the tape.
 *
 * <p>A benchmark started by hand, without them, runs with a tape of its own size and seed 1, on the
 * adapter that the catalog finds under the map's name.
 */
public final class ForkSettings {
  /** Name of the adapter's class: a fork loads no other, so that every call has one target. */
  public static final String ADAPTER = "residue.adapter";

  /** Actual number of entries. */
  public static final String ENTRIES = "residue.entries";

  /** Maps per slice. */
  public static final String BATCH = "residue.batch";

  /** Seed of the tape. */
  public static final String SEED = "residue.seed";

  /** File that the JVM's {@code -Xlog:gc} goes to. */
  public static final String GC_LOG = "residue.gclog";

  /** Name of the {@link KeySpace}. */
  public static final String KEYS = "residue.keys";

  /**
   * Maps that a slice runs beside those of its batch and does not report: a plant, by which a proof
   * knows how much slower a fork truly is.
   */
  public static final String PLANT = "residue.plant";

  /** Bytes to write and read before each clock, so that the caches are cold; none: 0. */
  public static final String SWEEP = "residue.sweep";

  /** Number of the first slice that is swept, from 0: the warm-up needs no cold caches. */
  public static final String SWEEP_FROM = "residue.sweep.from";

  /** Whether each map is touched, and then timed by a clock of its own. */
  public static final String HOT = "residue.hot";

  /** Length aimed at where no batch is given, ms: the middle of what lockstep timing wants. */
  private static final int SLICE_MILLIS = 60;

  private ForkSettings() {}

  /** Maps of a slice that are not reported; 0 in every fork but a plant's. */
  static int plant() {
    return Integer.getInteger(PLANT, 0);
  }

  /** What is done to the caches of this fork. */
  static CacheState caches() {
    return new CacheState(
        Integer.getInteger(SWEEP, 0), Integer.getInteger(SWEEP_FROM, 0), Boolean.getBoolean(HOT));
  }

  /** Returns the tape of this fork. */
  static TapeSpec tape(String workload, int size) {
    Workload named = Workloads.of(workload);
    KeySpace keys = KeySpace.valueOf(System.getProperty(KEYS, KeySpace.SPREAD.name()));
    int entries = Integer.getInteger(ENTRIES, size);
    long seed = Long.getLong(SEED, 1L);
    Integer batch = Integer.getInteger(BATCH);
    return batch == null
        ? TapeSpec.sized(named, keys, entries, SLICE_MILLIS, seed)
        : new TapeSpec(named, keys, entries, batch, seed);
  }

  /**
   * Makes the adapter of this fork by its public no-argument constructor.
   *
   * @throws IllegalArgumentException if there is no such adapter of this type
   */
  static <A> A adapter(Class<A> type, String className) {
    try {
      return type.cast(
          Class.forName(className).asSubclass(type).getDeclaredConstructor().newInstance());
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException("adapter " + className + " cannot be made", e.getCause());
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IllegalArgumentException("adapter " + className + " cannot be made", e);
    }
  }
}

package dev.residue.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run was asked to do: what all stations share, and the settings of each station, null where
 * it was not asked for. Two runs with equal plans replay the same tapes.
 *
 * @param preset name of the preset it started from
 * @param experiment what is asked of the method itself, with what else decides its comparisons;
 *     null for a run
 * @param kinds of maps
 * @param maps names, in the order asked
 * @param workloads names
 * @param sizes nominal numbers of entries
 * @param control name of the map the others are compared with
 * @param seed of all tapes and orders
 * @param delta two maps within this fraction of each other are "the same"
 * @param alpha chance of any false "faster" or "slower" in the whole run
 * @param time timed forks
 * @param lifecycle lives of maps
 * @param growth maps under churn at constant size
 * @param process whole JVMs
 * @param latency single operations
 * @param profile flame graphs
 */
public record Plan(
    String preset,
    @Nullable String experiment,
    List<Kind> kinds,
    List<String> maps,
    List<String> workloads,
    List<Integer> sizes,
    String control,
    long seed,
    double delta,
    double alpha,
    Time time,
    @Nullable Lifecycle lifecycle,
    @Nullable Growth growth,
    @Nullable Processes process,
    @Nullable Latency latency,
    @Nullable Profile profile) {

  /** Copies the lists. */
  public Plan {
    kinds = List.copyOf(kinds);
    maps = List.copyOf(maps);
    workloads = List.copyOf(workloads);
    sizes = List.copyOf(sizes);
  }

  /** A plan that measures nothing but time. */
  public static Plan timed(
      String preset,
      @Nullable String experiment,
      List<Kind> kinds,
      List<String> maps,
      List<String> workloads,
      List<Integer> sizes,
      String control,
      long seed,
      double delta,
      double alpha,
      Time time) {
    return new Plan(
        preset,
        experiment,
        kinds,
        maps,
        workloads,
        sizes,
        control,
        seed,
        delta,
        alpha,
        time,
        null,
        null,
        null,
        null,
        null);
  }

  /**
   * Timed forks.
   *
   * @param rounds at most
   * @param octave whether each size stands for five sizes over one doubling
   * @param warmups slices before the measured ones, per fork
   * @param slices measured, per fork
   * @param sliceMillis length aimed at, ms
   * @param conditions of the caches under which each cell is measured, where it can be
   * @param values which number stands for a fork, by workload; the median where none is named
   * @param caches what cold and hot are made with; null if only as found
   * @param collector of the forks' JVMs, by name
   */
  public record Time(
      int rounds,
      boolean octave,
      int warmups,
      int slices,
      int sliceMillis,
      List<Condition> conditions,
      Map<String, ForkValue> values,
      @Nullable Caches caches,
      String collector) {

    /** The collector that no one needs to ask for: the least that moves beside a timed loop. */
    public static final String SERIAL = "serial";

    /** Copies the lists. */
    public Time {
      conditions = List.copyOf(conditions);
      values = Map.copyOf(values);
    }

    /** Slices whose median counts, with the caches as found. */
    public static Time asFound(
        int rounds, boolean octave, int warmups, int slices, int sliceMillis) {
      return new Time(
          rounds,
          octave,
          warmups,
          slices,
          sliceMillis,
          List.of(Condition.AS_FOUND),
          Map.of(),
          null,
          SERIAL);
    }

    /** The number that stands for a fork of a workload. */
    public ForkValue value(String workload) {
      return values.getOrDefault(workload, ForkValue.MEDIAN);
    }

    /** Conditions that a kind of maps of a size can be measured under, in the order asked. */
    public List<Condition> conditions(Kind kind, int size) {
      Caches known = caches;
      // The largest of an octave is just below twice the size.
      long entries = octave ? 2L * size : size;
      return conditions.stream()
          .filter(
              condition ->
                  condition != Condition.HOT || (known != null && known.fitsHot(kind, entries)))
          .toList();
    }
  }

  /**
   * Lives of maps.
   *
   * @param effort how closely each is looked at
   * @param octave whether maps live at five sizes over one doubling, those beside the nominal one
   *     through the mass delete alone
   */
  public record Lifecycle(Effort effort, boolean octave) {
    /**
     * Largest nominal size with an octave: the JVM of a life has 2 GiB, and a HashMap of boxed
     * entries takes 90 bytes an entry, two of them when a fresh one stands beside it.
     */
    public static final int MOST_WITH_OCTAVE = 5_000_000;

    /** Sizes that stand for a nominal one, that one first. */
    public List<Integer> sizes(int nominal) {
      return octave && nominal <= MOST_WITH_OCTAVE ? Octave.of(nominal) : List.of(nominal);
    }
  }

  /** Sizes at which maps live for the sake of a nominal one, that one first. */
  public List<Integer> lifeSizes(int nominal) {
    Lifecycle asked = lifecycle;
    return asked == null ? List.of(nominal) : asked.sizes(nominal);
  }

  /** Whether a size stands only for another one, which is in the plan. */
  public boolean standsForAnother(int size) {
    return !sizes.contains(size)
        && sizes.stream().anyMatch(nominal -> lifeSizes(nominal).contains(size));
  }

  /**
   * Maps under churn at constant size.
   *
   * @param size entries of each
   */
  public record Growth(int size) {}

  /**
   * Whole JVMs.
   *
   * @param collectors names, with their flags
   * @param maps names
   * @param size entries when full
   */
  public record Processes(List<String> collectors, List<String> maps, int size) {

    /** Copies the lists. */
    public Processes {
      collectors = List.copyOf(collectors);
      maps = List.copyOf(maps);
    }
  }

  /** Single operations. */
  public record Latency(Effort effort) {}

  /** Flame graphs. */
  public record Profile(Effort effort) {}
}

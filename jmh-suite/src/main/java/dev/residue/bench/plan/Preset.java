package dev.residue.bench.plan;

import dev.residue.bench.option.Names;
import dev.residue.bench.option.UsageException;
import dev.residue.result.Caches;
import dev.residue.result.Condition;
import dev.residue.result.Effort;
import dev.residue.result.ForkValue;
import dev.residue.result.Kind;
import dev.residue.result.Plan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run does unless it is told otherwise.
 *
 * <p>A preset trades certainty for time. Slices are shorter than the 60 to 100 ms that lockstep was
 * first tried with, and there are more of them: on a shared machine the states that move a slice
 * last from tens of milliseconds to a second, and many short slices see more of them. With 24
 * slices of one map of 100k (about 5 ms, caches as found) two forks of the control differed by 2.3
 * % (SD of 20 pairs), with 6 slices of four such maps by 13 %, in the same hour and for the same
 * time (OpenJDK 17.0.15, Intel Xeon, 2 cores of a shared VM, 2026-11-21). At 1m one map fills a
 * slice.
 *
 * @param label the word used on the command line
 * @param description what it is for, in words
 * @param maps names; empty: all but {@code without}
 * @param without names of maps that are only measured when they are asked for
 * @param kinds of maps
 * @param workloads names; empty: all there are
 * @param sizes nominal numbers of entries
 * @param time how time is measured
 * @param effort how closely everything else is looked at
 * @param besides what is measured beside time and lifecycles
 */
public record Preset(
    String label,
    String description,
    Set<String> maps,
    Set<String> without,
    List<Kind> kinds,
    List<String> workloads,
    List<Integer> sizes,
    Time time,
    Effort effort,
    Besides besides) {

  /**
   * How time is measured.
   *
   * @param rounds at most
   * @param octave whether each size stands for five sizes over one doubling
   * @param warmups slices before the measured ones
   * @param slices measured
   * @param sliceMillis length aimed at, ms
   * @param conditions of the caches
   */
  record Time(
      int rounds,
      boolean octave,
      int warmups,
      int slices,
      int sliceMillis,
      List<Condition> conditions) {

    /**
     * What stands for a fork. The mean: it hides nothing of what a map does now and then, and of
     * the candidates it scattered least where the memory's speed changes from second to second; see
     * docs/verdicts.md.
     */
    private static final ForkValue VALUE = ForkValue.MEAN;

    /** The same in a plan of workloads on a machine. */
    Plan.Time plan(
        int most, List<Condition> chosen, List<String> workloads, Caches caches, String collector) {
      Map<String, ForkValue> values = new TreeMap<>();
      for (String workload : workloads) {
        values.put(workload, VALUE);
      }
      boolean made = !chosen.equals(List.of(Condition.AS_FOUND));
      return new Plan.Time(
          most,
          octave,
          warmups,
          slices,
          sliceMillis,
          chosen,
          values,
          made ? caches : null,
          collector);
    }
  }

  /**
   * What is measured beside time and lifecycles, unless an option says otherwise.
   *
   * @param growth whether maps are watched under long churn
   * @param growthSize entries of those maps at most
   * @param process whether JVMs with all collectors are watched
   * @param latency whether single operations are timed
   */
  record Besides(boolean growth, int growthSize, boolean process, boolean latency) {}

  private static final List<Condition> COLD = List.of(Condition.COLD);
  private static final List<Condition> BOTH = List.of(Condition.COLD, Condition.HOT);

  private static final List<String> DELETES = List.of("sparse", "dense", "mixed", "churn");

  /**
   * Left out of {@code quick}, which has to be over soon: sorted and linked maps of the JDK, and
   * variants of a map it has already.
   */
  private static final Set<String> VARIANTS =
      Set.of(
          "linked-hashmap",
          "treemap",
          "concurrent-skiplist",
          "fastutil-linked",
          "eclipse-concurrent",
          "jctools");

  /** Its slices for an experiment: each size by itself, and under the first condition alone. */
  public Plan.Time single(int rounds, List<String> measured, Caches caches) {
    return new Time(
            rounds,
            false,
            time.warmups(),
            time.slices(),
            time.sliceMillis(),
            time.conditions().subList(0, 1))
        .plan(rounds, time.conditions().subList(0, 1), measured, caches, Plan.Time.SERIAL);
  }

  /** The preset that is taken when none is named. */
  public static final Preset QUICK =
      new Preset(
          "quick",
          "the default: the maps of the long kind at 100k, 10 to 15 minutes on two cores",
          Set.of(),
          VARIANTS,
          List.of(Kind.LONG),
          DELETES,
          List.of(100_000),
          new Time(4, false, 8, 12, 5, COLD),
          Effort.QUICK,
          // A quarter of 100k: tables of powers of two are as full as they are there.
          new Besides(true, 25_000, false, true));

  private static final List<Preset> ALL =
      List.of(
          new Preset(
              "smoke",
              "does the whole line work? three maps, one workload, at most 90 s",
              Set.of("hashmap", "fastutil", "eclipse"),
              Set.of(),
              List.of(Kind.LONG),
              List.of("churn"),
              List.of(10_000),
              new Time(2, false, 6, 6, 10, COLD),
              Effort.QUICK,
              new Besides(false, 10_000, false, false)),
          QUICK,
          new Preset(
              "standard",
              "both kinds at 10k, 100k and 1m, each size an octave: days; name maps and sizes for hours",
              Set.of(),
              Set.of(),
              List.of(Kind.LONG, Kind.OBJECT),
              DELETES,
              List.of(10_000, 100_000, 1_000_000),
              new Time(9, true, 40, 24, 30, BOTH),
              Effort.THOROUGH,
              new Besides(true, 100_000, true, true)),
          new Preset(
              "full",
              "every map, workload and size: weeks; to choose from",
              Set.of(),
              Set.of(),
              List.of(Kind.LONG, Kind.OBJECT),
              List.of(),
              List.of(1_000, 10_000, 100_000, 1_000_000),
              new Time(35, true, 60, 36, 30, BOTH),
              Effort.THOROUGH,
              new Besides(true, 100_000, true, true)));

  /**
   * Whether the preset takes a map when no maps are named. A map from somebody else's jar is taken
   * by all but {@code smoke}.
   */
  boolean takes(String map) {
    return maps.isEmpty() ? !without.contains(map) : maps.contains(map);
  }

  /**
   * The preset of a name.
   *
   * @param name as given; blank or null: {@link #QUICK}
   * @throws UsageException if there is none
   */
  public static Preset named(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return QUICK;
    }
    String checked = Names.check("preset", "--preset", List.of(name), labels()).get(0);
    return ALL.stream().filter(preset -> preset.label.equals(checked)).findFirst().orElseThrow();
  }

  /** All presets, the shortest first. */
  public static List<Preset> all() {
    return ALL;
  }

  static List<String> labels() {
    return ALL.stream().map(Preset::label).toList();
  }
}

package dev.residue.bench.plan;

import dev.residue.adapter.MapCatalog;
import dev.residue.bench.environment.CacheSizes;
import dev.residue.bench.lockstep.ForkJvm;
import dev.residue.bench.option.Names;
import dev.residue.bench.option.Numbers;
import dev.residue.bench.option.RunOptions;
import dev.residue.bench.option.UsageException;
import dev.residue.bench.tape.Workloads;
import dev.residue.result.Caches;
import dev.residue.result.Condition;
import dev.residue.result.Effort;
import dev.residue.result.Kind;
import dev.residue.result.Plan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns options into a plan, or into an error that says what would be right. */
public final class Planner {
  /** Default seed of every preset: two people who run the same command replay the same tapes. */
  private static final long SEED = 20_261_120L;

  /** The middle of what readers call a difference worth having; see the timing design. */
  private static final double DELTA_PERCENT = 5;

  private static final double ALPHA_PERCENT = 5;

  /** Rounds at most when a budget decides: the last look of the rule. */
  private static final int BUDGET_ROUNDS = 35;

  private static final int MAX_ROUNDS = 1_000;
  private static final int MIN_SIZE = 100;
  private static final int MAX_SIZE = 10_000_000;

  /** Smaller than any last level, and larger than what two sweeps of would fit in memory. */
  private static final long MIN_LLC = 1L << 20;

  private static final long MAX_LLC = 512L << 20;

  private final MapCatalog catalog;
  private final Function<@Nullable Long, Caches> machine;

  /** Plans for this machine. */
  public Planner(MapCatalog catalog) {
    this(catalog, CacheSizes::read);
  }

  /**
   * Plans for a machine.
   *
   * @param machine its caches, given what the user says of the last level, which may be null
   */
  Planner(MapCatalog catalog, Function<@Nullable Long, Caches> machine) {
    this.catalog = catalog;
    this.machine = machine;
  }

  /**
   * Makes the plan.
   *
   * @throws UsageException if an option names what there is not, or a number is out of range
   */
  public Plan plan(RunOptions options) {
    Preset preset = Preset.named(options.preset);
    List<Kind> kinds =
        pick("kind", "--kinds", options.kinds, kindWords(), words(preset.kinds()), kindWords())
            .stream()
            .map(Kind::of)
            .toList();
    Set<String> known = mapNames(catalog, kinds);
    String control = controlName(options, known);
    List<String> maps = pick("map", "--maps", options.maps, known, List.of(), taken(preset, known));
    checkControl(options, kinds, maps, control);
    if (!maps.contains(control)) {
      maps = new ArrayList<>(maps);
      maps.add(0, control);
    }
    List<String> workloads =
        pick(
            "workload",
            "--workloads",
            options.workloads,
            Workloads.labels(),
            preset.workloads(),
            Workloads.labels());
    String llc = options.llc;
    Caches caches =
        machine.apply(
            llc == null || llc.isBlank() ? null : Numbers.bytes("--llc", llc, MIN_LLC, MAX_LLC));
    List<Condition> conditions = ConditionPlanner.conditions(options.conditions, preset.time());
    List<Integer> sizes =
        ConditionPlanner.sizes(
            sizes("--sizes", options.sizes, preset.sizes()),
            RunOptions.given(options.sizes),
            RunOptions.given(options.conditions),
            conditions,
            kinds,
            preset.time().octave(),
            caches);
    Plan.Time time =
        preset
            .time()
            .plan(
                rounds(options, preset.time()),
                conditions,
                workloads,
                caches,
                collector(options.collector));
    Effort effort = preset.effort();
    boolean lifecycle = flag("--lifecycle", options.lifecycle, true);
    return new Plan(
        preset.label(),
        null,
        kinds,
        maps,
        workloads,
        sizes,
        control,
        seed(options.seed, SEED),
        delta(options.delta),
        alpha(options.alpha),
        time,
        lifecycle ? new Plan.Lifecycle(effort, true) : null,
        growth(options, preset, lifecycle, sizes),
        new ProcessPlanner(preset, options).plan(lifecycle, maps, control, sizes),
        flag("--latency", options.latency, preset.besides().latency())
            ? new Plan.Latency(effort)
            : null,
        flag("--profile", options.profile, true) ? new Plan.Profile(effort) : null);
  }

  /** The collector of the timed forks: one of those every JVM of ours may have. */
  private static String collector(@Nullable String asked) {
    List<String> names = ForkJvm.COLLECTORS;
    return asked == null || asked.isBlank()
        ? Plan.Time.SERIAL
        : Names.check("collector", "--collector", List.of(asked), names).get(0);
  }

  private static int rounds(RunOptions options, Preset.Time preset) {
    String asked = options.rounds;
    return asked != null && !asked.isBlank()
        ? Numbers.count("--rounds", asked, 1, MAX_ROUNDS)
        : RunOptions.given(options.budget) ? BUDGET_ROUNDS : preset.rounds();
  }

  /** Who wants no lifecycles gets no other memory either unless it is asked for. */
  private static Plan.@Nullable Growth growth(
      RunOptions options, Preset preset, boolean lifecycle, List<Integer> sizes) {
    Preset.Besides besides = preset.besides();
    return flag("--growth", options.growth, besides.growth() && lifecycle)
        ? new Plan.Growth(Math.min(besides.growthSize(), Collections.max(sizes)))
        : null;
  }

  /** What was asked for, or else what the preset says. */
  private static boolean flag(String option, @Nullable String value, boolean otherwise) {
    return (value == null || value.isBlank()) ? otherwise : Numbers.flag(option, value);
  }

  /** Words for the kinds of maps. */
  public static List<String> kindWords() {
    return words(List.of(Kind.values()));
  }

  private static List<String> words(List<Kind> kinds) {
    return kinds.stream().map(Kind::word).toList();
  }

  private static List<String> pick(
      String what,
      String option,
      @Nullable String asked,
      Collection<String> known,
      List<String> preset,
      List<String> all) {
    List<String> names = RunOptions.list(option, asked);
    if (names.isEmpty()) {
      names = preset.isEmpty() ? all : preset;
    }
    return Names.check(what, option, names, known);
  }

  /** Names of all maps of some kinds. */
  public static Set<String> mapNames(MapCatalog catalog, List<Kind> kinds) {
    Set<String> names = new LinkedHashSet<>();
    for (Kind kind : Kind.values()) {
      if (kinds.contains(kind)) {
        catalog.entries(PlannedMaps.kind(kind)).forEach(entry -> names.add(entry.name()));
      }
    }
    return names;
  }

  private static List<String> taken(Preset preset, Set<String> known) {
    return known.stream().filter(preset::takes).toList();
  }

  private static String controlName(RunOptions options, Set<String> known) {
    String control = options.control;
    if (control == null || control.isBlank()) {
      return MapCatalog.CONTROL;
    }
    return Names.check("map", "--control", List.of(control), known).get(0);
  }

  /**
   * Refuses a control that was named but would not take part: HashMap joins any list of maps by
   * itself, another control has to be on it.
   */
  private void checkControl(
      RunOptions options, List<Kind> kinds, List<String> maps, String control) {
    if (RunOptions.given(options.control)
        && RunOptions.given(options.maps)
        && !maps.contains(control)) {
      throw new UsageException(
          "--control: '"
              + control
              + "' is not among --maps ("
              + String.join(", ", maps)
              + "); add it to the maps or name one of them");
    }
    for (Kind kind : kinds) {
      if (catalog.find(PlannedMaps.kind(kind), control).isEmpty()) {
        throw new UsageException(
            "--control: there is no '"
                + control
                + "' of the kind "
                + kind
                + "; give --kinds without it or another control");
      }
    }
  }

  /** The seed that was asked for, or else another. */
  public static long seed(@Nullable String asked, long otherwise) {
    return asked == null || asked.isBlank() ? otherwise : Numbers.seed("--seed", asked);
  }

  /** The delta that was asked for, or else the usual one; a share. */
  public static double delta(@Nullable String asked) {
    return percent("--delta", asked, 0.5, 50, DELTA_PERCENT);
  }

  /** The alpha that was asked for, or else the usual one; a share. */
  public static double alpha(@Nullable String asked) {
    return percent("--alpha", asked, 0.1, 10, ALPHA_PERCENT);
  }

  private static double percent(
      String option, @Nullable String asked, double low, double high, double otherwise) {
    return (asked == null || asked.isBlank()
            ? otherwise
            : Numbers.percent(option, asked, low, high))
        / 100;
  }

  /** The sizes that were asked for, or else others. */
  public static List<Integer> sizes(String option, @Nullable String list, List<Integer> otherwise) {
    List<String> asked = RunOptions.list(option, list);
    return asked.isEmpty()
        ? otherwise
        : asked.stream()
            .map(size -> Numbers.count(option, size, MIN_SIZE, MAX_SIZE))
            .distinct()
            .toList();
  }
}

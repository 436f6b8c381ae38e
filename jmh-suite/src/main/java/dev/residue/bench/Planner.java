package dev.residue.bench;

import dev.residue.adapter.CatalogEntry;
import dev.residue.adapter.MapCatalog;
import dev.residue.adapter.MapKind;
import dev.residue.bench.workload.Workload;
import dev.residue.result.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns options into a plan, or into an error that says what would be right. */
final class Planner {
  /** Default seed of every preset: two people who run the same command replay the same tapes. */
  private static final long SEED = 20_261_120L;

  /** The middle of what readers call a difference worth having; see the timing design. */
  private static final double DELTA_PERCENT = 5;

  private static final double ALPHA_PERCENT = 5;

  /** Rounds at most when a budget decides: the last look of the rule. */
  private static final int BUDGET_ROUNDS = 35;

  private static final int MAX_ROUNDS = 1_000;
  static final int MIN_SIZE = 100;
  static final int MAX_SIZE = 10_000_000;

  private final MapCatalog catalog;

  Planner(MapCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Makes the plan.
   *
   * @throws UsageException if an option names what there is not, or a number is out of range
   */
  Plan plan(RunOptions options) {
    Preset preset = preset(options);
    List<String> kinds =
        pick("kind", "--kinds", options.kinds, kindLabels(), preset.kinds(), kindLabels());
    Set<String> known = mapNames(kinds);
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
            Workload.labels(),
            preset.workloads(),
            Workload.labels());
    Preset.Slicing slicing = preset.slicing();
    return new Plan(
        preset.label(),
        kinds,
        maps,
        workloads,
        sizes(options, preset),
        control,
        options.rounds != null && RunOptions.given(options.rounds)
            ? Numbers.count("--rounds", options.rounds, 1, MAX_ROUNDS)
            : RunOptions.given(options.budget) ? BUDGET_ROUNDS : preset.rounds(),
        options.seed != null && RunOptions.given(options.seed)
            ? Numbers.seed("--seed", options.seed)
            : SEED,
        (options.delta != null && RunOptions.given(options.delta)
                ? Numbers.percent("--delta", options.delta, 0.5, 50)
                : DELTA_PERCENT)
            / 100,
        (options.alpha != null && RunOptions.given(options.alpha)
                ? Numbers.percent("--alpha", options.alpha, 0.1, 10)
                : ALPHA_PERCENT)
            / 100,
        slicing.octave(),
        slicing.warmups(),
        slicing.slices(),
        slicing.millis(),
        flag("--footprint", options.footprint),
        flag("--profile", options.profile),
        new MemoryPlanner(preset, options).plan(maps, control, sizes(options, preset)),
        preset.latency()
            ? flag("--latency", options.latency)
            : asked("--latency", options.latency));
  }

  /** True unless false was asked for. */
  static boolean flag(String option, @Nullable String value) {
    return value == null || value.isBlank() || Numbers.flag(option, value);
  }

  /** False unless true was asked for. */
  private static boolean asked(String option, @Nullable String value) {
    return value != null && !value.isBlank() && Numbers.flag(option, value);
  }

  private static Preset preset(RunOptions options) {
    String label = options.preset;
    if (label == null || label.isBlank()) {
      return Preset.QUICK;
    }
    String checked = Names.check("preset", "--preset", List.of(label), Preset.labels()).get(0);
    return Preset.all().stream().filter(p -> p.label().equals(checked)).findFirst().orElseThrow();
  }

  private static List<String> kindLabels() {
    return Arrays.stream(MapKind.values()).map(MapKind::label).toList();
  }

  private static List<String> pick(
      String what,
      String option,
      @Nullable String asked,
      Collection<String> known,
      List<String> preset,
      List<String> all) {
    List<String> names = RunOptions.list(asked);
    if (names.isEmpty()) {
      names = preset.isEmpty() ? all : preset;
    }
    return Names.check(what, option, names, known);
  }

  private Set<String> mapNames(List<String> kinds) {
    Set<String> names = new LinkedHashSet<>();
    for (CatalogEntry entry : catalog.entries()) {
      if (kinds.contains(entry.traits().kind().label())) {
        names.add(entry.name());
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
      RunOptions options, List<String> kinds, List<String> maps, String control) {
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
    for (MapKind kind : MapKind.values()) {
      if (kinds.contains(kind.label()) && catalog.find(kind, control).isEmpty()) {
        throw new UsageException(
            "--control: there is no '"
                + control
                + "' of the kind "
                + kind.label()
                + "; give --kinds without it or another control");
      }
    }
  }

  private static List<Integer> sizes(RunOptions options, Preset preset) {
    List<String> asked = RunOptions.list(options.sizes);
    if (asked.isEmpty()) {
      return preset.sizes();
    }
    return asked.stream()
        .map(size -> Numbers.count("--sizes", size, MIN_SIZE, MAX_SIZE))
        .distinct()
        .toList();
  }
}

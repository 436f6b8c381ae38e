package dev.residue.bench.experiment;

import dev.residue.adapter.MapCatalog;
import dev.residue.bench.environment.CacheSizes;
import dev.residue.bench.option.Names;
import dev.residue.bench.option.Numbers;
import dev.residue.bench.option.RunOptions;
import dev.residue.bench.option.UsageException;
import dev.residue.bench.plan.PlannedMap;
import dev.residue.bench.plan.PlannedMaps;
import dev.residue.bench.plan.Planner;
import dev.residue.bench.plan.Preset;
import dev.residue.bench.tape.Workloads;
import dev.residue.result.Kind;
import dev.residue.result.Plan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that all proofs have; each names its own defaults. */
public final class ExperimentOptions {
  /** Seed of every proof unless another is given. */
  private static final long SEED = 20_261_121L;

  @Option(names = "--maps", paramLabel = "A,B", description = "maps by name; default: hashmap")
  @Nullable String maps;

  @Option(names = "--workloads", paramLabel = "A,B", description = "workloads by name; see 'list'")
  @Nullable String workloads;

  @Option(
      names = {"--size", "--sizes"},
      paramLabel = "N,M",
      description = "entries: 100 to 10m; 10k and 1m work")
  @Nullable String sizes;

  @Option(names = "--kinds", paramLabel = "A,B", description = "long, object; default: long")
  @Nullable String kinds;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "rounds of each comparison, 6 to 100; default: 6, the first look")
  @Nullable String rounds;

  @Option(names = "--seed", paramLabel = "N", description = "seed of all tapes and orders")
  @Nullable String seed;

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description = "take warm-ups and slices of this preset; default: quick")
  @Nullable String preset;

  @Option(names = "--alpha", paramLabel = "PERCENT", description = "of one comparison: 0.1 to 10")
  @Nullable String alpha;

  @Option(
      names = "--delta",
      paramLabel = "PERCENT",
      description = "this close is the same: 0.5 to 50")
  @Nullable String delta;

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      description = "stop after this time, for example 5m; the same command goes on")
  @Nullable String budget;

  @Option(names = "--out", paramLabel = "DIR", description = "folder for results")
  @Nullable String out;

  @Option(
      names = "--slice-limit",
      paramLabel = "SECONDS",
      description = "a slice that takes longer costs its fork")
  @Nullable String sliceLimit;

  /** What a proof takes where an option is not given. */
  record Defaults(List<String> workloads, List<Integer> sizes, int rounds) {}

  /**
   * Makes the plan of a proof.
   *
   * @param name of the proof with what else decides its comparisons: a folder is only gone on with
   *     under the same name
   * @throws UsageException if an option names what there is not, or a number is out of range
   */
  public Plan plan(String name, Defaults defaults, MapCatalog catalog) {
    List<Kind> chosenKinds =
        names("kind", "--kinds", kinds, List.of(Kind.LONG.word()), Planner.kindWords()).stream()
            .map(Kind::of)
            .toList();
    Set<String> known = Planner.mapNames(catalog, chosenKinds);
    List<String> chosen =
        names("map", "--maps", maps, List.of(MapCatalog.CONTROL), List.copyOf(known));
    Preset from = Preset.named(preset);
    List<String> measured =
        names("workload", "--workloads", workloads, defaults.workloads(), Workloads.labels());
    return Plan.timed(
        from.label(),
        name,
        chosenKinds,
        chosen,
        measured,
        Planner.sizes("--size", sizes, defaults.sizes()),
        chosen.get(0),
        Planner.seed(seed, SEED),
        Planner.delta(delta),
        Planner.alpha(alpha),
        from.single(
            given(rounds) ? Numbers.count("--rounds", text(rounds), 6, 100) : defaults.rounds(),
            measured,
            CacheSizes.read(null)));
  }

  private static boolean given(@Nullable String value) {
    return RunOptions.given(value);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static List<String> names(
      String what,
      String option,
      @Nullable String asked,
      List<String> otherwise,
      List<String> known) {
    List<String> names = RunOptions.list(option, asked);
    return Names.check(what, option, names.isEmpty() ? otherwise : names, known);
  }

  /**
   * The maps of a plan of one kind.
   *
   * @throws UsageException if one cannot run here
   */
  static List<PlannedMap> timed(Plan plan, MapCatalog catalog) {
    List<PlannedMap> timed = new ArrayList<>();
    for (PlannedMap map : new PlannedMaps(catalog, plan).timed()) {
      if (map.unsupported() != null) {
        throw new UsageException("--maps: " + map.name() + ": " + map.unsupported());
      }
      timed.add(map);
    }
    return timed;
  }

  /** Time to stop after; null if none was given. */
  @Nullable Duration time() {
    return given(budget) ? Numbers.duration("--budget", text(budget)) : null;
  }

  /** What a slice may take, its set-up included. */
  Duration sliceLimit() {
    return Duration.ofSeconds(
        given(sliceLimit) ? Numbers.count("--slice-limit", text(sliceLimit), 1, 3600) : 60);
  }

  /** The folder for results. */
  Path out(String otherwise) {
    return RunOptions.path("--out", given(out) ? text(out) : otherwise);
  }
}

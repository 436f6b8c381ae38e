package dev.residue.bench.experiment;

import dev.residue.adapter.MapCatalog;
import dev.residue.bench.option.Numbers;
import dev.residue.bench.plan.PlannedMap;
import dev.residue.bench.plan.Preset;
import dev.residue.bench.session.ControlRates;
import dev.residue.result.Environment;
import dev.residue.result.Plan;
import dev.residue.result.Results;
import dev.residue.verdict.LaneVerdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Compares maps with themselves, live: how often does the rule tell two forks of one map apart?
 *
 * <p>Forks of one map are alive together, two for each comparison, so that no comparison shares a
 * fork with another; each is judged by itself with the rule that judges a run.
 */
@Command(
    name = "aa-check",
    mixinStandardHelpOptions = true,
    description = "compare maps with themselves, live: how often is a difference found?")
public final class AaCheck extends ExperimentCommand {
  @Option(
      names = "--comparisons",
      paramLabel = "N",
      description = "A/A comparisons in all, 1 to 10000; default: 100")
  private String comparisons = "100";

  @Option(
      names = "--alive",
      paramLabel = "N",
      description = "forks alive together, two per comparison: 2 to 12; default: 10")
  private String alive = "10";

  @Option(
      names = "--aa-history",
      paramLabel = "FILE",
      description = "add the outcomes to this file of the machine")
  private String history = "";

  @Override
  Experiment experiment(ExperimentOptions options, MapCatalog catalog) {
    int count = Numbers.count("--comparisons", comparisons, 1, 10_000);
    int forks = Numbers.count("--alive", alive, 2, 12);
    Plan plan =
        options.plan(
            "aa-check, " + forks + " alive",
            new ExperimentOptions.Defaults(Preset.QUICK.workloads(), Preset.QUICK.sizes(), 6),
            catalog);
    Grid grid = new Grid(plan, ExperimentOptions.timed(plan, catalog));
    List<Laboratory.Step> steps = new ArrayList<>();
    List<Crew> crews = new ArrayList<>();
    for (int repetition = 0, have = 0; have < count; repetition++) {
      List<Crew> some = upTo(grid.crews(repetition, m -> pairs(m, forks / 2), forks), count - have);
      have += some.stream().mapToInt(crew -> crew.comparisons().size()).sum();
      crews.addAll(some);
      steps.addAll(Laboratory.rounds(plan, some));
    }
    Path out = options.out("target/aa-check");
    return new Experiment(
        out,
        List.of(new Trial(out, plan, Trial.Order.LOCKSTEP, crews)),
        steps,
        results -> new AaTable(results.get(0).run(), judged(results)).lines());
  }

  private static List<LaneVerdict> judged(List<Results> results) {
    return LaneVerdict.of(results.get(0).run().plan(), results.get(0).forks());
  }

  private ControlRates rates() {
    return new ControlRates(history.isBlank() ? null : Path.of(history.strip()));
  }

  @Override
  void check(Environment environment) throws IOException {
    rates().check(environment);
  }

  @Override
  List<String> keep(List<Results> results) throws IOException {
    return rates().append(results.get(0).run(), judged(results));
  }

  private static List<Crew.Versus> pairs(PlannedMap map, int pairs) {
    return Collections.nCopies(
        pairs, new Crew.Versus(Contender.honest(map), Contender.honest(map)));
  }

  /** The first crews with this many comparisons; the last one may be cut. */
  private static List<Crew> upTo(List<Crew> crews, int comparisons) {
    List<Crew> some = new ArrayList<>();
    int left = comparisons;
    for (Crew crew : crews) {
      if (left > 0) {
        some.add(crew.first(left));
        left -= crew.comparisons().size();
      }
    }
    return some;
  }
}

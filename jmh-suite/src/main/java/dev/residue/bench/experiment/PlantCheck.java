package dev.residue.bench.experiment;

import dev.residue.adapter.MapCatalog;
import dev.residue.result.Plan;
import dev.residue.verdict.LaneVerdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Compares maps with plants on them, live: a fork that does, say, 1.05 times the work within the
 * timed region and reports 1.00 times. Both directions are measured, by forks of their own.
 */
@Command(
    name = "plant-check",
    mixinStandardHelpOptions = true,
    description = "compare maps with plants of known slowness, live: is what is found true?")
public final class PlantCheck extends ExperimentCommand {
  /** Of plants; small, since a slice holds 100 maps. */
  public static final ExperimentOptions.Defaults DEFAULTS =
      new ExperimentOptions.Defaults(List.of("sparse"), List.of(1_000), 9);

  @Mixin private PlantOptions planting = new PlantOptions();

  @Override
  Experiment experiment(ExperimentOptions options, MapCatalog catalog) {
    List<Integer> percents = planting.percents();
    int forks = planting.alive();
    Plan plan =
        options.plan("plant-check " + percents + ", " + forks + " alive", DEFAULTS, catalog);
    Plants.checkSizes(plan);
    Grid grid = new Grid(plan, ExperimentOptions.timed(plan, catalog));
    List<Laboratory.Step> steps = new ArrayList<>();
    List<Crew> crews = new ArrayList<>();
    for (int repetition = 0; repetition < planting.repetitions(); repetition++) {
      List<Crew> some = grid.crews(repetition, map -> Plants.comparisons(map, percents), forks);
      crews.addAll(some);
      steps.addAll(Laboratory.rounds(plan, some));
    }
    Path out = options.out("target/plant-check");
    return new Experiment(
        out,
        List.of(new Trial(out, plan, Trial.Order.LOCKSTEP, crews)),
        steps,
        results ->
            new PlantTable(
                    results.get(0).run(),
                    Plants.judged(plan, crews, LaneVerdict.of(plan, results.get(0).forks())))
                .lines());
  }
}

package dev.residue.bench.experiment;

import dev.residue.adapter.MapCatalog;
import dev.residue.bench.console.Exit;
import dev.residue.bench.console.Terminal;
import dev.residue.bench.plan.PlannedMap;
import dev.residue.result.Plan;
import dev.residue.result.Results;
import dev.residue.verdict.LaneVerdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Compares maps with plants on them, live: a fork that does, say, 1.05 times the work within the
 * timed region and reports 1.00 times. Both directions are measured, by forks of their own.
 */
@Command(
    name = "plant-check",
    mixinStandardHelpOptions = true,
    description = "compare maps with plants of known slowness, live: is what is found true?")
public final class PlantCheck implements Callable<Integer> {
  /** Of plants; small, since a slice holds 100 maps. */
  public static final ExperimentOptions.Defaults DEFAULTS =
      new ExperimentOptions.Defaults(List.of("sparse"), List.of(1_000), 9);

  @Mixin private ExperimentOptions options = new ExperimentOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PlantOptions planting = new PlantOptions();

  @Override
  public Integer call() throws IOException {
    List<Integer> percents = planting.percents();
    int times = planting.repetitions();
    int forks = planting.alive();
    MapCatalog catalog = MapCatalog.discover();
    Plan plan =
        options.plan("plant-check " + percents + ", " + forks + " alive", DEFAULTS, catalog);
    Plants.checkSizes(plan);
    List<PlannedMap> maps = ExperimentOptions.timed(plan, catalog);
    Grid grid = new Grid(plan, maps);
    List<Laboratory.Step> steps = new ArrayList<>();
    List<Crew> crews = new ArrayList<>();
    for (int repetition = 0; repetition < times; repetition++) {
      List<Crew> some = grid.crews(repetition, map -> Plants.comparisons(map, percents), forks);
      crews.addAll(some);
      for (int round = 1; round <= plan.rounds(); round++) {
        for (Crew crew : some) {
          steps.add(new Laboratory.Step(0, crew, round));
        }
      }
    }
    Terminal terminal = Terminal.standard();
    Path out = options.out("target/plant-check");
    Results results =
        new Laboratory(terminal, catalog, ExperimentText.command(spec), options, environment -> {})
            .measure(List.of(new Trial(out, plan, Trial.Order.LOCKSTEP, crews)), steps)
            .get(0);
    List<LaneVerdict> verdicts = LaneVerdict.of(plan, results.forks());
    new PlantTable(results.run(), Plants.judged(plan, crews, verdicts))
        .lines()
        .forEach(terminal::line);
    terminal.line("results: " + out.toAbsolutePath());
    return results.run().finished() == null ? Exit.INCOMPLETE : Exit.OK;
  }
}

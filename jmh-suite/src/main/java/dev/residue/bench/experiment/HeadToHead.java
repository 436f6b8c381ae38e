package dev.residue.bench.experiment;

import dev.residue.adapter.MapCatalog;
import dev.residue.result.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The same comparisons of known truth, with the same number of forks and slices, by this suite and
 * by plain JMH read as people read it: are the intervals disjoint?
 */
@Command(
    name = "head-to-head",
    mixinStandardHelpOptions = true,
    description = "the same comparisons and time for this suite and for plain JMH: who is right?")
public final class HeadToHead extends ExperimentCommand {
  @Mixin private PlantOptions planting = new PlantOptions();

  @Override
  Experiment experiment(ExperimentOptions options, MapCatalog catalog) {
    List<Integer> percents = planting.percents();
    int forks = planting.alive();
    String name = "head-to-head " + percents + ", " + forks + " alive";
    Plan lockstep = options.plan(name + ", lockstep", PlantCheck.DEFAULTS, catalog);
    Plan plain = options.plan(name + ", plain JMH", PlantCheck.DEFAULTS, catalog);
    Plants.checkSizes(lockstep);
    Grid grid = new Grid(lockstep, ExperimentOptions.timed(lockstep, catalog));
    List<Crew> crews = new ArrayList<>();
    List<Laboratory.Step> steps = new ArrayList<>();
    for (int repetition = 0; repetition < planting.repetitions(); repetition++) {
      for (Crew crew : grid.crews(repetition, m -> Plants.comparisons(m, percents), forks)) {
        crews.add(crew);
        // One way right after the other, so that both meet the same machine.
        steps.addAll(Laboratory.rounds(lockstep, List.of(crew)));
        for (int i = 0; i < crew.comparisons().size(); i++) {
          steps.add(new Laboratory.Step(1, crew, i));
        }
      }
    }
    Path out = options.out("target/head-to-head");
    return new Experiment(
        out,
        List.of(
            new Trial(out.resolve("lockstep"), lockstep, Trial.Order.LOCKSTEP, crews),
            new Trial(out.resolve("plain"), plain, Trial.Order.BLOCKS, crews)),
        steps,
        results -> new HeadToHeadTable(crews, results.get(0), results.get(1)).lines());
  }
}

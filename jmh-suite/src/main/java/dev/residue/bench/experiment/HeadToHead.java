package dev.residue.bench.experiment;

import dev.residue.adapter.MapCatalog;
import dev.residue.bench.console.Exit;
import dev.residue.bench.console.Terminal;
import dev.residue.result.Plan;
import dev.residue.result.Results;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The same comparisons of known truth, with the same number of forks and slices, by this suite and
 * by plain JMH read as people read it: are the intervals disjoint?
 */
@Command(
    name = "head-to-head",
    mixinStandardHelpOptions = true,
    description = "the same comparisons and time for this suite and for plain JMH: who is right?")
public final class HeadToHead implements Callable<Integer> {
  @Mixin private ExperimentOptions options = new ExperimentOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PlantOptions planting = new PlantOptions();

  @Override
  public Integer call() throws IOException {
    List<Integer> percents = planting.percents();
    int times = planting.repetitions();
    int forks = planting.alive();
    MapCatalog catalog = MapCatalog.discover();
    String name = "head-to-head " + percents + ", " + forks + " alive";
    Plan lockstep = options.plan(name + ", lockstep", PlantCheck.DEFAULTS, catalog);
    Plan plain = options.plan(name + ", plain JMH", PlantCheck.DEFAULTS, catalog);
    Plants.checkSizes(lockstep);
    Grid grid = new Grid(lockstep, ExperimentOptions.timed(lockstep, catalog));
    List<Crew> crews = new ArrayList<>();
    List<Laboratory.Step> steps = new ArrayList<>();
    for (int repetition = 0; repetition < times; repetition++) {
      for (Crew crew : grid.crews(repetition, m -> Plants.comparisons(m, percents), forks)) {
        crews.add(crew);
        // One way right after the other, so that both meet the same machine.
        for (int round = 1; round <= lockstep.rounds(); round++) {
          steps.add(new Laboratory.Step(0, crew, round));
        }
        for (int i = 0; i < crew.comparisons().size(); i++) {
          steps.add(new Laboratory.Step(1, crew, i));
        }
      }
    }
    Terminal terminal = Terminal.standard();
    Path out = options.out("target/head-to-head");
    List<Results> results =
        new Laboratory(terminal, catalog, ExperimentText.command(spec), options, environment -> {})
            .measure(
                List.of(
                    new Trial(out.resolve("lockstep"), lockstep, Trial.Order.LOCKSTEP, crews),
                    new Trial(out.resolve("plain"), plain, Trial.Order.BLOCKS, crews)),
                steps);
    PrintStream console = System.out;
    new HeadToHeadTable(crews, results.get(0), results.get(1)).print(console);
    console.println("results: " + out.toAbsolutePath());
    console.flush();
    return results.stream().anyMatch(r -> r.run().finished() == null) ? Exit.INCOMPLETE : Exit.OK;
  }
}

package dev.residue.bench.experiment;

import dev.residue.adapter.MapCatalog;
import dev.residue.bench.console.Exit;
import dev.residue.bench.console.Terminal;
import dev.residue.result.Environment;
import dev.residue.result.Results;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs an experiment and prints what follows from it. */
abstract class ExperimentCommand implements Callable<Integer> {
  @Mixin private ExperimentOptions options = new ExperimentOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * The experiment that the options ask for.
   *
   * @throws dev.residue.bench.option.UsageException if one is wrong
   */
  abstract Experiment experiment(ExperimentOptions options, MapCatalog catalog);

  /** Refuses, by throwing, what speaks against measuring here. */
  void check(Environment environment) throws IOException {}

  /** Keeps what outlives the experiment; returns what it says of it, in lines. */
  List<String> keep(List<Results> results) throws IOException {
    return List.of();
  }

  @Override
  public final Integer call() throws IOException {
    MapCatalog catalog = MapCatalog.discover();
    Experiment experiment = experiment(options, catalog);
    Terminal terminal = Terminal.standard();
    List<Results> results =
        new Laboratory(terminal, catalog, ExperimentText.command(spec), options, this::check)
            .measure(experiment.trials(), experiment.steps());
    experiment.conclusion().apply(results).forEach(terminal::line);
    terminal.line("results: " + experiment.folder().toAbsolutePath());
    keep(results).forEach(terminal::line);
    return results.stream().anyMatch(r -> r.run().finished() == null) ? Exit.INCOMPLETE : Exit.OK;
  }
}

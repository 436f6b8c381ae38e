package dev.residue.bench.command;

import dev.residue.adapter.MapCatalog;
import dev.residue.bench.console.Exit;
import dev.residue.bench.console.Terminal;
import dev.residue.bench.option.CommandText;
import dev.residue.bench.option.RunOptions;
import dev.residue.bench.option.UsageException;
import dev.residue.bench.plan.Planner;
import dev.residue.bench.session.ControlRates;
import dev.residue.bench.session.RunFolder;
import dev.residue.bench.session.Session;
import dev.residue.report.gate.Gate;
import dev.residue.result.Plan;
import dev.residue.verdict.Verdicts;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures: lifecycles, time, flame graphs; then renders the report. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "measure maps and render the report; the same command goes on after a kill")
public final class RunCommand implements Callable<Integer> {
  @Mixin private RunOptions options = new RunOptions();

  @Option(names = "--maven", hidden = true, description = "called by the build")
  private boolean maven;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (maven) {
      MavenProperties.check(MavenProperties.words());
    }
    MapCatalog catalog = MapCatalog.discover();
    Plan plan = new Planner(catalog).plan(options);
    try {
      Verdicts.check(plan);
    } catch (IllegalArgumentException e) {
      throw new UsageException("" + e.getMessage());
    }
    String against = ReportCommand.checked(options.against, plan.maps());
    FailOn failOn = FailOn.of(options.failOn, Gate.USUAL);
    String command = CommandText.of(spec.root().commandLine().getParseResult().originalArgs());
    Terminal terminal = Terminal.standard();
    if (maven) {
      MavenWatch.begin(terminal);
    }
    Duration sliceLimit = Duration.ofSeconds(options.sliceSeconds());
    ControlRates rates = new ControlRates(options.aaHistory());
    Duration budget = options.budget();
    try (RunFolder folder = new RunFolder(options.out(), terminal::line)) {
      folder.open();
      catalog.problems().forEach(problem -> terminal.line("warning: " + problem));
      new Session(terminal, plan, command, catalog, folder, sliceLimit, budget, rates).measure();
      if (!maven) {
        ReportCommand.render(folder.path(), terminal, against);
        return failOn.code(folder.path(), terminal);
      }
    }
    // The build's next step renders, and only then fails.
    return Exit.OK;
  }
}

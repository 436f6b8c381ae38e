package dev.residue.bench.command;

import dev.residue.bench.console.Terminal;
import dev.residue.bench.option.Names;
import dev.residue.bench.option.RunOptions;
import dev.residue.bench.option.UsageException;
import dev.residue.bench.time.JmhJson;
import dev.residue.report.RenderedReport;
import dev.residue.report.Report;
import dev.residue.result.ResultReader;
import dev.residue.result.Results;
import dev.residue.result.RunInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Renders a report again from the result files alone. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "render the report of a result folder again, from its files alone")
public final class ReportCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = RunOptions.OUT,
      description = "result folder (default: ${DEFAULT-VALUE})")
  private String directory = RunOptions.OUT;

  @Option(
      names = "--fail-on",
      paramLabel = "A,B",
      description =
          "missing, void, slower, grows: what ends in another code than 0 (default: none)")
  private @Nullable String failOn;

  @Option(
      names = "--against",
      paramLabel = "MAP",
      description = "compare all maps with this one as well, from the same forks")
  private @Nullable String against;

  @Override
  public Integer call() throws IOException {
    FailOn gates = FailOn.of(failOn, List.of());
    Path folder = RunOptions.path("DIR", directory);
    Results results = ResultReader.read(folder);
    RunInfo run = results.run();
    if (run.plan().experiment() != null) {
      throw new UsageException(
          folder
              + " holds a proof ("
              + run.plan().experiment()
              + "), no run; its own command prints"
              + " its table: "
              + run.command());
    }
    Terminal terminal = Terminal.standard();
    JmhJson.write(results, folder);
    render(folder, terminal, checked(against, run.plan().maps()));
    return gates.code(folder, terminal);
  }

  /**
   * The map to compare with; null if none was named.
   *
   * @throws UsageException if it is none of the run
   */
  static @Nullable String checked(@Nullable String against, List<String> maps) {
    return against == null || against.isBlank()
        ? null
        : Names.check("map", "--against", List.of(against), maps).get(0);
  }

  /** Renders, and prints the decision table and where the report is. */
  static void render(Path folder, Terminal terminal, @Nullable String against) throws IOException {
    RenderedReport report = Report.render(folder, against);
    terminal.line("");
    report.table().forEach(terminal::line);
    terminal.line("");
    if (report.cellsFailed() > 0) {
      terminal.line(
          report.cellsFailed()
              + " of "
              + (report.cellsOk() + report.cellsFailed())
              + " cells have no number; the report says why");
    }
    terminal.line("report: " + report.index().toAbsolutePath());
  }
}

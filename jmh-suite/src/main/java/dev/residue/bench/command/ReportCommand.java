package dev.residue.bench.command;

import dev.residue.bench.console.Exit;
import dev.residue.bench.console.Terminal;
import dev.residue.bench.option.RunOptions;
import dev.residue.bench.option.UsageException;
import dev.residue.report.RenderedReport;
import dev.residue.report.Report;
import dev.residue.result.ResultReader;
import dev.residue.result.RunInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
  private Path folder = Path.of(RunOptions.OUT);

  @Override
  public Integer call() throws IOException {
    RunInfo run = ResultReader.read(folder).run();
    if (run.plan().experiment() != null) {
      throw new UsageException(
          folder
              + " holds a proof ("
              + run.plan().experiment()
              + "), no run; its own command prints"
              + " its table: "
              + run.command());
    }
    render(folder, Terminal.standard());
    return Exit.OK;
  }

  /** Renders, and prints the decision table and where the report is. */
  static void render(Path folder, Terminal terminal) throws IOException {
    RenderedReport report = Report.render(folder);
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

package dev.residue.bench.command;

import dev.residue.adapter.MapCatalog;
import dev.residue.bench.console.Exit;
import dev.residue.bench.console.Terminal;
import dev.residue.bench.environment.Doctor;
import dev.residue.bench.environment.Finding;
import dev.residue.bench.option.RunOptions;
import dev.residue.bench.plan.PlannedMaps;
import dev.residue.bench.plan.Planner;
import dev.residue.bench.profile.ProfilerSupport;
import dev.residue.bench.time.TimeStation;
import dev.residue.result.Plan;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says whether this machine is fit to measure, with reasons. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "is this machine fit to measure?")
public final class DoctorCommand implements Callable<Integer> {
  @Option(names = "--strict", description = "exit with 4 if it is not")
  private boolean strict;

  @Override
  public Integer call() {
    MapCatalog catalog = MapCatalog.discover();
    Plan plan = new Planner(catalog).plan(new RunOptions());
    List<Finding> findings =
        Doctor.examine(
            TimeStation.demand(plan, new PlannedMaps(catalog, plan).timed()),
            ProfilerSupport.problem());
    Terminal terminal = Terminal.standard();
    findings.forEach(finding -> terminal.line(finding.line()));
    boolean unfit = Doctor.unfit(findings);
    terminal.line(
        unfit
            ? "unfit: times measured here would mislead"
            : "fit to measure" + (Doctor.warnings(findings).isEmpty() ? "" : ", with warnings"));
    return unfit && strict ? Exit.UNFIT : Exit.OK;
  }
}

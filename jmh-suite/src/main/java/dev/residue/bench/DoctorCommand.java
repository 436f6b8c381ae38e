package dev.residue.bench;

import dev.residue.adapter.MapCatalog;
import dev.residue.bench.environment.Doctor;
import dev.residue.bench.environment.Finding;
import dev.residue.bench.profile.ProfilerSupport;
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
final class DoctorCommand implements Callable<Integer> {
  @Option(names = "--strict", description = "exit with 4 if it is not")
  private boolean strict;

  @Override
  public Integer call() {
    MapCatalog catalog = MapCatalog.discover();
    Plan plan = new Planner(catalog).plan(new RunOptions());
    List<Finding> findings =
        Doctor.examine(
            new Estimate(plan, new PlannedMaps(catalog, plan).timed()).demand(),
            ProfilerSupport.problem());
    Terminal terminal = Terminal.standard();
    findings.forEach(finding -> terminal.line(finding.line()));
    boolean unfit = Doctor.unfit(findings);
    terminal.line(
        unfit
            ? "unfit: times measured here would mislead"
            : "fit to measure" + (Doctor.warnings(findings).isEmpty() ? "" : ", with warnings"));
    return unfit && strict ? Main.UNFIT : Main.OK;
  }
}

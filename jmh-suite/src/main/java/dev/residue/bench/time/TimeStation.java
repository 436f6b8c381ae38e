package dev.residue.bench.time;

import dev.residue.bench.environment.Demand;
import dev.residue.bench.lockstep.ForkCost;
import dev.residue.bench.plan.PlannedMap;
import dev.residue.bench.station.Agenda;
import dev.residue.bench.station.Run;
import dev.residue.bench.station.Station;
import dev.residue.result.ForkResult;
import dev.residue.result.Line;
import dev.residue.result.Plan;
import dev.residue.result.Role;
import dev.residue.result.Slice;
import dev.residue.result.Status;
import dev.residue.verdict.stat.Median;
import java.util.List;
import java.util.Locale;

/** Time, round by round, until rows are decided. */
public final class TimeStation implements Station {
  @Override
  public String name() {
    return "time";
  }

  @Override
  public boolean asked(Plan plan) {
    return true;
  }

  @Override
  public String announcement(Run run) {
    Plan.Time time = run.plan().time();
    return Lanes.forks(run.plan(), run.setting().maps())
        + " forks in up to "
        + time.rounds()
        + " rounds, "
        + time.warmups()
        + " + "
        + time.slices()
        + " slices of about "
        + time.sliceMillis()
        + " ms each";
  }

  @Override
  public double seconds(Run run) {
    return Lanes.forks(run.plan(), run.setting().maps()) * ForkCost.seconds(run.plan());
  }

  @Override
  public Agenda pieces(Run run) {
    return new TimeCoordinator(run);
  }

  /** The most a plan asks of the machine at once. */
  public static Demand demand(Plan plan, List<PlannedMap> maps) {
    return Lanes.demand(plan, maps);
  }

  @Override
  public List<String> words(List<Line> lines) {
    return lines.stream()
        .filter(ForkResult.class::isInstance)
        .map(ForkResult.class::cast)
        .map(TimeStation::words)
        .toList();
  }

  private static String words(ForkResult fork) {
    String what =
        String.format(
            Locale.ROOT,
            "round %d %s %s %d %s%s",
            fork.round(),
            fork.cell().kind(),
            fork.cell().workload(),
            fork.entries(),
            fork.cell().map(),
            fork.role() == Role.MAP ? "" : " (" + fork.role() + ")");
    if (fork.status() != Status.OK || fork.slices().isEmpty()) {
      return what + ": " + fork.status().words() + ", " + fork.reason();
    }
    double nanos = Median.of(fork.slices().stream().mapToDouble(Slice::nanosPerOp).toArray());
    double bytes = fork.slices().stream().mapToDouble(Slice::bytesPerOp).average().orElse(-1);
    return String.format(Locale.ROOT, "%s: %.1f ns/op, %.1f B/op", what, nanos, bytes);
  }
}

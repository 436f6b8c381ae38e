package dev.residue.bench.session;

import dev.residue.bench.console.Countdown;
import dev.residue.bench.station.Run;
import dev.residue.bench.station.Station;
import dev.residue.report.text.CacheText;
import dev.residue.result.Kind;
import dev.residue.result.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The plan as the user reads it before anything is measured. */
final class PlanText {
  private PlanText() {}

  static List<String> lines(Run run) {
    Plan plan = run.plan();
    List<String> lines = new ArrayList<>();
    lines.add(
        "plan: preset "
            + plan.preset()
            + ", kind "
            + plan.kinds().stream().map(Kind::word).collect(Collectors.joining(" and "))
            + ", seed "
            + plan.seed());
    lines.add("  maps       " + String.join(", ", plan.maps()) + "; control " + plan.control());
    lines.add("  workloads  " + String.join(", ", plan.workloads()));
    lines.add(
        "  sizes      "
            + plan.sizes().stream().map(String::valueOf).collect(Collectors.joining(", "))
            + (plan.time().octave() ? ", each an octave of five" : ""));
    CacheText.lines(plan).forEach(line -> lines.add("  caches     " + line));
    if (!plan.time().collector().equals(Plan.Time.SERIAL)) {
      lines.add(
          "  collector  " + plan.time().collector() + " in the timed forks; elsewhere serial");
    }
    double seconds = 0;
    for (Station station : Stations.asked(run)) {
      seconds += station.seconds(run);
      lines.add(
          String.format(Locale.ROOT, "  %-10s %s", station.name(), station.announcement(run)));
    }
    lines.add("  about " + Countdown.words(Duration.ofSeconds(Math.round(seconds))) + " in all");
    return lines;
  }
}

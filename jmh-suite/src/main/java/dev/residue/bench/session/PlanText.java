package dev.residue.bench.session;

import dev.residue.bench.console.Countdown;
import dev.residue.result.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The plan as the user reads it before anything is measured. */
final class PlanText {
  private final dev.residue.result.Plan plan;
  private final Estimate estimate;

  PlanText(dev.residue.result.Plan plan, Estimate estimate) {
    this.plan = plan;
    this.estimate = estimate;
  }

  List<String> lines() {
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
            + (plan.octave() ? ", each an octave of five" : ""));
    lines.add(
        "  time       "
            + estimate.forks()
            + " forks in up to "
            + plan.rounds()
            + " rounds, "
            + plan.warmups()
            + " + "
            + plan.slices()
            + " slices of about "
            + plan.sliceMillis()
            + " ms each");
    lines.add("  besides    " + besides());
    lines.add(
        "  about "
            + Countdown.words(Duration.ofSeconds(Math.round(estimate.seconds())))
            + " in all");
    return lines;
  }

  private String besides() {
    List<String> parts = new ArrayList<>();
    parts.add(estimate.lives() + " lifecycles");
    if (plan.memory().growth()) {
      parts.add(estimate.growths() + " maps under churn at " + plan.memory().growthSize());
    }
    if (estimate.processes() > 0) {
      parts.add(
          estimate.processes()
              + " JVMs watched ("
              + String.join(", ", plan.memory().gcMaps())
              + " at "
              + plan.memory().gcSize()
              + "; "
              + String.join(", ", plan.memory().gcs())
              + ")");
    }
    if (plan.latency()) {
      parts.add("latency of " + estimate.latencies() + " maps");
    }
    parts.add(estimate.profiles() + " profiles");
    return String.join(", ", parts);
  }
}

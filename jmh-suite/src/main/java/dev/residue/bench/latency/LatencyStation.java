package dev.residue.bench.latency;

import dev.residue.bench.plan.PlannedMap;
import dev.residue.bench.station.Agenda;
import dev.residue.bench.station.Piece;
import dev.residue.bench.station.Run;
import dev.residue.bench.station.Station;
import dev.residue.result.LatencyResult;
import dev.residue.result.Line;
import dev.residue.result.Plan;
import dev.residue.result.Status;
import dev.residue.verdict.series.TypicalDrain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Single operations at a steady rate, each map in a JVM of its own. */
public final class LatencyStation implements Station {
  /**
   * Far above the minute or two that ten million entries take: reached by a JVM that hangs, or on a
   * machine that is no use for timing.
   */
  private static final Duration LIMIT = Duration.ofMinutes(20);

  /**
   * A map in a run of minutes and in one of hours, and the part by entries, s (OpenJDK 17.0.15,
   * Intel Xeon, 2 cores, 2026-11-21).
   */
  private static final double QUICK_SECONDS = 1.7;

  private static final double THOROUGH_SECONDS = 17;
  private static final double SECONDS_PER_ENTRY = 2e-5;

  @Override
  public String name() {
    return "latency";
  }

  @Override
  public boolean asked(Plan plan) {
    return plan.latency() != null;
  }

  @Override
  public String announcement(Run run) {
    return "latency of " + run.usable().size() * run.plan().sizes().size() + " maps";
  }

  @Override
  public double seconds(Run run) {
    return run.plan().sizes().stream().mapToDouble(size -> seconds(run.plan(), size)).sum()
        * run.usable().size();
  }

  private static double seconds(Plan plan, int size) {
    return (thorough(plan) ? THOROUGH_SECONDS : QUICK_SECONDS) + size * SECONDS_PER_ENTRY;
  }

  private static boolean thorough(Plan plan) {
    return plan.latency() != null && plan.latency().effort() == dev.residue.result.Effort.THOROUGH;
  }

  @Override
  public Agenda pieces(Run run) {
    Plan plan = run.plan();
    Effort effort = thorough(plan) ? Effort.STANDARD : Effort.QUICK;
    List<Piece> pieces = new ArrayList<>();
    for (PlannedMap map : run.usable()) {
      for (int size : plan.sizes()) {
        pieces.add(
            Piece.ofOne(
                LatencyResult.piece(map.kind(), map.name(), size),
                seconds(plan, size),
                () -> LatencyRunner.run(map.kind(), map.name(), size, plan.seed(), effort, LIMIT)));
      }
    }
    return Agenda.of(pieces);
  }

  @Override
  public List<String> words(List<Line> lines) {
    return lines.stream()
        .filter(LatencyResult.class::isInstance)
        .map(LatencyResult.class::cast)
        .map(result -> result.piece() + ": " + words(result))
        .toList();
  }

  private static String words(LatencyResult result) {
    if (result.status() != Status.OK) {
      return result.status().words() + ", " + result.reason();
    }
    TypicalDrain drain = TypicalDrain.of(result);
    return String.format(
        Locale.ROOT,
        "remove p50 %d ns, p99.9 %.0f ns, max %.0f us; machine p99.9 %.0f ns",
        result.remove().latency().p50(),
        drain.p999(),
        result.remove().latency().max() / 1e3,
        drain.machineP999());
  }
}

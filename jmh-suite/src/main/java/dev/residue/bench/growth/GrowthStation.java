package dev.residue.bench.growth;

import dev.residue.bench.plan.PlannedMap;
import dev.residue.bench.station.Agenda;
import dev.residue.bench.station.Piece;
import dev.residue.bench.station.Run;
import dev.residue.bench.station.Station;
import dev.residue.bench.subject.SizedMap;
import dev.residue.result.GrowthSeries;
import dev.residue.result.Line;
import dev.residue.result.Plan;
import dev.residue.result.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Maps under churn at constant size, each in a JVM of its own. */
public final class GrowthStation implements Station {
  /** Enough for 100,000 boxed entries and a table that grew many times over. */
  private static final long HEAP_BYTES = 2L << 30;

  private static final Duration LIMIT = Duration.ofMinutes(5);

  /**
   * The JVM and its warm-up, and the churn of each entry, s (OpenJDK 17.0.15, AMD EPYC, 2 cores,
   * 2026-11-20).
   */
  private static final double SECONDS = 0.8;

  private static final double SECONDS_PER_ENTRY = 5e-5;

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public boolean asked(Plan plan) {
    return plan.growth() != null;
  }

  @Override
  public String announcement(Run run) {
    return run.usable().size() + " maps under churn at " + size(run.plan());
  }

  @Override
  public double seconds(Run run) {
    return run.usable().size() * seconds(run.plan());
  }

  private static double seconds(Plan plan) {
    return SECONDS + size(plan) * SECONDS_PER_ENTRY;
  }

  private static int size(Plan plan) {
    return plan.growth() == null ? 0 : plan.growth().size();
  }

  @Override
  public Agenda pieces(Run run) {
    Plan plan = run.plan();
    List<Piece> pieces = new ArrayList<>();
    for (PlannedMap map : run.usable()) {
      SizedMap cell = new SizedMap(map.kind(), map.name(), size(plan));
      pieces.add(
          Piece.ofOne(
              GrowthSeries.piece(map.kind(), map.name(), cell.size()),
              seconds(plan),
              () ->
                  GrowthRunner.run(
                      cell, GrowthRunner.POPULATIONS, plan.seed(), HEAP_BYTES, LIMIT, List.of())));
    }
    return Agenda.of(pieces);
  }

  @Override
  public List<String> words(List<Line> lines) {
    return lines.stream()
        .filter(GrowthSeries.class::isInstance)
        .map(GrowthSeries.class::cast)
        .map(series -> series.piece() + ": " + words(series))
        .toList();
  }

  private static String words(GrowthSeries series) {
    List<GrowthSeries.Look> looks = series.looks();
    if (series.status() != Status.OK || looks.isEmpty()) {
      return series.status().words() + ", " + series.reason();
    }
    GrowthSeries.Look last = looks.get(looks.size() - 1);
    return String.format(
        Locale.ROOT,
        "bytes x %.2f after %.0f populations",
        (double) last.bytes() / looks.get(0).bytes(),
        last.churn());
  }
}

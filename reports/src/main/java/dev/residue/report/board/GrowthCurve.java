package dev.residue.report.board;

import dev.residue.report.text.Address;
import dev.residue.report.text.Figures;
import dev.residue.result.GrowthSeries;
import dev.residue.result.Status;
import dev.residue.verdict.NoiseGrade;
import dev.residue.verdict.series.Growth;
import dev.residue.verdict.series.GrowthWord;
import dev.residue.verdict.stat.Median;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One map under churn at constant size, judged.
 *
 * @param series as measured
 * @param verdict null if the series cannot be judged
 * @param timeRatio median time per operation of the last third over that of the first, judged or
 *     not; NaN if not known
 * @param timed whether the verdict is about time too, not bytes alone
 * @param reason why there is no verdict; empty if there is one
 */
public record GrowthCurve(
    GrowthSeries series, @Nullable Growth verdict, double timeRatio, boolean timed, String reason) {

  /**
   * Judges a series; one that did not end well, or is too short for the rule, gets no verdict.
   *
   * @param timed whether time is judged. A series has no control beside it that would show how the
   *     machine changed, so the session's noise grade must speak for it.
   */
  public static GrowthCurve of(GrowthSeries series, boolean timed) {
    if (series.status() != Status.OK) {
      return unjudged(series, Objects.requireNonNullElse(series.reason(), ""));
    }
    try {
      Growth both = Growth.of(points(series, true));
      Growth verdict = timed ? both : Growth.of(points(series, false));
      return new GrowthCurve(series, verdict, both.timeRatio(), timed, "");
    } catch (IllegalArgumentException e) {
      return unjudged(series, Objects.requireNonNullElse(e.getMessage(), ""));
    }
  }

  /** Whether a session of this grade judges times. */
  public static boolean judgesTime(NoiseGrade grade) {
    return grade != NoiseGrade.D && grade != NoiseGrade.UNKNOWN;
  }

  private static GrowthCurve unjudged(GrowthSeries series, String reason) {
    return new GrowthCurve(series, null, Double.NaN, false, reason);
  }

  private static List<Growth.Point> points(GrowthSeries series, boolean timed) {
    return series.looks().stream()
        .map(
            l ->
                new Growth.Point(
                    l.churn(),
                    l.bytes(),
                    timed && l.nanosPerOp() >= 0 ? l.nanosPerOp() : Double.NaN))
        .toList();
  }

  /** The verdict's word, or the state of a series without one. */
  public String word() {
    if (verdict != null) {
      return verdict.word().toString();
    }
    return series.status() == Status.OK ? "not judged" : series.status().words();
  }

  /** The verdict in a sentence, or why there is none. */
  public String words() {
    return verdict != null ? verdict.words() : reason;
  }

  public boolean steady() {
    return verdict != null && verdict.word() == GrowthWord.STEADY;
  }

  /** Class of a cell with the word. */
  public String css() {
    if (verdict == null) {
      return "o-missing";
    }
    return switch (verdict.word()) {
      case STEADY -> "m-back";
      case GROWS -> "m-kept";
      case SNAPS_BACK, DRIFTS, GROWS_BOUNDED -> "m-part";
    };
  }

  public double bytesPerEntry(GrowthSeries.Look look) {
    return (double) look.bytes() / series.size();
  }

  /** Entries replaced until the last look, in populations. */
  public double churn() {
    return series.looks().isEmpty() ? 0 : last().churn();
  }

  public GrowthSeries.Look last() {
    return series.looks().get(series.looks().size() - 1);
  }

  /** Median time per operation over all looks, ns; NaN if not measured. */
  public double nanos() {
    return Median.of(
        series.looks().stream()
            .mapToDouble(GrowthSeries.Look::nanosPerOp)
            .filter(n -> n >= 0)
            .toArray());
  }

  /** Anchor of its row on the page of growth. */
  public String id() {
    return "g-" + series.kind() + "-" + Address.of(series.map()) + "-" + series.size();
  }

  /** Whether the verdict is that bytes grow, bounded or not. */
  public boolean grows() {
    return verdict != null
        && (verdict.word() == GrowthWord.GROWS || verdict.word() == GrowthWord.GROWS_BOUNDED);
  }

  /**
   * Factors of bytes and of time, if that is judged, and the size if it is not this one; empty if
   * there is nothing to add to the word.
   */
  public String figures(int size) {
    List<String> parts = new ArrayList<>();
    if (verdict != null) {
      // Where bytes come and go, the last look says nothing: their peak does.
      parts.add(
          verdict.word() == GrowthWord.SNAPS_BACK
              ? "bytes up to " + Figures.ratio(verdict.bytesPeak())
              : "bytes " + Figures.ratio(verdict.bytesRatio()));
      if (timed && Double.isFinite(timeRatio)) {
        parts.add("time " + Figures.ratio(timeRatio));
      }
    }
    if (series.size() != size) {
      parts.add("at " + Figures.size(series.size()));
    }
    return String.join(", ", parts);
  }

  /** Word and figures in one text. */
  public String inShort(int size) {
    String figures = figures(size);
    return figures.isEmpty() ? word() : word() + ", " + figures;
  }

  public String href() {
    return Address.GROWTH + "#" + id();
  }
}

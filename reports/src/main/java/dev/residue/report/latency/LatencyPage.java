package dev.residue.report.latency;

import dev.residue.report.board.Board;
import dev.residue.report.board.Order;
import dev.residue.report.board.Section;
import dev.residue.report.board.SizedKind;
import dev.residue.report.draw.Chart;
import dev.residue.report.draw.DataTable;
import dev.residue.report.text.Address;
import dev.residue.report.text.Figures;
import dev.residue.result.LatencyCurve;
import dev.residue.result.LatencyResult;
import dev.residue.result.Status;
import dev.residue.verdict.series.Standing;
import dev.residue.verdict.series.TypicalDrain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Objects;

/**
 * How long do single operations take, and where do they stall?
 *
 * @param parts one per kind and size
 */
public record LatencyPage(List<Part> parts) {
  /** Share of the empty operations that may begin late on a machine that can keep the pace. */
  private static final double LATE = 0.05;

  /**
   * The maps of one kind at one size.
   *
   * @param title kind and size
   * @param id anchor
   * @param drains maps drained, per map under test
   * @param interval between operations, in words
   * @param pace what the machine could not do; empty if it kept the pace
   * @param rows those like the machine in the order planned, then those that stand out, lowest
   *     p99.9 of the median drain first, those without figures last
   * @param charts of all of them
   * @param spikes where operations stalled
   */
  public record Part(
      String title,
      String id,
      int drains,
      String interval,
      String pace,
      List<Row> rows,
      List<Chart> charts,
      DataTable spikes) {}

  /**
   * One map.
   *
   * @param map short name
   * @param href its page
   * @param id anchor
   * @param state empty, or why there are no figures
   * @param remove p50, p90, p99, p99.9, p99.99 and maximum of the removes
   * @param typical whether the map stands out from the machine, p99.9 of the median drain, its
   *     range over drains, and the control's median
   * @param machine p99.9, p99.99 and maximum of the control, all runs together
   * @param service p99.9 from when operations really began
   * @param late share of removes that began more than one interval late
   * @param collections of the garbage collector
   * @param first p50, p90 and maximum of the first inserts, and how many
   * @param next p50, p99 and maximum of the next inserts
   */
  public record Row(
      String map,
      String href,
      String id,
      String state,
      List<String> typical,
      List<String> remove,
      List<String> machine,
      String service,
      String late,
      String collections,
      List<String> first,
      List<String> next) {}

  public static LatencyPage of(Board board) {
    return new LatencyPage(
        SizedKind.groups(
                board.results().all(LatencyResult.class), r -> new SizedKind(r.kind(), r.size()))
            .stream()
            .map(g -> part(board, g))
            .toList());
  }

  private static Part part(Board board, List<LatencyResult> results) {
    LatencyResult any = results.get(0);
    String id = any.kind() + "-" + any.size();
    String title = Section.kindTitle(any.kind()) + ", " + Figures.size(any.size()) + " entries";
    List<LatencyResult> measured =
        results.stream().filter(r -> r.status() == Status.OK && !overloaded(r)).toList();
    List<Row> rows =
        results.stream()
            .sorted(
                Comparator.comparing((LatencyResult r) -> !measured.contains(r))
                    .thenComparing(
                        Order.unknownLast(
                            r -> standing(board, r).standsOut() ? TypicalDrain.of(r).p999() : -1)))
            .map(r -> row(board, r))
            .toList();
    List<Chart> charts = new ArrayList<>();
    if (!measured.isEmpty()) {
      charts.add(new PercentileChart("percentiles-" + id, board, measured).draw(title));
      charts.add(new TimelineChart("timeline-" + id, board, measured).ofMaps(title));
    }
    LatencyResult first = measured.isEmpty() ? any : measured.get(0);
    return new Part(
        title,
        "latency-" + id,
        first.drains(),
        time(first.intervalNanos()),
        pace(measured),
        rows,
        charts,
        SpikeTable.of(board, measured));
  }

  /** Anchor of a result. */
  public static String id(LatencyResult result) {
    return "l-" + Address.of(result.kind() + "-" + result.map()) + "-" + result.size();
  }

  /** Whether the map stands out from the machine, adjusted for the maps timed beside it. */
  static Standing standing(Board board, LatencyResult result) {
    long maps =
        board.results().all(LatencyResult.class).stream()
            .filter(r -> r.kind() == result.kind() && r.size() == result.size())
            .count();
    return Standing.of(result, board.judgement().alpha() / Math.max(1, maps));
  }

  /** Whether the machine was late even where there was nothing to do. */
  static boolean late(LatencyResult result) {
    return share(result.hiccups()) > LATE;
  }

  /** Whether a remove takes longer on average than there is time for it: then it only queues. */
  public static boolean overloaded(LatencyResult result) {
    return result.status() == Status.OK
        && result.remove().service().mean() >= result.intervalNanos();
  }

  private static String pace(List<LatencyResult> results) {
    List<String> names =
        results.stream().filter(LatencyPage::late).map(LatencyResult::map).toList();
    return names.isEmpty()
        ? ""
        : "The machine could not keep the pace in the JVMs of "
            + String.join(", ", names)
            + ": of operations that do nothing, more than "
            + Figures.percent(LATE)
            + " began late. Their percentiles say more about the machine than about the map.";
  }

  private static double share(LatencyResult.Timing timing) {
    return timing.latency().count() == 0 ? 0 : (double) timing.late() / timing.latency().count();
  }

  private static Row row(Board board, LatencyResult r) {
    LatencyCurve machine = r.hiccups().latency();
    LatencyCurve first = r.firstInsert().latency();
    LatencyCurve next = r.nextInserts().latency();
    return new Row(
        r.map(),
        Address.mapPage(r.kind(), r.map()),
        id(r),
        state(r),
        typical(board, r),
        percentiles(r.remove().latency()),
        List.of(
            at(machine, 99.9, machine.p999()),
            at(machine, 99.99, machine.p9999()),
            time(machine.max())),
        at(r.remove().service(), 99.9, r.remove().service().p999()),
        String.format(java.util.Locale.ROOT, "%.1f %%", 100 * share(r.remove())),
        Figures.grouped(r.collections()),
        List.of(
            at(first, 50, first.p50()),
            at(first, 90, first.p90()),
            time(first.max()),
            Figures.grouped(first.count())),
        List.of(at(next, 50, next.p50()), at(next, 99, next.p99()), time(next.max())));
  }

  private static List<String> typical(Board board, LatencyResult result) {
    LongSummaryStatistics all =
        result.runs().stream().mapToLong(LatencyResult.Run::p999).summaryStatistics();
    TypicalDrain drain = TypicalDrain.of(result);
    Standing standing = standing(board, result);
    return List.of(
        standing.standsOut()
            ? Figures.plain(standing.interval().low())
                + "–"
                + Figures.plain(standing.interval().high())
                + "×"
            : "like the machine",
        time(drain.p999()),
        time(all.getMin()) + " to " + time(all.getMax()),
        time(drain.machineP999()));
  }

  private static String state(LatencyResult result) {
    if (result.status() != Status.OK) {
      return result.status().words() + ": " + Objects.requireNonNullElse(result.reason(), "");
    }
    return overloaded(result)
        ? (late(result) ? "the machine was too slow for this pace" : "too slow for this pace")
            + ": a remove takes "
            + time(Math.round(result.remove().service().mean()))
            + " on average, and one is due every "
            + time(result.intervalNanos())
        : "";
  }

  /** p50, p90, p99, p99.9, p99.99 and the maximum, as text. */
  static List<String> percentiles(LatencyCurve curve) {
    return List.of(
        at(curve, 50, curve.p50()),
        at(curve, 90, curve.p90()),
        at(curve, 99, curve.p99()),
        at(curve, 99.9, curve.p999()),
        at(curve, 99.99, curve.p9999()),
        time(curve.max()));
  }

  /** A dash where there are too few operations to have one above the percentile. */
  private static String at(LatencyCurve curve, double percentile, long nanos) {
    return curve.reaches(percentile) ? time(nanos) : Figures.NONE;
  }

  /** A time in the unit that fits. */
  static String time(double nanos) {
    return Double.isNaN(nanos) ? Figures.NONE : time(Math.round(nanos));
  }

  /** A time in the unit that fits. */
  static String time(long nanos) {
    if (nanos < 1_000) {
      return nanos + " ns";
    }
    return nanos < 1_000_000
        ? Figures.plain(nanos / 1e3) + " µs"
        : nanos < 10_000_000_000L
            ? Figures.plain(nanos / 1e6) + " ms"
            : Figures.plain(nanos / 1e9) + " s";
  }
}

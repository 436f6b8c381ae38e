package dev.residue.report.latency;

import dev.residue.report.board.Board;
import dev.residue.report.draw.Axis;
import dev.residue.report.draw.Chart;
import dev.residue.report.draw.DataTable;
import dev.residue.report.draw.Labels;
import dev.residue.report.draw.Plot;
import dev.residue.report.draw.Polyline;
import dev.residue.report.draw.Stroke;
import dev.residue.report.draw.Svg;
import dev.residue.result.LatencyCurve;
import dev.residue.result.LatencyResult;
import java.util.ArrayList;
import java.util.List;

/** Rehash or shrink spikes? Latency by percentile, the tail drawn out. */
final class PercentileChart {
  private static final double WIDTH = 960;
  private static final double HEIGHT = 420;
  private static final double LEFT = 66;
  private static final double RIGHT = 740;
  private static final double TOP = 30;
  private static final double BOTTOM = 360;

  private final String id;
  private final Board board;
  private final List<LatencyResult> results;
  private final Axis x;
  private final TimeAxis y;

  PercentileChart(String id, Board board, List<LatencyResult> results) {
    this.id = id;
    this.board = board;
    this.results = results;
    long count = results.stream().mapToLong(r -> r.remove().latency().count()).max().orElse(1);
    this.x = new Axis(1, (double) Math.max(100, count), LEFT, RIGHT, true);
    this.y = TimeAxis.of(results, BOTTOM, TOP);
  }

  Chart draw(String title) {
    String heading = "Latency of a remove by percentile, " + title;
    Svg svg =
        Svg.picture(
            id,
            WIDTH,
            HEIGHT,
            heading,
            "A line per map: across, percentiles, each nine taking the same length; up, latency on a"
                + " logarithmic scale. A dashed line shows the machine alone. The figures are in the"
                + " table below.");
    Plot plot = new Plot(svg, LEFT, RIGHT, TOP, BOTTOM);
    axes(plot);
    Labels labels = new Labels();
    machine(svg);
    for (LatencyResult result : results) {
      Stroke series = board.series(result.kind(), result.map());
      svg.open("g").element("title", result.map());
      double end = curve(svg, result.remove().latency(), series.line());
      svg.close();
      labels.add(end, result.map(), series);
    }
    plot.names(labels, 30);
    return new Chart(
        id,
        heading,
        "A percentile on the right is a rare operation: at 99.9 % it is one of a thousand. A line"
            + " that climbs in a step has spikes of that size. Dashed: what the same loop saw"
            + " when the operation did nothing, in the JVM where that was worst; below it, the"
            + " machine speaks, not the map.",
        svg,
        table());
  }

  private void axes(Plot plot) {
    plot.svg().text(LEFT, 12, "ax", "latency of a remove");
    y.levels(plot);
    String[] names = {"0 %", "90 %", "99 %", "99.9 %", "99.99 %", "99.999 %", "99.9999 %"};
    double nines = 1;
    for (String name : names) {
      if (nines <= x.high()) {
        plot.upright(x.place(nines), false);
        plot.under(x.place(nines), 18, name);
      }
      nines *= 10;
    }
    plot.base();
    plot.across(40, "percentile of all removes");
  }

  /** The control of the JVM that had the worst one at 99.9 %. */
  private void machine(Svg svg) {
    LatencyCurve worst =
        results.stream()
            .map(r -> r.hiccups().latency())
            .reduce((a, b) -> a.p999() >= b.p999() ? a : b)
            .orElse(LatencyCurve.EMPTY);
    svg.open("g").element("title", "machine alone");
    curve(svg, worst, "floor");
    svg.close();
    svg.text(x.place(12), y.place(worst.p90()) + 16, "no", "machine alone");
  }

  private double curve(Svg svg, LatencyCurve curve, String classes) {
    Polyline path = new Polyline();
    for (LatencyCurve.Point point : curve.points()) {
      double rest = 1 - point.percentile() / 100;
      double across = x.place(rest <= 0 ? x.high() : Math.min(x.high(), 1 / rest));
      path.to(across, y.place(point.nanos()));
    }
    if (!path.isEmpty()) {
      path.across(RIGHT).draw(svg, classes);
    }
    return y.place(curve.max());
  }

  private DataTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (LatencyResult result : results) {
      String name = board.title(result.kind(), result.map());
      rows.add(row(name, result.remove().latency()));
      rows.add(row(name + ": machine alone", result.hiccups().latency()));
    }
    return new DataTable(
        "Latency of a remove, and of nothing in the same JVM",
        List.of("Map", "50 %", "90 %", "99 %", "99.9 %", "99.99 %", "maximum"),
        rows);
  }

  private static List<String> row(String name, LatencyCurve curve) {
    List<String> row = new ArrayList<>(List.of(name));
    row.addAll(LatencyPage.percentiles(curve));
    return row;
  }
}

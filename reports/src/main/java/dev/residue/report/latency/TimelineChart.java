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
import dev.residue.report.text.Figures;
import dev.residue.result.LatencyResult;
import dev.residue.result.LatencyResult.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Where in the drain are the spikes? */
public final class TimelineChart {
  private static final double WIDTH = 960;
  private static final double HEIGHT = 400;
  private static final double LEFT = 66;
  private static final double RIGHT = 740;
  private static final double TOP = 30;
  private static final double BOTTOM = 340;

  private final String id;
  private final Board board;
  private final List<LatencyResult> results;
  private final Axis x;
  private final TimeAxis y;

  public TimelineChart(String id, Board board, List<LatencyResult> results) {
    this.id = id;
    this.board = board;
    this.results = results;
    this.x = new Axis(0, results.get(0).size(), RIGHT, LEFT, false);
    this.y = TimeAxis.of(results, BOTTOM, TOP);
  }

  /** All maps: what every drain had. */
  Chart ofMaps(String title) {
    String heading = "Spikes that return, " + title;
    Svg svg = picture(heading);
    Labels labels = new Labels();
    for (LatencyResult result : results) {
      Stroke series = board.series(result.kind(), result.map());
      svg.open("g").element("title", result.map());
      double end = line(svg, result, Stretch::always, series.line());
      svg.close();
      labels.add(end, result.map(), series);
    }
    plot(svg).names(labels, 30);
    return new Chart(
        id,
        heading,
        "The longest remove of each hundredth of the drain, from the full map on the left to the"
            + " empty one on the right: what every drain had, so that a stall of the machine hardly"
            + " shows. A peak is the map's own work at that size, for example copying into a"
            + " smaller table.",
        svg,
        table(false));
  }

  /** One map: what every drain had, the worst of any, and the control. */
  public Chart ofOne(String heading) {
    Svg svg = picture(heading);
    LatencyResult result = results.get(0);
    Stroke series = board.series(result.kind(), result.map());
    line(svg, result, Stretch::controlWorst, "floor");
    for (Stretch stretch : result.timeline()) {
      series.mark(svg, middle(result, stretch), y.place(stretch.worst()), 2, true);
    }
    double end = line(svg, result, Stretch::always, series.line());
    Labels labels = new Labels();
    labels.add(end, result.map(), series);
    plot(svg).names(labels, 30);
    return new Chart(
        id,
        heading,
        "The longest remove of each hundredth of the drain. The line is what each of the "
            + result.drains()
            + " drains had, hollow dots are the worst of any, the dashed line is the worst of the"
            + " machine alone in the same place.",
        svg,
        table(true));
  }

  private Svg picture(String heading) {
    Svg svg =
        Svg.picture(
            id,
            WIDTH,
            HEIGHT,
            heading,
            "Across, the entries still in the map, from full to empty; up, the longest latency on a"
                + " logarithmic scale. The figures are in the table below.");
    svg.text(LEFT, 12, "ax", "longest latency");
    Plot plot = plot(svg);
    y.levels(plot);
    plot.base();
    for (int i = 0; i <= 4; i++) {
      double live = x.high() * i / 4;
      plot.under(x.place(live), 18, Figures.grouped(Math.round(live)));
    }
    plot.across(40, "entries in the map");
    return svg;
  }

  private static Plot plot(Svg svg) {
    return new Plot(svg, LEFT, RIGHT, TOP, BOTTOM);
  }

  /** Half a stretch after its beginning. */
  private double middle(LatencyResult result, Stretch stretch) {
    return x.place(stretch.live() - 0.5 * result.size() / result.timeline().size());
  }

  private double line(
      Svg svg, LatencyResult result, ToLongFunction<Stretch> value, String classes) {
    Polyline path = new Polyline();
    double end = BOTTOM;
    for (Stretch stretch : result.timeline()) {
      end = y.place(value.applyAsLong(stretch));
      path.to(middle(result, stretch), end);
    }
    path.draw(svg, classes);
    return end;
  }

  private DataTable table(boolean all) {
    List<String> header = new ArrayList<>(List.of("Entries from"));
    for (LatencyResult result : results) {
      header.add(board.title(result.kind(), result.map()));
      if (all) {
        header.addAll(List.of("worst of any drain", "machine, every run", "machine, worst"));
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (int s = 0; s < results.get(0).timeline().size(); s++) {
      List<String> row = new ArrayList<>();
      for (LatencyResult result : results) {
        Stretch stretch = result.timeline().get(s);
        if (row.isEmpty()) {
          row.add(Figures.grouped(stretch.live()));
        }
        row.add(LatencyPage.time(stretch.always()));
        if (all) {
          row.add(LatencyPage.time(stretch.worst()));
          row.add(LatencyPage.time(stretch.controlAlways()));
          row.add(LatencyPage.time(stretch.controlWorst()));
        }
      }
      rows.add(row);
    }
    return new DataTable("Longest remove of each stretch of the drain", header, rows);
  }
}

package dev.residue.report.time;

import dev.residue.report.board.Kept;
import dev.residue.report.board.Section;
import dev.residue.report.board.Spread;
import dev.residue.report.draw.Axis;
import dev.residue.report.draw.Chart;
import dev.residue.report.draw.DataTable;
import dev.residue.report.draw.Places;
import dev.residue.report.draw.Plot;
import dev.residue.report.draw.Polyline;
import dev.residue.report.draw.Stroke;
import dev.residue.report.draw.Svg;
import dev.residue.report.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is on the front of time against memory? */
public final class ParetoChart {
  private static final double WIDTH = 960;
  private static final double HEIGHT = 420;
  private static final double LEFT = 56;
  private static final double RIGHT = 880;
  private static final double TOP = 30;
  private static final double BOTTOM = 372;

  private record Dot(String map, Spread ratio, double bytes, Stroke series) {}

  private ParetoChart() {}

  /** Empty if fewer than two maps have both numbers. */
  public static Optional<Chart> draw(String id, Section section, String workload) {
    List<Dot> dots = new ArrayList<>();
    for (Kept kept : section.leftovers().ranked()) {
      Spread ratio = section.figures(kept.map(), workload).comparison().ratio();
      if (ratio.known()) {
        dots.add(
            new Dot(
                kept.map(),
                ratio,
                kept.mean(),
                section.board().series(section.kind(), kept.map())));
      }
    }
    if (dots.size() < 2) {
      return Optional.empty();
    }
    dots.sort(Comparator.comparingDouble((Dot d) -> d.ratio().middle()).thenComparing(Dot::bytes));
    Axis x =
        Axis.ratios(
            dots.stream().mapToDouble(d -> d.ratio().low()).min().orElse(1),
            dots.stream().mapToDouble(d -> d.ratio().high()).max().orElse(1),
            LEFT,
            RIGHT);
    Axis y = Axis.fromZero(dots.stream().mapToDouble(Dot::bytes).max().orElse(1), BOTTOM, TOP);
    String title = "Time of " + workload + " against memory held";
    Svg svg =
        Svg.picture(
            id,
            WIDTH,
            HEIGHT,
            title,
            "A dot per map: across, time of "
                + workload
                + " as ratio to the control; up, bytes per entry left after deleting 90 %. Lower"
                + " left is better. The figures are in the table below.");
    axes(svg, x, y, workload);
    List<Dot> front = front(dots);
    frontLine(svg, x, y, front);
    Places places = new Places(LEFT, RIGHT + 80, TOP, BOTTOM);
    for (Dot dot : dots) {
      double level = y.place(dot.bytes());
      places.block(x.place(dot.ratio().middle()), level);
      places.blockLine(x.place(dot.ratio().low()), x.place(dot.ratio().high()), level);
    }
    for (int i = 0; i < front.size(); i++) {
      double to = i + 1 < front.size() ? x.place(front.get(i + 1).ratio().middle()) : RIGHT;
      places.blockLine(x.place(front.get(i).ratio().middle()), to, y.place(front.get(i).bytes()));
    }
    for (Dot dot : dots) {
      dot(svg, x, y, dot, places);
    }
    return Optional.of(
        new Chart(
            id,
            title,
            "Lower left is better. The line joins the maps that no other map beats on both: the"
                + " Pareto front of the middles. Whiskers are the interval of the ratio; where they"
                + " overlap the order across is not decided.",
            svg,
            table(section, workload, dots, front)));
  }

  private static void axes(Svg svg, Axis x, Axis y, String workload) {
    svg.text(LEFT, 14, "ax", "bytes per entry left, after deleting 90 %");
    Plot plot = new Plot(svg, LEFT, RIGHT, TOP, BOTTOM);
    plot.levels(y);
    for (double tick : x.ticks()) {
      plot.upright(x.place(tick), tick == 1);
      plot.under(x.place(tick), 18, Axis.label(tick) + "×");
    }
    plot.across(38, "time of " + workload + ", ratio to the control");
  }

  private static List<Dot> front(List<Dot> byTime) {
    List<Dot> front = new ArrayList<>();
    double best = Double.POSITIVE_INFINITY;
    for (Dot dot : byTime) {
      if (dot.bytes() < best) {
        front.add(dot);
        best = dot.bytes();
      }
    }
    return front;
  }

  private static void frontLine(Svg svg, Axis x, Axis y, List<Dot> front) {
    Polyline path = new Polyline();
    for (Dot dot : front) {
      double place = x.place(dot.ratio().middle());
      if (path.isEmpty()) {
        path.to(place, TOP);
      } else {
        path.across(place);
      }
      path.upright(y.place(dot.bytes()));
    }
    path.across(RIGHT).draw(svg, "front");
  }

  private static void dot(Svg svg, Axis x, Axis y, Dot dot, Places places) {
    double cx = x.place(dot.ratio().middle());
    double cy = y.place(dot.bytes());
    svg.line(x.place(dot.ratio().low()), cy, x.place(dot.ratio().high()), cy, dot.series().line());
    dot.series().mark(svg, cx, cy, 5, false);
    places.label(svg, cx, cy, dot.map());
  }

  private static DataTable table(
      Section section, String workload, List<Dot> dots, List<Dot> front) {
    return new DataTable(
        "Time of " + workload + " and footprint after deleting 90 %",
        List.of(
            "Map", "Ratio to the control", "Interval", "Bytes per initial entry", "On the front"),
        dots.stream()
            .map(
                d ->
                    List.of(
                        section.title(d.map()),
                        Figures.ratio(d.ratio().middle()),
                        Figures.plain(d.ratio().low()) + " to " + Figures.plain(d.ratio().high()),
                        Figures.plain(d.bytes()),
                        front.contains(d) ? "yes" : "no"))
            .toList());
  }
}

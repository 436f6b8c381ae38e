package dev.residue.report.lifecycle;

import dev.residue.report.board.Board;
import dev.residue.report.board.Kept;
import dev.residue.report.board.Section;
import dev.residue.report.draw.Axis;
import dev.residue.report.draw.Chart;
import dev.residue.report.draw.DataTable;
import dev.residue.report.draw.Labels;
import dev.residue.report.draw.Plot;
import dev.residue.report.draw.Polyline;
import dev.residue.report.draw.Stroke;
import dev.residue.report.draw.Svg;
import dev.residue.report.text.Figures;
import dev.residue.result.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Bytes per entry left after the mass delete, over all sizes at which maps lived. */
final class LeftoverChart {
  private static final double WIDTH = 960;
  private static final double HEIGHT = 380;
  private static final double LEFT = 56;
  private static final double RIGHT = 720;
  private static final double TOP = 40;
  private static final double BOTTOM = 330;

  /** So much of the range stays free beside the first and the last size. */
  private static final double MARGIN = 1.03;

  /** The same figure to within this share is one line. */
  private static final double SAME = 0.005;

  /** Maps on one line. */
  private record Group(List<String> maps, SortedMap<Integer, Double> curve) {}

  private LeftoverChart() {}

  /** Of one kind; empty if its maps lived at one size only. */
  static Optional<Chart> draw(String id, Board board, Kind kind) {
    Map<String, SortedMap<Integer, Double>> curves = curves(board, kind);
    List<Integer> sizes =
        curves.values().stream().flatMap(c -> c.keySet().stream()).distinct().sorted().toList();
    if (sizes.size() < 2) {
      return Optional.empty();
    }
    double max =
        curves.values().stream()
            .flatMap(c -> c.values().stream())
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    Axis x =
        new Axis(sizes.get(0) / MARGIN, sizes.get(sizes.size() - 1) * MARGIN, LEFT, RIGHT, true);
    Axis y = Axis.fromZero(max, BOTTOM, TOP);
    String title = "Held after deleting 90 %, by size";
    Svg svg =
        Svg.picture(
            id,
            WIDTH,
            HEIGHT,
            title,
            "A line per map: across, entries when full on a logarithmic scale; up, bytes per entry"
                + " left after deleting 90 %. The figures are in the table below.");
    Plot plot = new Plot(svg, LEFT, RIGHT, TOP, BOTTOM);
    svg.text(LEFT, 12, "ax", "bytes per entry left");
    plot.levels(y);
    for (int size : sizes) {
      plot.under(x.place(size), 18, Figures.about(size));
    }
    plot.across(38, "entries when full");
    Labels labels = new Labels();
    for (Group group : groups(curves)) {
      line(svg, x, y, board.series(kind, group.maps().get(0)), group, labels);
    }
    plot.names(labels, 30);
    return Optional.of(
        new Chart(
            id,
            title,
            "Bytes reachable from the map per entry that is left. A table that doubles makes a saw:"
                + " where the lines cross, one size would name another map. Equal curves share one"
                + " line.",
            svg,
            table(board, kind, sizes, curves)));
  }

  private static Map<String, SortedMap<Integer, Double>> curves(Board board, Kind kind) {
    Map<String, SortedMap<Integer, Double>> curves = new LinkedHashMap<>();
    for (Section section : board.sections()) {
      if (section.kind() == kind) {
        for (Kept kept : section.leftovers().ranked()) {
          curves.computeIfAbsent(kept.map(), m -> new TreeMap<>()).putAll(kept.bytes());
        }
      }
    }
    return curves;
  }

  /** Maps whose curves are equal, together. */
  private static List<Group> groups(Map<String, SortedMap<Integer, Double>> curves) {
    List<Group> groups = new ArrayList<>();
    curves.forEach(
        (map, curve) ->
            groups.stream()
                .filter(group -> same(curve, group.curve()))
                .findFirst()
                .ifPresentOrElse(
                    group -> group.maps().add(map),
                    () -> groups.add(new Group(new ArrayList<>(List.of(map)), curve))));
    return groups;
  }

  private static boolean same(SortedMap<Integer, Double> a, SortedMap<Integer, Double> b) {
    return a.keySet().equals(b.keySet())
        && a.entrySet().stream()
            .allMatch(
                e ->
                    Math.abs(e.getValue() - b.getOrDefault(e.getKey(), Double.NaN))
                        <= SAME * e.getValue());
  }

  private static void line(Svg svg, Axis x, Axis y, Stroke series, Group group, Labels labels) {
    String name = String.join(", ", group.maps());
    Polyline path = new Polyline();
    double end = Double.NaN;
    svg.open("g").element("title", name);
    for (Map.Entry<Integer, Double> point : group.curve().entrySet()) {
      double across = x.place(point.getKey());
      end = y.place(point.getValue());
      series.mark(svg, across, end, 3.5, false);
      path.to(across, end);
    }
    path.draw(svg, series.line());
    labels.add(end, name, series);
    svg.close();
  }

  private static DataTable table(
      Board board, Kind kind, List<Integer> sizes, Map<String, SortedMap<Integer, Double>> curves) {
    List<String> header = new ArrayList<>(List.of("Map"));
    sizes.forEach(size -> header.add(Figures.about(size)));
    List<List<String>> rows = new ArrayList<>();
    curves.forEach(
        (map, curve) -> {
          List<String> row = new ArrayList<>(List.of(board.title(kind, map)));
          sizes.forEach(size -> row.add(Figures.plain(curve.getOrDefault(size, Double.NaN))));
          rows.add(row);
        });
    return new DataTable("Bytes per entry left after deleting 90 %", header, rows);
  }
}

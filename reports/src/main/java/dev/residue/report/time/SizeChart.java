package dev.residue.report.time;

import dev.residue.report.board.Board;
import dev.residue.report.board.CellFigures;
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
import dev.residue.result.Cell;
import dev.residue.result.Condition;
import dev.residue.result.Environment;
import dev.residue.result.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where do caches bite? Time per operation over the sizes of a run. */
public final class SizeChart {
  private static final double WIDTH = 960;
  private static final double HEIGHT = 380;
  private static final double LEFT = 56;
  private static final double RIGHT = 720;
  private static final double TOP = 40;
  private static final double BOTTOM = 330;

  /** Bytes of a key and a value, without any map around them. */
  private static final double ENTRY = 16;

  private SizeChart() {}

  /** Empty if the workload was measured at one size only. */
  public static Optional<Chart> draw(
      String id, Board board, Kind kind, Condition condition, String workload) {
    List<Section> sections =
        board.sections().stream()
            .filter(
                s ->
                    s.kind() == kind
                        && s.condition() == condition
                        && s.workloads().contains(workload))
            .toList();
    List<String> maps = sections.stream().flatMap(s -> s.maps().stream()).distinct().toList();
    if (sections.size() < 2) {
      return Optional.empty();
    }
    double max =
        board.cells().values().stream()
            .filter(
                f ->
                    f.cell().kind() == kind
                        && f.cell().condition() == condition
                        && f.cell().workload().equals(workload))
            .filter(CellFigures::ok)
            .mapToDouble(f -> f.nanos().middle())
            .max()
            .orElse(1);
    int last = sections.size() - 1;
    Axis x =
        new Axis(sections.get(0).size() / 1.4, sections.get(last).size() * 1.4, LEFT, RIGHT, true);
    Axis y = Axis.fromZero(max, BOTTOM, TOP);
    String title = "Time of " + workload + " by size";
    Svg svg =
        Svg.picture(
            id,
            WIDTH,
            HEIGHT,
            title,
            "A line per map: across, entries on a logarithmic scale; up, nanoseconds per operation."
                + " The figures are in the table below.");
    bands(svg, x, board.results().run().environment().caches());
    Plot plot = new Plot(svg, LEFT, RIGHT, TOP, BOTTOM);
    axes(plot, x, y, sections);
    Labels labels = new Labels();
    List<List<String>> rows = new ArrayList<>();
    for (String map : maps) {
      line(svg, x, y, sections, sections.get(0).cell(map, workload), labels);
      List<String> row = new ArrayList<>(List.of(board.title(kind, map)));
      for (Section section : sections) {
        CellFigures figures = section.figures(map, workload);
        row.add(figures.ok() ? Figures.plain(figures.nanos().middle()) : section.state(figures));
      }
      rows.add(row);
    }
    plot.names(labels, 30);
    List<String> header = new ArrayList<>(List.of("Map"));
    sections.forEach(s -> header.add(Figures.size(s.size())));
    return Optional.of(
        new Chart(
            id,
            title,
            "Nanoseconds per operation, the middle of the forks. A grey line marks where keys and values"
                + " alone, 16 bytes an entry, fill a cache; a map with overhead fills it earlier.",
            svg,
            new DataTable("Nanoseconds per operation", header, rows)));
  }

  private static void bands(Svg svg, Axis x, List<Environment.Cache> caches) {
    for (Environment.Cache cache : caches) {
      double entries = cache.bytes() / ENTRY;
      if (entries > x.low() && entries < x.high()) {
        svg.line(x.place(entries), TOP - 12, x.place(entries), BOTTOM, "front");
        svg.text(x.place(entries), TOP - 18, "ax m", cache.name());
      }
    }
  }

  private static void axes(Plot plot, Axis x, Axis y, List<Section> sections) {
    plot.svg().text(LEFT, 12, "ax", "ns per operation");
    plot.levels(y);
    for (Section section : sections) {
      plot.under(x.place(section.size()), 18, Figures.size(section.size()));
    }
    plot.across(38, "entries");
  }

  private static void line(
      Svg svg, Axis x, Axis y, List<Section> sections, Cell cell, Labels labels) {
    Stroke series = sections.get(0).board().series(cell.kind(), cell.map());
    Polyline path = new Polyline();
    double end = Double.NaN;
    svg.open("g").element("title", cell.map());
    for (Section section : sections) {
      CellFigures figures = section.figures(cell.map(), cell.workload());
      if (figures.ok()) {
        double across = x.place(section.size());
        end = y.place(figures.nanos().middle());
        series.mark(svg, across, end, 3.5, false);
        path.to(across, end);
      }
    }
    if (!path.isEmpty()) {
      path.draw(svg, series.line());
      labels.add(end, cell.map(), series);
    }
    svg.close();
  }
}

package dev.residue.report.time;

import dev.residue.report.board.CellFigures;
import dev.residue.report.board.Section;
import dev.residue.report.board.Spread;
import dev.residue.report.text.Address;
import dev.residue.report.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where is each map weak? Every map on every workload as ratio to the best map of that workload.
 *
 * @param workloads columns
 * @param rows maps, most often near the best first
 */
public record HeatMap(List<String> workloads, List<Row> rows) {
  /** Steps of the colour scale; the last one is this many times the best or more. */
  private static final int STEPS = 9;

  private static final double WORST = 8;

  /** One map. */
  public record Row(String map, String href, List<Cell> cells) {}

  /** One ratio with its step of the scale. */
  public record Cell(String text, String css, String href) {}

  public static HeatMap of(Section section) {
    List<String> workloads = section.workloads();
    double[] best = new double[workloads.size()];
    for (int i = 0; i < best.length; i++) {
      String workload = workloads.get(i);
      best[i] =
          section.maps().stream()
              .map(m -> section.figures(m, workload).comparison().ratio())
              .filter(Spread::known)
              .mapToDouble(Spread::middle)
              .min()
              .orElse(Double.NaN);
    }
    List<Row> rows = new ArrayList<>();
    for (String map : section.maps()) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < best.length; i++) {
        cells.add(cell(section.figures(map, workloads.get(i)), best[i]));
      }
      rows.add(new Row(map, Address.mapPage(section.kind(), map), cells));
    }
    rows.sort(Comparator.comparing(Row::map));
    return new HeatMap(workloads, rows);
  }

  private static Cell cell(CellFigures figures, double best) {
    String href = Address.workloadPage(figures.cell()) + "#c-" + figures.cell().id();
    double ratio = figures.comparison().ratio().middle() / best;
    if (!Double.isFinite(ratio)) {
      return new Cell(figures.state(), "hn", href);
    }
    int step = (int) Math.round(Math.log(ratio) / Math.log(WORST) * STEPS);
    return new Cell(Figures.plain(ratio), "h" + Math.max(0, Math.min(STEPS, step)), href);
  }
}

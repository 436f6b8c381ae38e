package dev.residue.report.time;

import dev.residue.report.board.CellFigures;
import dev.residue.report.board.Comparison;
import dev.residue.report.board.Order;
import dev.residue.report.board.Outcome;
import dev.residue.report.board.Section;
import dev.residue.report.board.Spread;
import dev.residue.report.draw.Axis;
import dev.residue.report.draw.Chart;
import dev.residue.report.draw.DataTable;
import dev.residue.report.draw.Plot;
import dev.residue.report.draw.Stroke;
import dev.residue.report.draw.Svg;
import dev.residue.report.text.Figures;
import dev.residue.result.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Can I trust it? A dot per fork, as ratio to the control's fork of the same round. */
public final class ForkStripChart {
  private static final double WIDTH = 960;
  private static final double LEFT = 190;
  private static final double RIGHT = 800;
  private static final double ROW = 26;
  private static final double TOP = 34;

  private ForkStripChart() {}

  public static Chart draw(String id, Section section, String workload) {
    List<CellFigures> rows =
        section.maps().stream()
            .map(m -> section.figures(m, workload))
            .sorted(Order.unknownLast((CellFigures f) -> f.comparison().ratio().middle()))
            .toList();
    double[] all =
        rows.stream()
            .filter(CellFigures::ok)
            .flatMap(r -> r.comparison().rounds().stream())
            .mapToDouble(Comparison.Round::ratio)
            .toArray();
    double low = Arrays.stream(all).min().orElse(1);
    double high = Arrays.stream(all).max().orElse(1);
    Axis x = Axis.ratios(low, high, LEFT, RIGHT);
    double bottom = TOP + rows.size() * ROW;
    String title = "Every fork of " + workload;
    Svg svg =
        Svg.picture(
            id,
            WIDTH,
            bottom + 26,
            title,
            "A dot per round: time of the map's fork divided by the control's fork of that round."
                + " The figures are in the table below.");
    axes(
        new Plot(svg, LEFT, RIGHT, TOP, bottom), x, section.board().results().run().plan().delta());
    List<List<String>> data = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      row(svg, x, TOP + i * ROW + ROW / 2, section, rows.get(i), data);
    }
    return new Chart(
        id,
        title,
        "Each dot is one round: one fresh JVM of the map against the control's JVM of the same"
            + " round; hollow dots are the control's second JVM. The upright bar is the mean, the line"
            + " under the dots its interval. Left of 1 the map is faster; the band marks differences"
            + " of at most "
            + Figures.percent(section.board().results().run().plan().delta())
            + ".",
        svg,
        new DataTable(
            "Ratio to the control by round", List.of("Map", "Rounds", "Ratios in order"), data));
  }

  private static void axes(Plot plot, Axis x, double delta) {
    Svg svg = plot.svg();
    svg.rect(
        x.place(1 - delta),
        TOP,
        x.place(1 + delta) - x.place(1 - delta),
        plot.bottom() - TOP,
        "band");
    for (double tick : x.ticks()) {
      plot.upright(x.place(tick), tick == 1);
      plot.under(x.place(tick), 16, Axis.label(tick) + "×");
    }
    svg.text(LEFT, 16, "ax", "← faster than the control");
    svg.text(RIGHT, 16, "ax e", "slower →");
  }

  private static void row(
      Svg svg, Axis x, double y, Section section, CellFigures figures, List<List<String>> data) {
    Cell cell = figures.cell();
    Stroke series = section.board().series(cell.kind(), cell.map());
    svg.text(LEFT - 12, y + 4, "lb e", cell.map());
    svg.line(LEFT, y, RIGHT, y, "grid");
    boolean control = figures.comparison().outcome() == Outcome.CONTROL;
    if (!figures.comparison().ratio().known()) {
      svg.text(LEFT + 8, y + 4, "no", figures.state() + shorten(figures.reason()));
      data.add(List.of(section.title(cell.map()), "0", figures.state()));
      return;
    }
    for (Comparison.Round round : figures.comparison().rounds()) {
      series.mark(svg, x.place(round.ratio()), y, 4, control);
    }
    Spread ratio = figures.comparison().ratio();
    svg.line(x.place(ratio.low()), y + 9, x.place(ratio.high()), y + 9, "span");
    double middle = x.place(figures.comparison().ratio().middle());
    svg.line(middle, y - 9, middle, y + 9, "middle");
    svg.text(
        RIGHT + 10,
        y + 4,
        "lb",
        Figures.ratio(figures.comparison().ratio().middle()) + (control ? " control" : ""));
    data.add(
        List.of(
            section.title(cell.map()),
            Integer.toString(figures.comparison().rounds().size()),
            String.join(
                "  ",
                figures.comparison().rounds().stream()
                    .map(r -> Figures.plain(r.ratio()))
                    .toList())));
  }

  private static String shorten(String reason) {
    String text = reason.length() > 80 ? reason.substring(0, 79) + "…" : reason;
    return text.isEmpty() ? "" : ": " + text;
  }
}

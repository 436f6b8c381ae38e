package dev.residue.report.lifecycle;

import dev.residue.report.board.Life;
import dev.residue.report.board.Order;
import dev.residue.report.board.Section;
import dev.residue.report.draw.Axis;
import dev.residue.report.draw.Chart;
import dev.residue.report.draw.DataTable;
import dev.residue.report.draw.Plot;
import dev.residue.report.draw.Svg;
import dev.residue.report.text.Figures;
import dev.residue.result.FootprintPoint;
import dev.residue.result.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is it made of? Structure, keys and values, when full and after the mass delete. */
public final class StackChart {
  private static final double WIDTH = 960;
  private static final double LEFT = 190;
  private static final double RIGHT = 880;
  private static final double TOP = 40;
  private static final double ROW = 34;

  private StackChart() {}

  public static Chart draw(String id, Section section) {
    List<Life> lives =
        section.lives().stream()
            .sorted(Order.unknownLast((Life l) -> l.perInitialEntry(l.afterMassDelete())))
            .toList();
    double max =
        lives.stream()
            .flatMap(l -> Stream.of(l.full(), l.afterMassDelete()).map(l::perInitialEntry))
            .filter(Double::isFinite)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    Axis x = Axis.fromZero(max, LEFT, RIGHT);
    double bottom = TOP + lives.size() * ROW;
    String title = "What is it made of?";
    Svg svg =
        Svg.picture(
            id,
            WIDTH,
            bottom + 26,
            title,
            "Two stacked bars per map: full, and after deleting 90 %; structure, keys and values in"
                + " bytes per initial entry. The figures are in the table below.");
    legend(svg);
    Plot plot = new Plot(svg, LEFT, RIGHT, TOP, bottom);
    for (double tick : x.ticks()) {
      plot.upright(x.place(tick), tick == 0);
      plot.under(x.place(tick), 18, Axis.label(tick));
    }
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < lives.size(); i++) {
      Life life = lives.get(i);
      double y = TOP + i * ROW;
      svg.text(LEFT - 10, y + 21, "lb e", life.key().map());
      bar(svg, x, y + 5, 13, life, life.full(), "");
      bar(svg, x, y + 20, 8, life, life.afterMassDelete(), " after");
      rows.add(row(section, life));
    }
    return new Chart(
        id,
        title,
        "Upper bar: full. Lower bar: after deleting 90 %. Bytes per initial entry. Primitive keys"
            + " and values lie within the structure's arrays and count as keys and values only where"
            + " the meter can tell them apart.",
        svg,
        new DataTable(
            "Bytes per initial entry",
            List.of(
                "Map",
                "full: structure",
                "keys",
                "values",
                "after 90 %: structure",
                "keys",
                "values"),
            rows));
  }

  private static void legend(Svg svg) {
    String[] names = {"structure", "keys", "values"};
    double x = LEFT;
    for (int i = 0; i < names.length; i++) {
      svg.rect(x, 10, 12, 12, "k" + i);
      svg.text(x + 18, 20, "ax", names[i]);
      x += 40 + names[i].length() * 7;
    }
  }

  private static void bar(
      Svg svg,
      Axis x,
      double y,
      double height,
      Life life,
      Optional<FootprintPoint> point,
      String classes) {
    if (point.isEmpty() || point.get().status() != Status.OK) {
      svg.text(LEFT + 6, y + 9, "no", point.map(p -> p.status().words()).orElse("no data"));
      return;
    }
    double left = 0;
    double[] parts = parts(life, point.get());
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] > 0) {
        double from = x.place(left);
        svg.rect(from, y, x.place(left + parts[i]) - from, height, "k" + i + classes);
        left += parts[i];
      }
    }
  }

  /** Structure, keys, values; all of it as structure where the meter did not split. */
  private static double[] parts(Life life, FootprintPoint point) {
    double size = life.key().size();
    if (point.held().structureBytes() < 0) {
      return new double[] {point.bytes() / size, 0, 0};
    }
    return new double[] {
      point.held().structureBytes() / size,
      Math.max(0, point.held().keyBytes()) / size,
      Math.max(0, point.held().valueBytes()) / size
    };
  }

  private static List<String> row(Section section, Life life) {
    List<String> row = new ArrayList<>(List.of(section.title(life.key().map())));
    for (Optional<FootprintPoint> point : List.of(life.full(), life.afterMassDelete())) {
      boolean ok = point.isPresent() && point.get().status() == Status.OK;
      for (int i = 0; i < 3; i++) {
        row.add(ok ? Figures.plain(parts(life, point.orElseThrow())[i]) : Figures.NONE);
      }
    }
    return row;
  }
}

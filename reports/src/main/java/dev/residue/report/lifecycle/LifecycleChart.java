package dev.residue.report.lifecycle;

import dev.residue.report.board.Life;
import dev.residue.report.draw.Axis;
import dev.residue.report.draw.Chart;
import dev.residue.report.draw.DataTable;
import dev.residue.report.draw.Labels;
import dev.residue.report.draw.Plot;
import dev.residue.report.draw.Polyline;
import dev.residue.report.draw.Stroke;
import dev.residue.report.draw.Svg;
import dev.residue.report.text.Figures;
import dev.residue.result.FootprintPoint;
import dev.residue.result.Phase;
import dev.residue.result.Status;
import dev.residue.verdict.stat.Median;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Does memory come back? A step line per map over the phases of its life. */
public final class LifecycleChart {
  private static final double WIDTH = 960;
  private static final double HEIGHT = 400;
  private static final double LEFT = 44;
  private static final double RIGHT = 700;
  private static final double TOP = 26;
  private static final double BOTTOM = 352;

  /** Curves closer than this share of the highest value at every phase are drawn as one. */
  private static final double SAME = 0.01;

  private final List<Life> lives;
  private final List<Phase> phases;
  private final String id;
  private final LifeNames names;

  public LifecycleChart(String id, List<Life> lives, LifeNames names) {
    this.id = id;
    this.lives = lives;
    this.names = names;
    this.phases = phases(lives);
  }

  /** All phases of the main branches, in order of their first index. */
  static List<Phase> phases(List<Life> lives) {
    Map<Phase, Integer> first = new LinkedHashMap<>();
    for (Life life : lives) {
      for (FootprintPoint point : life.main()) {
        first.merge(point.phase(), point.moment().index(), Math::min);
      }
    }
    return first.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  public Chart draw(String title) {
    double max = 1;
    for (Life life : lives) {
      for (FootprintPoint point : life.points()) {
        double value = life.perInitialEntry(point);
        max = Double.isFinite(value) ? Math.max(max, value) : max;
      }
    }
    Axis y = Axis.fromZero(max, BOTTOM, TOP);
    Svg svg =
        Svg.picture(
            id,
            WIDTH,
            HEIGHT,
            title,
            "Step line per map: bytes reachable from the map, per entry it held when full, at each"
                + " phase. The figures are in the table below.");
    Plot plot = new Plot(svg, LEFT, RIGHT, TOP, BOTTOM);
    axes(plot, y);
    floor(svg, y);
    Labels labels = new Labels();
    for (List<Life> group : groups(max)) {
      curve(svg, y, group, labels);
    }
    labels.draw(svg, RIGHT, RIGHT + 30, TOP + 6, BOTTOM);
    return new Chart(
        id,
        title,
        "Bytes per entry the map held when full. The dashed line is the live data alone: what a map"
            + " without any overhead would hold. A hollow marker on a dotted line is the same map"
            + " after its own trim call. Equal curves share one line."
            + failures(),
        svg,
        table());
  }

  /** Where and how lives ended before their time. */
  private String failures() {
    List<String> words = new ArrayList<>();
    for (Life life : lives) {
      failure(life)
          .ifPresent(
              p ->
                  words.add(
                      names.label(List.of(life))
                          + " at "
                          + p.phase().words()
                          + ": "
                          + PointTable.failure(p)));
    }
    return words.isEmpty() ? "" : " Crosses: " + String.join("; ", words) + ".";
  }

  /** The first point of the main branch that was not measured. */
  private static Optional<FootprintPoint> failure(Life life) {
    return life.main().stream().filter(p -> p.status() != Status.OK).findFirst();
  }

  private void axes(Plot plot, Axis y) {
    plot.svg().text(LEFT, 12, "ax", "bytes per initial entry");
    plot.levels(y);
    for (int i = 0; i < phases.size(); i++) {
      String[] words = phases.get(i).word().split("-", 2);
      double middle = x(i) + step() / 2;
      plot.under(middle, 18, words[0]);
      if (words.length > 1) {
        plot.under(middle, 32, label(words));
      }
    }
  }

  private static String label(String[] words) {
    return switch (words[0]) {
      case "delete" -> words[1] + " %";
      case "churn" -> words[1] + "×";
      default -> words[1];
    };
  }

  private double step() {
    return (RIGHT - LEFT) / Math.max(1, phases.size());
  }

  private double x(int phase) {
    return LEFT + phase * step();
  }

  private void floor(Svg svg, Axis y) {
    Polyline path = new Polyline();
    for (int i = 0; i < phases.size(); i++) {
      double floor = floor(phases.get(i));
      if (Double.isFinite(floor)) {
        step(path, i, y.place(floor));
      }
    }
    path.draw(svg, "floor");
  }

  /** Bytes of the live keys and values alone, per initial entry. */
  private double floor(Phase phase) {
    double[] values =
        lives.stream()
            .flatMap(l -> l.at(phase).stream())
            .mapToDouble(p -> Life.liveBytes(p) * p.live() / p.size())
            .filter(Double::isFinite)
            .toArray();
    return Median.of(values);
  }

  private void step(Polyline path, int phase, double place) {
    path.to(x(phase), place).across(x(phase) + step());
  }

  private void curve(Svg svg, Axis y, List<Life> group, Labels labels) {
    Life life = group.get(0);
    Stroke series = names.series(life);
    Polyline path = new Polyline();
    double last = BOTTOM;
    for (int i = 0; i < phases.size(); i++) {
      double value = life.perInitialEntry(life.at(phases.get(i)));
      if (Double.isFinite(value)) {
        last = y.place(value);
        step(path, i, last);
      }
    }
    Optional<FootprintPoint> failure = failure(life);
    if (path.isEmpty() && failure.isEmpty()) {
      return;
    }
    String label = names.label(group);
    svg.open("g").element("title", label);
    path.draw(svg, series.line());
    if (failure.isPresent()) {
      double x = x(phases.indexOf(failure.get().phase())) + step() / 2;
      svg.leaf("path", "class", series.line(), "d", Svg.cross(x, last));
      label += ": " + failure.get().status().words();
    }
    trim(svg, y, life, series);
    svg.close();
    labels.add(last, label, series);
  }

  private void trim(Svg svg, Axis y, Life life, Stroke series) {
    int phase = phases.indexOf(Phase.DELETE_90);
    double trimmed = life.perInitialEntry(life.trimmed());
    double before = phase < 0 ? Double.NaN : life.perInitialEntry(life.at(Phase.DELETE_90));
    if (Double.isFinite(trimmed) && Double.isFinite(before)) {
      double x = x(phase) + step() * (0.25 + 0.5 * (series.index() % 8) / 7.0);
      svg.line(x, y.place(before), x, y.place(trimmed), series.line() + " trim");
      series.mark(svg, x, y.place(trimmed), 3.5, true);
    }
  }

  private List<List<Life>> groups(double max) {
    List<List<Life>> groups = new ArrayList<>();
    for (Life life : lives) {
      Optional<List<Life>> home =
          groups.stream().filter(g -> same(g.get(0), life, max)).findFirst();
      home.ifPresentOrElse(g -> g.add(life), () -> groups.add(new ArrayList<>(List.of(life))));
    }
    return groups;
  }

  private boolean same(Life a, Life b, double max) {
    return phases.stream()
            .allMatch(p -> near(a.perInitialEntry(a.at(p)), b.perInitialEntry(b.at(p)), max))
        && near(a.perInitialEntry(a.trimmed()), b.perInitialEntry(b.trimmed()), max)
        && failure(a).map(FootprintPoint::phase).equals(failure(b).map(FootprintPoint::phase));
  }

  private static boolean near(double a, double b, double max) {
    return Double.isNaN(a) ? Double.isNaN(b) : Math.abs(a - b) <= SAME * max;
  }

  private DataTable table() {
    List<String> header = new ArrayList<>(List.of("Map"));
    phases.forEach(p -> header.add(p.words()));
    header.add("after trim");
    List<List<String>> rows = new ArrayList<>();
    for (Life life : lives) {
      List<String> row = new ArrayList<>(List.of(names.row(life)));
      for (Phase phase : phases) {
        row.add(value(life, life.at(phase)));
      }
      row.add(value(life, life.trimmed()));
      rows.add(row);
    }
    List<String> floor = new ArrayList<>(List.of("live data alone"));
    phases.forEach(p -> floor.add(Figures.plain(floor(p))));
    floor.add(Figures.NONE);
    rows.add(floor);
    return new DataTable("Footprint in bytes per initial entry", header, rows);
  }

  private static String value(Life life, Optional<FootprintPoint> point) {
    OptionalDouble value =
        point.stream().mapToDouble(life::perInitialEntry).filter(Double::isFinite).findFirst();
    return value.isPresent()
        ? Figures.plain(value.getAsDouble())
        : point.map(p -> Life.noSuchCall(p) ? "none" : PointTable.failure(p)).orElse(Figures.NONE);
  }
}

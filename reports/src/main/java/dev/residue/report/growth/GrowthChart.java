package dev.residue.report.growth;

import dev.residue.report.board.Board;
import dev.residue.report.board.GrowthCurve;
import dev.residue.report.draw.Axis;
import dev.residue.report.draw.Chart;
import dev.residue.report.draw.DataTable;
import dev.residue.report.draw.Labels;
import dev.residue.report.draw.Plot;
import dev.residue.report.draw.Polyline;
import dev.residue.report.draw.Stroke;
import dev.residue.report.draw.Svg;
import dev.residue.report.text.Figures;
import dev.residue.result.GrowthSeries;
import dev.residue.result.Status;
import dev.residue.verdict.stat.Median;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Bytes and time over churn at constant size: two panels over the same populations. */
public final class GrowthChart {
  private static final double WIDTH = 960;
  private static final double HEIGHT = 560;
  private static final double LEFT = 56;
  private static final double RIGHT = 700;
  private static final double TOP = 30;
  private static final double MIDDLE = 262;
  private static final double SECOND = 316;
  private static final double BOTTOM = 510;

  /** Up to as many curves as there are colours, each is drawn in its own. */
  private static final int COLOURS = 8;

  /** Looks of a moving median: one odd look among them does not show. */
  private static final int SMOOTH = 5;

  /** Looks at which the table of many maps has its columns, in populations. */
  private static final double[] COLUMNS = {0, 1, 2, 4, 8, 16, 32, 64};

  private final String id;
  private final Board board;
  private final List<GrowthCurve> curves;
  private final double churn;

  public GrowthChart(String id, Board board, List<GrowthCurve> curves) {
    this.id = id;
    this.board = board;
    this.curves = curves;
    this.churn = curves.stream().mapToDouble(GrowthCurve::churn).max().orElse(0);
  }

  /** Maps against each other. */
  Chart ofMaps(String title) {
    return new Chart(
        id,
        "Bytes and time under churn, " + title,
        "Above: bytes per entry; below: ns per operation, each point the median of "
            + SMOOTH
            + " looks. Both scales are logarithmic. "
            + (quietOnes()
                ? "Grey lines are steady maps; coloured ones are not, or could not be judged. "
                : "")
            + "A cross is where a map failed.",
        draw("Bytes and time under churn, " + title),
        mapsTable());
  }

  /** One map with every look. */
  public Chart ofOne(String title) {
    return new Chart(
        id,
        title,
        (curves.get(0).words().isEmpty() ? curves.get(0).word() : curves.get(0).words())
            + ". Above: bytes per entry; below: ns per operation, each point the median of "
            + SMOOTH
            + " looks. Both scales are logarithmic.",
        draw(title),
        looksTable(curves.get(0)));
  }

  private boolean quietOnes() {
    return curves.size() > COLOURS && curves.stream().anyMatch(GrowthCurve::steady);
  }

  private Svg draw(String title) {
    Svg svg =
        Svg.picture(
            id,
            WIDTH,
            HEIGHT,
            title,
            "A line per map over populations replaced: above, bytes per entry; below, nanoseconds"
                + " per operation. The figures are in the table below.");
    Axis x = new Axis(0, churn > 0 ? churn : 1, LEFT, RIGHT, false);
    panel(svg, x, "bytes per entry", TOP, MIDDLE, GrowthChart::bytes);
    panel(svg, x, "ns per operation", SECOND, BOTTOM, GrowthChart::smoothed);
    svg.text((LEFT + RIGHT) / 2, BOTTOM + 38, "ax m", "churn: entries replaced, in populations");
    return svg;
  }

  private static double[] bytes(GrowthCurve curve) {
    return curve.series().looks().stream().mapToDouble(curve::bytesPerEntry).toArray();
  }

  /** Moving median of the times; NaN where none was measured. */
  private static double[] smoothed(GrowthCurve curve) {
    double[] raw =
        curve.series().looks().stream()
            .mapToDouble(l -> l.nanosPerOp() < 0 ? Double.NaN : l.nanosPerOp())
            .toArray();
    double[] smooth = new double[raw.length];
    for (int i = 0; i < raw.length; i++) {
      double[] near =
          Arrays.copyOfRange(
              raw, Math.max(0, i - SMOOTH / 2), Math.min(raw.length, i + SMOOTH / 2 + 1));
      smooth[i] =
          Double.isNaN(raw[i])
              ? Double.NaN
              : Median.of(Arrays.stream(near).filter(Double::isFinite).toArray());
    }
    return smooth;
  }

  private interface Values {
    double[] of(GrowthCurve curve);
  }

  private void panel(Svg svg, Axis x, String unit, double top, double bottom, Values values) {
    double[] all =
        curves.stream()
            .flatMapToDouble(c -> Arrays.stream(values.of(c)))
            .filter(v -> v > 0 && Double.isFinite(v))
            .toArray();
    Axis y =
        new Axis(
            Arrays.stream(all).min().orElse(1) / 1.25,
            Arrays.stream(all).max().orElse(1) * 1.25,
            bottom,
            top,
            true);
    svg.text(LEFT, top - 14, "ax", unit);
    Plot plot = new Plot(svg, LEFT, RIGHT, top, bottom);
    plot.levels(y);
    plot.base();
    for (double tick : x.ticks()) {
      plot.under(x.place(tick), 18, Axis.label(tick));
    }
    Labels labels = new Labels();
    // Those that are not steady are drawn last, above the others.
    curves.stream()
        .sorted(Comparator.comparing(c -> !c.steady()))
        .forEach(c -> line(svg, x, y, c, values.of(c), labels));
    labels.draw(svg, RIGHT, RIGHT + 30, top + 4, bottom);
  }

  private void line(Svg svg, Axis x, Axis y, GrowthCurve curve, double[] values, Labels labels) {
    List<GrowthSeries.Look> looks = curve.series().looks();
    Polyline path = new Polyline();
    double endX = Double.NaN;
    double endY = Double.NaN;
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] > 0)) {
        continue;
      }
      boolean flat =
          i > 0
              && i < values.length - 1
              && values[i] == values[i - 1]
              && values[i] == values[i + 1];
      endX = x.place(looks.get(i).churn());
      endY = y.place(values[i]);
      if (!flat) {
        path.to(endX, endY);
      }
    }
    if (path.isEmpty()) {
      return;
    }
    Stroke series = board.series(curve.series().kind(), curve.series().map());
    boolean quiet = quietOnes() && curve.steady();
    boolean failed = curve.series().status() != Status.OK;
    svg.open("g").element("title", curve.series().map() + ": " + curve.word());
    path.draw(svg, quiet ? "ln quiet" : series.line());
    if (failed) {
      svg.leaf("path", "class", series.line(), "d", Svg.cross(endX, endY));
    }
    svg.close();
    if (!quiet) {
      labels.add(endY, curve.series().map() + (failed ? ": " + curve.word() : ""), series);
    }
  }

  private DataTable mapsTable() {
    List<Double> at = new ArrayList<>();
    Arrays.stream(COLUMNS).filter(c -> c < churn).forEach(at::add);
    at.add(churn);
    List<String> header = new ArrayList<>(List.of("Map", "Unit"));
    at.forEach(c -> header.add(Axis.label(c)));
    List<List<String>> rows = new ArrayList<>();
    for (GrowthCurve curve : curves) {
      String title = board.title(curve.series().kind(), curve.series().map());
      rows.add(row(title, "B per entry", curve, at, l -> curve.bytesPerEntry(l)));
      rows.add(row(title, "ns/op", curve, at, GrowthSeries.Look::nanosPerOp));
    }
    return new DataTable(
        "Looks after so many populations of churn; every look is on the map's page", header, rows);
  }

  private static List<String> row(
      String title,
      String unit,
      GrowthCurve curve,
      List<Double> at,
      ToDoubleFunction<GrowthSeries.Look> value) {
    List<String> row = new ArrayList<>(List.of(title, unit));
    for (double churn : at) {
      row.add(
          curve.series().looks().stream()
              .filter(l -> l.churn() == churn)
              .findFirst()
              .map(l -> figure(value.applyAsDouble(l)))
              .orElse(Figures.NONE));
    }
    return row;
  }

  private static DataTable looksTable(GrowthCurve curve) {
    return new DataTable(
        "Every look; a remove and a put are two operations",
        List.of("Populations of churn", "Footprint, bytes", "Bytes per entry", "ns/op"),
        curve.series().looks().stream()
            .map(
                l ->
                    List.of(
                        Axis.label(l.churn()),
                        Figures.grouped(l.bytes()),
                        Figures.plain(curve.bytesPerEntry(l)),
                        figure(l.nanosPerOp())))
            .toList());
  }

  private static String figure(double value) {
    return value < 0 ? Figures.NONE : Figures.plain(value);
  }
}

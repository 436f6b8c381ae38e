package dev.residue.report.draw;

/**
 * The field of a chart: where its lines are drawn, and the grid behind them.
 *
 * @param svg picture it is part of
 * @param left edge, pixels
 * @param right edge
 * @param top edge
 * @param bottom edge
 */
public record Plot(Svg svg, double left, double right, double top, double bottom) {
  /** Distance of a value from the edge it stands at. */
  private static final double GAP = 6;

  /** A text's line is this much below its middle. */
  private static final double HALF_TEXT = 4;

  /** A level line for each round value of the axis; the one at 0 is the base. */
  public void levels(Axis y) {
    for (double tick : y.ticks()) {
      level(y.place(tick), Axis.label(tick), tick == 0);
    }
  }

  /** A level line with its value at the left edge. */
  public void level(double y, String label, boolean base) {
    svg.line(left, y, right, y, base ? "base" : "grid");
    svg.text(left - GAP, y + HALF_TEXT, "ax e", label);
  }

  /** A level line at the bottom, for an axis that does not begin at 0. */
  public void base() {
    svg.line(left, bottom, right, bottom, "base");
  }

  /** An upright line. */
  public void upright(double x, boolean base) {
    svg.line(x, top, x, bottom, base ? "base" : "grid");
  }

  /** A text in the middle under a place. */
  public void under(double x, double distance, String label) {
    svg.text(x, bottom + distance, "ax m", label);
  }

  /** The name of the axis that goes across. */
  public void across(double distance, String name) {
    under((left + right) / 2, distance, name);
  }

  /** Names of lines, right of the field. */
  public void names(Labels labels, double distance) {
    labels.draw(svg, right, right + distance, top, bottom);
  }
}

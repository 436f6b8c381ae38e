package dev.residue.report.draw;

/** A line through places, drawn as one path. */
public final class Polyline {
  private final StringBuilder path = new StringBuilder();

  /** Goes straight to a place; it begins at the first one. */
  public Polyline to(double x, double y) {
    path.append(path.isEmpty() ? "M" : "L").append(Svg.number(x)).append(' ').append(Svg.number(y));
    return this;
  }

  /** Goes level to the left or right. */
  public Polyline across(double x) {
    path.append('H').append(Svg.number(x));
    return this;
  }

  /** Goes straight up or down. */
  public Polyline upright(double y) {
    path.append('V').append(Svg.number(y));
    return this;
  }

  /** Whether it has not begun. */
  public boolean isEmpty() {
    return path.isEmpty();
  }

  /** Draws it, if it has begun. */
  public void draw(Svg svg, String classes) {
    if (!path.isEmpty()) {
      svg.leaf("path", "class", classes, "d", path.toString());
    }
  }
}

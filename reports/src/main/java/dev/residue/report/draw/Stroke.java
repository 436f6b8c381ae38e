package dev.residue.report.draw;

/**
 * How one map is drawn: eight colours (Okabe and Ito's, safe for colour-blind readers), then the
 * same colours with another dash and another marker.
 *
 * @param index place of the map in the plan, from 0; the same in every chart
 */
public record Stroke(int index) {
  /** Okabe and Ito's palette has eight colours. */
  private static final int COLOURS = 8;

  /** Class of lines. */
  public String line() {
    return "ln c" + index % COLOURS + " d" + round();
  }

  /** Class of filled shapes. */
  String fill() {
    return "f" + index % COLOURS;
  }

  private int round() {
    return index / COLOURS % 3;
  }

  /** Draws the marker at a place. */
  public void mark(Svg svg, double x, double y, double radius, boolean hollow) {
    String classes = hollow ? "hollow c" + index % COLOURS : fill();
    String left = Svg.number(x - radius);
    String right = Svg.number(x + radius);
    String top = Svg.number(y - radius);
    String bottom = Svg.number(y + radius);
    switch (round()) {
      case 0 ->
          svg.leaf(
              "circle",
              "class",
              classes,
              "cx",
              Svg.number(x),
              "cy",
              Svg.number(y),
              "r",
              Svg.number(radius));
      case 1 -> svg.rect(x - radius, y - radius, 2 * radius, 2 * radius, classes);
      default ->
          svg.leaf(
              "path",
              "class",
              classes,
              "d",
              "M" + left + " " + bottom + "H" + right + "L" + Svg.number(x) + " " + top + "Z");
    }
  }
}

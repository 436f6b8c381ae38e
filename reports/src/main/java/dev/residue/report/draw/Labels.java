package dev.residue.report.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places labels beside the ends of lines so that none covers another. */
public final class Labels {
  /** Distance between two lines of text, pixels. */
  private static final double LEADING = 14;

  private record Label(double anchor, String text, Stroke series) {}

  private final List<Label> labels = new ArrayList<>();

  public void add(double y, String text, Stroke series) {
    labels.add(new Label(y, text, series));
  }

  /** Draws them in a column at {@code x}, joined to the ends of their lines at {@code end}. */
  public void draw(Svg svg, double end, double x, double top, double bottom) {
    labels.sort(Comparator.comparingDouble(Label::anchor));
    double[] places = new double[labels.size()];
    double next = top;
    for (int i = 0; i < places.length; i++) {
      places[i] = Math.max(labels.get(i).anchor(), next);
      next = places[i] + LEADING;
    }
    double limit = bottom;
    for (int i = places.length - 1; i >= 0; i--) {
      places[i] = Math.min(places[i], limit);
      limit = places[i] - LEADING;
    }
    for (int i = 0; i < places.length; i++) {
      Label label = labels.get(i);
      svg.leaf(
          "path",
          "class",
          "leader",
          "d",
          "M"
              + Svg.number(end)
              + " "
              + Svg.number(label.anchor())
              + "L"
              + Svg.number(x - 12)
              + " "
              + Svg.number(places[i]));
      label.series().mark(svg, x - 6, places[i], 3.5, false);
      svg.text(x + 2, places[i] + 4, "lb", label.text());
    }
  }
}

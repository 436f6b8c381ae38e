package dev.residue.report.draw;

import java.util.ArrayList;
import java.util.List;

/** Finds free places for labels beside dots. */
public final class Places {
  /** Mean advance of a character of the label's font at 12 pixels. */
  private static final double ADVANCE = 6.6;

  private record Box(double left, double top, double right, double bottom) {
    boolean hits(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private final Box frame;
  private final List<Box> taken = new ArrayList<>();

  public Places(double left, double right, double top, double bottom) {
    frame = new Box(left, top - 10, right, bottom + 4);
  }

  /** Keeps labels off a dot. */
  public void block(double x, double y) {
    taken.add(new Box(x - 6, y - 6, x + 6, y + 6));
  }

  /** Keeps labels off a level line. */
  public void blockLine(double from, double to, double y) {
    taken.add(new Box(from - 2, y - 3, to + 2, y + 3));
  }

  /** Draws the label at the first of its places that is free, or at the right if none is. */
  public void label(Svg svg, double x, double y, String text) {
    double width = text.length() * ADVANCE;
    double[][] tries = {
      {9, 4}, {-9 - width, 4}, {-width / 2, -11}, {-width / 2, 19}, {9, -11}, {9, 19},
      {-9 - width, -11}, {-9 - width, 19}, {9, -26}, {9, 34}, {-width / 2, -26}, {-width / 2, 34}
    };
    Box box = box(x, y, tries[0], width);
    for (double[] place : tries) {
      Box candidate = box(x, y, place, width);
      if (candidate.left() >= frame.left()
          && candidate.right() <= frame.right()
          && candidate.top() >= frame.top()
          && candidate.bottom() <= frame.bottom()
          && taken.stream().noneMatch(candidate::hits)) {
        box = candidate;
        break;
      }
    }
    taken.add(box);
    svg.text(box.left(), box.bottom() - 3, "lb", text);
  }

  private static Box box(double x, double y, double[] place, double width) {
    double left = x + place[0];
    double base = y + place[1];
    return new Box(left, base - 10, left + width, base + 3);
  }
}

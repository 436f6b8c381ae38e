package dev.residue.report.time;

import dev.residue.report.board.Comparison;
import dev.residue.report.board.Spread;
import dev.residue.report.draw.Svg;

/** The interval of a ratio as a mark within a table cell: a quarter to four times the control. */
public final class IntervalMark {
  private static final double WIDTH = 56;
  private static final double REACH = 4;

  private IntervalMark() {}

  public static Svg draw(Comparison comparison) {
    Svg svg = Svg.mark(WIDTH, 10);
    svg.line(0, 5, WIDTH, 5, "grid");
    svg.line(WIDTH / 2, 0, WIDTH / 2, 10, "one");
    Spread ratio = comparison.ratio();
    if (ratio.known()) {
      svg.line(place(ratio.low()), 5, place(ratio.high()), 5, "whisker");
      svg.leaf(
          "circle", "class", "dot", "cx", Svg.number(place(ratio.middle())), "cy", "5", "r", "3");
    }
    return svg;
  }

  private static double place(double ratio) {
    double share = 0.5 + Math.log(ratio) / Math.log(REACH) / 2;
    return 2 + Math.max(0, Math.min(1, share)) * (WIDTH - 4);
  }
}

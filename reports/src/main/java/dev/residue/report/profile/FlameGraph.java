package dev.residue.report.profile;

import dev.residue.report.draw.Svg;
import dev.residue.report.text.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A flame graph as a static picture, drawn from collapsed stacks.
 *
 * <p>The profiler's own file needs a script, which a report under a strict content security policy
 * may not run; this one needs nothing. Outermost frames stand at the bottom, the width is the share
 * of the total, names in order of the alphabet.
 */
public final class FlameGraph {
  /** Narrower frames could not be seen: 0.3 % of 1180 pixels are 3.5. */
  private static final double NARROWEST = 0.003;

  /** The most a picture may weigh, characters; nearly all of them are one byte. */
  private static final int HEAVIEST = 145_000;

  /** Frames in the table below a picture. */
  private static final int HOTTEST = 8;

  private static final double WIDTH = 1180;
  private static final double ROW = 17;

  /** Mean advance of the monospaced font at 11 pixels. */
  private static final double ADVANCE = 6.7;

  private final Stacks stacks;
  private final String unit;
  private final String title;
  private double narrowest = NARROWEST;
  private int drawn;
  private int deepest;

  private FlameGraph(Stacks stacks, String title, String unit) {
    this.stacks = stacks;
    this.title = title;
    this.unit = unit;
  }

  /**
   * Draws a file of collapsed stacks as an SVG document.
   *
   * @param collapsed one stack per line: {@code frame;frame;frame count}
   * @param title what was profiled
   * @param unit of the counts: {@code samples} or {@code bytes}
   * @return the picture with what it leaves out
   * @throws IOException if the file cannot be read
   */
  public static FlamePicture draw(Path collapsed, String title, String unit) throws IOException {
    return new FlameGraph(Stacks.read(collapsed), title, unit).draw();
  }

  private FlamePicture draw() {
    long total = stacks.root().weight();
    int all = stacks.root().count() - 1;
    if (total == 0) {
      return new FlamePicture("", 0, 0, 0, stacks.unreadable(), narrowest, List.of());
    }
    String svg = attempt();
    while (svg.length() > HEAVIEST) {
      narrowest *= 1.5;
      svg = attempt();
    }
    return new FlamePicture(
        svg,
        total,
        drawn,
        all - drawn,
        stacks.unreadable(),
        narrowest,
        stacks.hottest(HOTTEST).stream()
            .map(e -> new FlamePicture.Hot(e.getKey(), (double) e.getValue() / total))
            .toList());
  }

  private String attempt() {
    drawn = 0;
    deepest = depth(stacks.root(), stacks.root().weight());
    Svg svg =
        Svg.file(
            WIDTH,
            deepest * ROW,
            title,
            "Flame graph: the width of a frame is its share of all "
                + unit
                + ", callers below callees.");
    svg.open("g", "stroke", "#fff", "stroke-width", ".6", "fill", "#1b1f24");
    below(svg, stacks.root(), 0, 0);
    return svg.toString();
  }

  private int depth(Stacks.Frame frame, long total) {
    int depth = 0;
    for (Stacks.Frame callee : frame.callees().values()) {
      if (callee.weight() >= narrowest * total) {
        depth = Math.max(depth, 1 + depth(callee, total));
      }
    }
    return depth;
  }

  private void below(Svg svg, Stacks.Frame frame, double left, int level) {
    long total = stacks.root().weight();
    double x = left;
    for (Map.Entry<String, Stacks.Frame> callee : frame.callees().entrySet()) {
      double share = (double) callee.getValue().weight() / total;
      if (share >= narrowest) {
        frame(svg, callee.getKey(), callee.getValue(), x, level);
        below(svg, callee.getValue(), x, level + 1);
      }
      x += share * WIDTH;
    }
  }

  private void frame(Svg svg, String name, Stacks.Frame frame, double x, int level) {
    drawn++;
    double share = (double) frame.weight() / stacks.root().weight();
    double width = share * WIDTH;
    double y = (deepest - 1 - level) * ROW;
    svg.open("g");
    svg.element(
        "title",
        name
            + String.format(Locale.ROOT, " – %.1f %%, ", share * 100)
            + Figures.grouped(frame.weight())
            + " "
            + unit);
    svg.leaf(
        "rect",
        "x",
        Svg.number(x),
        "y",
        Svg.number(y),
        "width",
        Svg.number(width),
        "height",
        Svg.number(ROW - 1),
        "fill",
        FrameKind.of(name).colour());
    int room = (int) ((width - 6) / ADVANCE);
    if (room >= 3) {
      svg.element(
          "text",
          fit(name, room),
          "x",
          Svg.number(x + 3),
          "y",
          Svg.number(y + 12),
          "stroke",
          "none");
    }
    svg.close();
  }

  /** Drops the package, then the end of the name, until it fits. */
  static String fit(String name, int room) {
    String text = name;
    if (text.length() > room) {
      int slash = text.lastIndexOf('/');
      // With dots between packages the class is the word before the last dot.
      int dot = slash >= 0 ? -1 : text.lastIndexOf('.', text.lastIndexOf('.') - 1);
      text = text.substring(Math.max(slash, dot) + 1);
    }
    return text.length() <= room ? text : text.substring(0, Math.max(1, room - 1)) + "…";
  }
}

package dev.residue.report.draw;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes one SVG picture; every text and attribute is escaped on its way in.
 *
 * <p>Only presentation attributes and classes are written, never {@code style=}: a page served
 * under a content security policy without inline styles must look the same.
 */
public final class Svg implements Content {
  private final StringBuilder out = new StringBuilder(2048);
  private final Deque<String> open = new ArrayDeque<>();

  private Svg() {}

  /**
   * A picture with a name and a description for readers who do not see it.
   *
   * @param id unique in its page
   */
  public static Svg picture(
      String id, double width, double height, String title, String description) {
    Svg svg = new Svg();
    svg.open(
        "svg",
        "viewBox",
        "0 0 " + number(width) + " " + number(height),
        "width",
        number(width),
        "height",
        number(height),
        "role",
        "img",
        "aria-labelledby",
        id + "-t " + id + "-d");
    svg.element("title", title, "id", id + "-t");
    svg.element("desc", description, "id", id + "-d");
    return svg;
  }

  /** A small mark within a line of text that repeats what the text says. */
  public static Svg mark(double width, double height) {
    Svg svg = new Svg();
    svg.open(
        "svg",
        "class",
        "mark",
        "viewBox",
        "0 0 " + number(width) + " " + number(height),
        "width",
        number(width),
        "height",
        number(height),
        "aria-hidden",
        "true");
    return svg;
  }

  /** A picture that stands in a file of its own. */
  public static Svg file(double width, double height, String title, String description) {
    Svg svg = new Svg();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + number(width) + " " + number(height),
        "width",
        number(width),
        "height",
        number(height),
        "font-family",
        "ui-monospace, Menlo, Consolas, monospace",
        "font-size",
        "11");
    svg.element("title", title);
    svg.element("desc", description);
    return svg;
  }

  /** Opens an element; {@code attributes} are names and values in turn. */
  public Svg open(String tag, String... attributes) {
    start(tag, attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Closes the element opened last. */
  public Svg close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element without content. */
  public Svg leaf(String tag, String... attributes) {
    start(tag, attributes);
    out.append("/>");
    return this;
  }

  /** An element with text alone. */
  public Svg element(String tag, String text, String... attributes) {
    start(tag, attributes);
    out.append('>');
    escape(text);
    out.append("</").append(tag).append('>');
    return this;
  }

  /** A text at a place. */
  public Svg text(double x, double y, String classes, String text) {
    return element("text", text, "class", classes, "x", number(x), "y", number(y));
  }

  /** A straight line. */
  public Svg line(double x1, double y1, double x2, double y2, String classes) {
    return leaf(
        "path",
        "class",
        classes,
        "d",
        "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2));
  }

  /** A rectangle. */
  public Svg rect(double x, double y, double width, double height, String classes) {
    return leaf(
        "rect",
        "class",
        classes,
        "x",
        number(x),
        "y",
        number(y),
        "width",
        number(width),
        "height",
        number(height));
  }

  private void start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
      }
    }
  }

  /** A coordinate with at most one decimal: a tenth of a pixel is below what a screen shows. */
  public static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0
        ? Long.toString(tenths / 10)
        : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
  }

  /** Path of a cross that marks where something ended. */
  public static String cross(double x, double y) {
    double r = 4;
    String left = number(x - r);
    String right = number(x + r);
    String top = number(y - r);
    String bottom = number(y + r);
    return "M" + left + " " + top + "L" + right + " " + bottom + "M" + left + " " + bottom + "L"
        + right + " " + top;
  }

  /** Length of the text so far, in characters. */
  int length() {
    return out.length();
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(toString());
  }

  /** The whole picture; closes what is open. */
  @Override
  public String toString() {
    while (!open.isEmpty()) {
      close();
    }
    return out.toString();
  }
}

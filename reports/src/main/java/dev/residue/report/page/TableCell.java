package dev.residue.report.page;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the decision table, the same on the page, in Markdown and on the console.
 *
 * @param value the number, or the state if there is none
 * @param note behind the value: its interval; empty if there is none
 * @param words under it: the verdict; empty if there is none
 * @param sign one character for where there is no colour: what the words say; empty for nothing
 * @param css class
 * @param href where the value comes from; null if nowhere
 * @param mark drawn beside the words; null if nothing is
 * @param details lines under it, on pages alone
 */
public record TableCell(
    String value,
    String note,
    String words,
    String sign,
    String css,
    @Nullable String href,
    @Nullable Content mark,
    List<Detail> details) {

  /** Says nothing. */
  public static final TableCell NONE = of("–");

  /**
   * A line under a cell.
   *
   * @param text what it says
   * @param css class, beside that of all such lines
   */
  public record Detail(String text, String css) {}

  /** Copies the details, without those that say nothing. */
  public TableCell {
    details = details.stream().filter(detail -> !detail.text().isEmpty()).toList();
  }

  /** A value alone. */
  public static TableCell of(String value) {
    return new TableCell(value.isEmpty() ? "–" : value, "", "", "", "", null, null, List.of());
  }

  /** A value with a class and a source. */
  public static TableCell of(String value, String css, String href) {
    return of(value).in(css).from(href);
  }

  /** The same in another class. */
  public TableCell in(String other) {
    return new TableCell(value, note, words, sign, other, href, mark, details);
  }

  /** The same with a source. */
  public TableCell from(String source) {
    return new TableCell(value, note, words, sign, css, source, mark, details);
  }

  /** The same with a note behind the value. */
  public TableCell noting(String text) {
    return new TableCell(value, text, words, sign, css, href, mark, details);
  }

  /** The same with words under it. */
  public TableCell saying(String text) {
    return new TableCell(value, note, text, sign, css, href, mark, details);
  }

  /** The same with lines under it. */
  public TableCell with(Detail... lines) {
    return new TableCell(value, note, words, sign, css, href, mark, List.of(lines));
  }
}

package dev.residue.report.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.residue.report.board.Comparison;
import dev.residue.report.board.Outcome;
import dev.residue.report.board.Spread;
import dev.residue.report.home.MarkdownSummary;
import dev.residue.report.text.Address;
import dev.residue.report.text.Figures;
import dev.residue.report.time.IntervalMark;
import java.util.List;
import org.junit.jupiter.api.Test;

class SvgGoldenTest {
  @Test
  void picture_textFromOutside_isEscapedInTextAndAttributes() {
    Svg svg = Svg.picture("p", 10, 20.55, "a < b", "\"quoted\" & more");
    svg.element("text", "</svg><script>", "data-x", "\"><script>'");
    svg.text(1, 2, "lb", "\u0000");
    assertEquals(
        "<svg viewBox=\"0 0 10 20.6\" width=\"10\" height=\"20.6\" role=\"img\""
            + " aria-labelledby=\"p-t p-d\"><title id=\"p-t\">a &lt; b</title>"
            + "<desc id=\"p-d\">&quot;quoted&quot; &amp; more</desc>"
            + "<text data-x=\"&quot;&gt;&lt;script&gt;&#39;\">&lt;/svg&gt;&lt;script&gt;</text>"
            + "<text class=\"lb\" x=\"1\" y=\"2\">\uFFFD</text></svg>",
        svg.toString());
  }

  @Test
  void number_anyValue_hasAtMostOneDecimal() {
    assertEquals(
        List.of("0", "1", "-1", "1.3", "-0.3", "12.5", "1000000"),
        List.of(0.0, 1.0, -1.0, 1.26, -0.26, 12.5, 1e6).stream().map(Svg::number).toList());
  }

  @Test
  void intervalMark_ratioBelowOne_standsLeftOfTheMiddle() {
    Comparison half =
        new Comparison(
            Outcome.FASTER, "", "", "", new Spread(0.4, 0.5, 0.6, 6), true, "wall", List.of());
    assertEquals(
        "<svg class=\"mark\" viewBox=\"0 0 56 10\" width=\"56\" height=\"10\" aria-hidden=\"true\">"
            + "<path class=\"grid\" d=\"M0 5L56 5\"/><path class=\"one\" d=\"M28 0L28 10\"/>"
            + "<path class=\"whisker\" d=\"M10.8 5L18.4 5\"/>"
            + "<circle class=\"dot\" cx=\"15\" cy=\"5\" r=\"3\"/></svg>",
        IntervalMark.draw(half).toString());
  }

  @Test
  void figures_threeSignificantDigits_withUnits() {
    assertEquals(
        List.of("0.05", "0.50", "9.99", "10.0", "99.9", "100", "999", "1\u2009235", "–"),
        List.of(0.05, 0.5, 9.99, 9.996, 99.94, 99.96, 999.4, 1234.5, Double.NaN).stream()
            .map(Figures::plain)
            .toList());
    assertEquals("12.3 ns", Figures.nanos(12.34));
    assertEquals("12.3 µs", Figures.nanos(12_340));
    assertEquals("1.50 MiB", Figures.bytes(1.5 * 1024 * 1024));
    assertEquals("512 B", Figures.bytes(512));
    assertEquals("0 B", Figures.bytesPer(0.001));
    assertEquals(
        List.of("0 ms", "0.25 ms", "9 ms", "12.3 ms", "1\u2009235 ms", "not known"),
        List.of(0.0, 0.25, 9.0, 12.34, 1234.6, -1.0).stream().map(Figures::millis).toList());
    assertEquals("100k", Figures.size(100_000));
    assertEquals("1m", Figures.size(1_000_000));
    assertEquals("1234", Figures.size(1234));
  }

  @Test
  void ticks_anySpan_areFewAndRound() {
    assertEquals(List.of(0.0, 20.0, 40.0, 60.0, 80.0, 100.0), Axis.fromZero(83.9, 0, 100).ticks());
    assertEquals(
        List.of("0.5", "0.7", "1"),
        Axis.ratios(0.4, 1.1, 0, 100).ticks().stream().map(Axis::label).toList());
  }

  @Test
  void slug_namesThatDiffer_neverShareAFile() {
    assertEquals("hashmap", Address.of("hashmap"));
    assertEquals("go-swiss", Address.of("go-swiss"));
    assertEquals(
        "a-b-"
            + Integer.toHexString("A/b".hashCode()).transform(h -> "0".repeat(8 - h.length()) + h),
        Address.of("A/b"));
    assertEquals(3, List.of("a b", "a/b", "A b").stream().map(Address::of).distinct().count());
  }

  @Test
  void markdown_textFromOutside_staysText() {
    assertEquals("a\\|b &lt;i&gt; \\*x\\* c", MarkdownSummary.escape("a|b <i> *x*\nc"));
  }
}

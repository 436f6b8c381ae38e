package dev.residue.report.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.report.draw.Axis;
import dev.residue.report.draw.Plot;
import dev.residue.report.draw.Svg;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TimeAxisTest {
  private final TimeAxis times = new TimeAxis(new Axis(2, 2e10, 400, 0, true));

  @Test
  void levels_ofAllTimes_areNamedInTheUnitThatFits() {
    Svg svg = Svg.picture("id", 500, 400, "title", "description");
    times.levels(new Plot(svg, 60, 480, 0, 400));
    List<String> labels =
        Pattern.compile("class=\"ax e\"[^>]*>([^<]*)<")
            .matcher(svg.toString())
            .results()
            .map(found -> found.group(1))
            .toList();
    assertEquals(
        List.of(
            "10 ns",
            "100 ns",
            "1 µs",
            "10 µs",
            "100 µs",
            "1 ms",
            "10 ms",
            "100 ms",
            "1\u2009000 ms",
            "10 s"),
        labels);
  }

  @Test
  void place_ofZero_isThatOfTheShortestTime() {
    TimeAxis fromOne = new TimeAxis(new Axis(1, 1e6, 400, 0, true));
    assertEquals(fromOne.place(1), fromOne.place(0));
  }

  @Test
  void levels_ofATimeNoLongHolds_end() {
    Svg svg = Svg.picture("id", 500, 400, "title", "description");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            new TimeAxis(new Axis(2, Long.MAX_VALUE * 1.5, 400, 0, true))
                .levels(new Plot(svg, 60, 480, 0, 400)));
  }

  @Test
  void ticks_stepThatIsLostInTheValue_end() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertTrue(new Axis(1e17, 1e17 + 16, 0, 100, false).ticks().size() <= 21));
  }
}

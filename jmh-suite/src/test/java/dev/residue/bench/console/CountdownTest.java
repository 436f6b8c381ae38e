package dev.residue.bench.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is left, learnt from what was measured. */
class CountdownTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long now;
  private final Countdown countdown =
      new Countdown(
          new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), false),
          Map.of("time", 300.0, "lifecycle", 60.0),
          () -> now);

  private void finished(String part, double seconds, long taken) {
    now += taken * 1_000_000_000L;
    countdown.finished(part, seconds, Duration.ofSeconds(taken), List.of("a piece"));
  }

  @Test
  void secondsLeft_nothingMeasured_isTheEstimate() {
    assertEquals(360, countdown.secondsLeft(), 1e-9);
  }

  @Test
  void secondsLeft_piecesTakeTwiceAsLong_isTwiceTheRestOfThatPart() {
    finished("lifecycle", 10, 20);
    // 50 s of lives at twice the estimate; time, never measured, by the same factor.
    assertEquals(100 + 600, countdown.secondsLeft(), 1e-9);
    finished("time", 100, 100);
    // 200 s of time as estimated, now that it has a factor of its own.
    assertEquals(100 + 200, countdown.secondsLeft(), 1e-9);
  }

  @Test
  void drop_andEnded_takeWorkOff() {
    countdown.drop("time", 100);
    assertEquals(260, countdown.secondsLeft(), 1e-9);
    countdown.ended("time");
    assertEquals(60, countdown.secondsLeft(), 1e-9);
    countdown.drop("lifecycle", 100);
    assertEquals(0, countdown.secondsLeft(), 1e-9);
  }

  @Test
  void finished_printsShareAndRest() {
    countdown.ended("time");
    finished("lifecycle", 30, 30);
    assertTrue(
        bytes.toString(StandardCharsets.UTF_8).startsWith(" 50 %  a piece  (30 s left)"),
        bytes.toString(StandardCharsets.UTF_8));
  }
}

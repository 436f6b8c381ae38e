package dev.residue.verdict.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** The rule keeps its error rates, and the check notices one that does not. */
class StatCheckTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, UTF_8);

  @Test
  void run_theRule_keepsEveryBound() {
    assertTrue(StatCheck.run(out), () -> bytes.toString(UTF_8));
  }

  @Test
  void run_ruleThatSpendsTenTimesWhatItClaims_fails() {
    assertFalse(StatCheck.run(out, .10, .01, 20), () -> bytes.toString(UTF_8));
  }

  /** Binomial tails by hand: P(X >= 11 | 100, .05) = .0115, P(X >= 14 | 100, .05) = .0005. */
  @Test
  void bound_atMost_failsBeyondTheTail() {
    assertTrue(new Bound("x", 11, 100, 1, .05, true).holds());
    assertFalse(new Bound("x", 14, 100, 1, .05, true).holds());
    assertTrue(new Bound("x", 28, 200, 4, .05, true).holds(), "four rows move together");
  }

  @Test
  void bound_atLeast_failsBelowTheTail() {
    assertTrue(new Bound("x", 90, 100, 1, .95, false).holds());
    assertFalse(new Bound("x", 86, 100, 1, .95, false).holds());
  }
}

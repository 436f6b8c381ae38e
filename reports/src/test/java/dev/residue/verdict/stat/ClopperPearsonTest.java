package dev.residue.verdict.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Against R's {@code binom.test} and closed forms. */
class ClopperPearsonTest {

  /** R's own example, binom.test(682, 925): 0.7076683 0.7654066 (Conover 1971, page 97). */
  @Test
  void of_mendelianInheritance_asInR() {
    Interval interval = ClopperPearson.of(682, 925, .95);
    assertEquals(.7076683, interval.low(), 5e-8);
    assertEquals(.7654066, interval.high(), 5e-8);
  }

  @Test
  void of_noHits_isClosedForm() {
    Interval interval = ClopperPearson.of(0, 100, .95);
    assertEquals(0, interval.low());
    assertEquals(1 - Math.pow(.025, 1 / 100.0), interval.high(), 1e-9);
  }

  @Test
  void of_allHits_mirrorsNoHits() {
    Interval none = ClopperPearson.of(0, 7, .9);
    Interval all = ClopperPearson.of(7, 7, .9);
    assertEquals(1 - none.high(), all.low(), 1e-9);
    assertEquals(1, all.high());
  }

  @Test
  void of_noTrials_saysNothing() {
    assertEquals(new Interval(0, 1), ClopperPearson.of(0, 0, .95));
  }

  @Test
  void of_moreHitsThanTrials_refused() {
    assertThrows(IllegalArgumentException.class, () -> ClopperPearson.of(3, 2, .95));
  }
}

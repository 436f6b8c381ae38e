package dev.residue.verdict.stat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MedianTest {
  @Test
  void of_oddNumberOfValues_isTheMiddleOne() {
    assertEquals(2, Median.of(3, 1, 2));
    assertEquals(7, Median.of(7));
  }

  @Test
  void of_evenNumberOfValues_isTheMeanOfTheMiddleTwo() {
    assertEquals(2.5, Median.of(4, 1, 3, 2));
  }

  @Test
  void of_nothing_isNotKnown() {
    assertEquals(Double.NaN, Median.of());
  }

  @Test
  void of_values_leavesThemInTheirOrder() {
    double[] values = {3, 1, 2};
    Median.of(values);
    assertArrayEquals(new double[] {3, 1, 2}, values);
  }
}

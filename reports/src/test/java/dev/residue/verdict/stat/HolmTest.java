package dev.residue.verdict.stat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Against published p values. */
class HolmTest {

  /**
   * The 15 p values of Benjamini and Hochberg 1995, JRSS B 57:295 (thrombolysis trial), and what
   * R's {@code p.adjust(p, "holm")} gives for them: (15 - i + 1) p(i), made monotone, capped at 1.
   */
  @Test
  void adjust_benjaminiHochbergData_asInR() {
    double[] p = {
      .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
      .7590, 1.000
    };
    double[] holm = {
      .0015, .0056, .0247, .1140, .2211, .2780, .2780, .2780, .3213, 1, 1, 1, 1, 1, 1
    };
    assertArrayEquals(holm, Holm.adjust(p, 15), 1e-12);
  }

  /** Example of the Wikipedia article on the method: .01, .04, .03, .005 at alpha .05. */
  @Test
  void adjust_unsortedP_keepsOrder() {
    assertArrayEquals(
        new double[] {.03, .06, .06, .02},
        Holm.adjust(new double[] {.01, .04, .03, .005}, 4),
        1e-12);
  }

  @Test
  void adjust_rowsOutsideTheTest_countAsIfTheirPWereOne() {
    double[] all = Holm.adjust(new double[] {.01, .04, 1, 1, 1}, 5);
    assertArrayEquals(
        new double[] {all[0], all[1]}, Holm.adjust(new double[] {.01, .04}, 5), 1e-12);
  }

  @Test
  void adjust_familySmallerThanTest_refused() {
    assertThrows(IllegalArgumentException.class, () -> Holm.adjust(new double[] {.1, .2}, 1));
  }
}

package dev.residue.verdict.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Variances of many rows, drawn from a prior that is known. */
class PriorTest {
  private static List<Sample> samples(int rows, int n, double spread) {
    SplittableRandom random = new SplittableRandom(5);
    List<Sample> samples = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      double sd = .04 * Math.exp(spread * random.nextGaussian());
      double[] values = new double[n];
      for (int i = 0; i < n; i++) {
        values[i] = sd * random.nextGaussian();
      }
      samples.add(Sample.of(values));
    }
    return samples;
  }

  @Test
  void of_rowsAlike_lendNearlyAllTheirFreedom() {
    Prior prior = Prior.of(samples(400, 6, 0));
    assertTrue(prior.freedom() > 40, prior.toString());
    assertEquals(.04, Math.sqrt(prior.variance()), .002);
  }

  @Test
  void of_rowsUnequal_lendFewDegrees() {
    // Trigamma of half the freedom is near the variance of the log variance, (2 x .7)^2: 1.84, and
    // half of that is lent.
    Prior prior = Prior.of(samples(2_000, 6, .7));
    assertTrue(prior.freedom() > .5 && prior.freedom() < 1.5, prior.toString());
  }

  @Test
  void moderate_betweenOwnAndPrior_withTheFreedomOfBoth() {
    Sample own = new Sample(6, .1, .02);
    Sample moderated = new Prior(5, .0016, 1_000).moderate(own);
    assertEquals(10, moderated.freedom(), 1e-12);
    assertEquals(Math.sqrt((5 * .0016 + 5 * .0004) / 10), moderated.sd(), 1e-12);
    assertEquals(.1, moderated.mean());
  }

  @Test
  void moderate_neverMoreFreedomThanAllRowsHave() {
    Sample moderated =
        new Prior(Double.POSITIVE_INFINITY, .0016, 20).moderate(new Sample(6, .1, .02));
    assertEquals(20, moderated.freedom());
    assertEquals(.04, moderated.sd(), 1e-12);
  }

  @Test
  void of_twoRows_isNone() {
    Sample own = new Sample(6, .1, .02);
    assertSame(own, Prior.of(List.of(own, own)).moderate(own));
  }
}

package dev.residue.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** When rows are looked at, and what all looks together spend. */
class RuleTest {
  private static final long SEED = 5;
  private static final int PATHS = 500_000;

  private static int[] looks(int rounds) {
    return new Rule(.05, .05, rounds).looks();
  }

  @Test
  void looks_endWithThePlansRounds() {
    assertArrayEquals(new int[] {6, 9, 14, 22, 35}, looks(35));
    assertArrayEquals(new int[] {6, 9, 12}, looks(12));
    assertArrayEquals(new int[] {6, 9, 14, 22, 60}, looks(60));
    assertArrayEquals(new int[] {6}, looks(6));
    assertArrayEquals(new int[] {}, looks(5));
  }

  /**
   * Chance that a null row is rejected at some look, alone and as one of 48 under Holm's first
   * step. The bound is alpha plus 3.3 standard errors; a share of .28 gives .062 for 48 rows.
   */
  @Test
  void share_allLooksTogether_spendAtMostAlpha() {
    Rule rule = new Rule(.05, .05, 35);
    int[] looks = rule.looks();
    double[] alone = critical(looks, .05 * Rule.TEST_SHARE);
    double[] among = critical(looks, .05 * Rule.TEST_SHARE / 48);
    SplittableRandom random = new SplittableRandom(SEED);
    int hitsAlone = 0;
    int hitsAmong = 0;
    for (int path = 0; path < PATHS; path++) {
      double sum = 0;
      double squares = 0;
      int look = 0;
      boolean hitAlone = false;
      boolean hitAmong = false;
      for (int n = 1; n <= looks[looks.length - 1]; n++) {
        double x = random.nextGaussian();
        sum += x;
        squares += x * x;
        if (n == looks[look]) {
          double variance = (squares - sum * sum / n) / (n - 1);
          double t = Math.abs(sum) / Math.sqrt(variance * n);
          hitAlone |= t > alone[look];
          hitAmong |= t > among[look];
          look++;
        }
      }
      hitsAlone += hitAlone ? 1 : 0;
      hitsAmong += hitAmong ? 1 : 0;
    }
    assertSpends(hitsAlone, 1);
    assertSpends(hitsAmong, 48);
  }

  private static double[] critical(int[] looks, double alpha) {
    double[] t = new double[looks.length];
    for (int i = 0; i < t.length; i++) {
      t[i] = Sample.quantile(looks[i], alpha);
    }
    return t;
  }

  private static void assertSpends(int hits, int rows) {
    double spent = (double) hits / PATHS * rows;
    double error = Math.sqrt(hits) / PATHS * rows;
    String text = rows + " rows spend " + spent + " ± " + error + ", seed " + SEED;
    assertTrue(spent <= .05 + 3.3 * error, text);
    assertTrue(spent >= .03, text);
  }
}

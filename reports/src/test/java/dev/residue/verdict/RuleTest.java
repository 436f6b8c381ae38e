package dev.residue.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.verdict.stat.Sample;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When rows are looked at, and what all looks together spend. */
class RuleTest {
  private static final long SEED = 5;
  private static final int PATHS = 300_000;

  private static int[] looks(int rounds) {
    return new Rule(.05, .05, rounds).looks();
  }

  @Test
  void looks_endWithThePlansRounds() {
    assertArrayEquals(new int[] {6, 9, 14, 22, 35}, looks(35));
    assertArrayEquals(new int[] {6, 9, 12}, looks(12));
    assertArrayEquals(new int[] {6, 9, 14, 22, 60}, looks(60));
    assertArrayEquals(new int[] {6}, looks(6));
    assertArrayEquals(new int[] {5}, looks(5));
    assertArrayEquals(new int[] {4}, looks(4));
    assertArrayEquals(new int[] {}, looks(3));
  }

  /**
   * Chance that a null row is rejected at some look, alone and as one of 48 under Holm's first
   * step, and that its interval misses at some look. The bound is alpha plus 3.3 standard errors; a
   * share of .28 at five looks gives .062 for 48 rows.
   */
  @ParameterizedTest
  @ValueSource(ints = {6, 9, 14, 22, 35})
  void share_allLooksTogether_spendAtMostAlpha(int rounds) {
    Rule rule = new Rule(.05, .05, rounds);
    int[] looks = rule.looks();
    double[][] critical = {
      critical(looks, .05 * rule.testShare()),
      critical(looks, .05 * rule.testShare() / 48),
      critical(looks, rule.intervalAlpha())
    };
    SplittableRandom random = new SplittableRandom(SEED);
    int[] hits = new int[critical.length];
    for (int path = 0; path < PATHS; path++) {
      double[] t = path(random, looks);
      for (int i = 0; i < hits.length; i++) {
        hits[i] += exceeds(t, critical[i]) ? 1 : 0;
      }
    }
    assertSpends(hits[0], 1);
    assertSpends(hits[1], 48);
    assertSpends(hits[2], 1);
  }

  /** Absolute t statistics of one normal sample at each look. */
  private static double[] path(SplittableRandom random, int[] looks) {
    double[] t = new double[looks.length];
    double sum = 0;
    double squares = 0;
    int n = 0;
    for (int look = 0; look < t.length; look++) {
      for (; n < looks[look]; n++) {
        double x = random.nextGaussian();
        sum += x;
        squares += x * x;
      }
      double variance = (squares - sum * sum / n) / (n - 1);
      t[look] = Math.abs(sum) / Math.sqrt(variance * n);
    }
    return t;
  }

  private static boolean exceeds(double[] t, double[] critical) {
    boolean any = false;
    for (int i = 0; i < t.length; i++) {
      any |= t[i] > critical[i];
    }
    return any;
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

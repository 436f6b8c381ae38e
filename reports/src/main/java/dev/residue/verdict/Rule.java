package dev.residue.verdict;

import dev.residue.result.Plan;
import dev.residue.verdict.stat.Interval;
import java.util.stream.IntStream;

/**
 * The numbers of the decision rule.
 *
 * @param alpha chance of any false "faster" or "slower" over all rows of the session
 * @param delta two maps within this fraction of each other are the same
 * @param rounds at which a row ends at the latest
 */
public record Rule(double alpha, double delta, int rounds) {
  /*
   * A row may be rejected at any of up to five looks, so one look must not spend all of alpha. p is
   * multiplied by one over the share a look may spend, and can then go through Holm like any p.
   *
   * The suite's design gave one look .014 of .05, a share of .28. For one row that is right, but
   * Holm over many rows tests at small alphas, where the looks depend less on each other (Pocock's
   * factor for five looks falls with alpha: Pocock 1977, Biometrika 64:191). Chance that some look
   * at t statistics of normal values rejects, times the number of rows (6 million paths, looks
   * 6, 9, 14, 22, 35, standard errors up to .001):
   *
   *   rows        1     6    12    24    48    96
   *   share .28 .051  .058  .060  .061  .062  .064
   *   share .22 .041  .046  .047  .048  .049  .051
   *
   * and in 800 simulated sessions of 48 equal maps at a pair SD of 8 %, where most rows see all
   * looks, .28 gave a false word in 6.6 %. So tests spend .22. Intervals belong to one row and keep
   * .28, that is 98.6 % for alpha .05.
   *
   * A plan with fewer rounds has fewer looks and may spend more at each: found in the same way (4
   * million paths), so that the tests of 96 rows and the interval of one spend .05 within .001.
   */

  /** Pairs after which rows are judged; a plan with other rounds ends with its own number. */
  private static final int[] LOOKS = {6, 9, 14, 22, 35};

  /**
   * Pairs below which nothing is decided. Four leave a row three degrees of freedom; only what the
   * other rows lend it makes a verdict likely, see {@link dev.residue.verdict.stat.Prior}.
   */
  public static final int LEAST = 4;

  /** Share of alpha that one look's test spends, by the number of looks. */
  private static final double[] TEST_SHARE = {1, 1, .52, .35, .27, .22};

  /** Share of alpha that one look's interval leaves uncovered, by the number of looks. */
  private static final double[] INTERVAL_SHARE = {1, 1, .60, .42, .33, .28};

  static Rule of(Plan plan) {
    return new Rule(plan.alpha(), plan.delta(), plan.time().rounds());
  }

  /** Fewest pairs at which anything is decided: those of the first look. */
  public int firstLook() {
    return rounds >= LEAST && rounds < LOOKS[0] ? rounds : LOOKS[0];
  }

  /**
   * Planned looks, ascending: the scheduled ones below {@code rounds}, then {@code rounds} itself,
   * at most five. A plan of four or five rounds has one look. Empty if the plan ends before the
   * first look.
   */
  int[] looks() {
    if (rounds < LEAST) {
      return new int[0];
    }
    IntStream before = IntStream.of(LOOKS).filter(n -> n < rounds).limit(LOOKS.length - 1L);
    return IntStream.concat(before, IntStream.of(rounds)).toArray();
  }

  /** Share of alpha that one look's test spends. */
  double testShare() {
    return TEST_SHARE[looks().length];
  }

  /** One minus the confidence of every interval. */
  double intervalAlpha() {
    return alpha * INTERVAL_SHARE[looks().length];
  }

  /** Delta on the log scale: ratios from 1 / (1 + delta) to 1 + delta are the same. */
  double logDelta() {
    return Math.log1p(delta);
  }

  /** Whether an interval of log-ratios lies inside plus or minus delta. */
  boolean equivalent(Interval logRatio) {
    return -logDelta() < logRatio.low() && logRatio.high() < logDelta();
  }

  /** A p multiplied for the number of looks, capped at 1. */
  double forLooks(double p) {
    return Math.min(1, p / testShare());
  }
}

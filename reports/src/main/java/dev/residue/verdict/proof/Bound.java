package dev.residue.verdict.proof;

import java.util.Locale;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A count that has to keep a limit.
 *
 * @param what was counted, in words
 * @param hits how often it happened
 * @param trials how often it could have
 * @param together trials that share forks and may move together; the bound is taken on {@code
 *     trials / together}
 * @param limit the share to keep
 * @param atMost whether the share must not be above the limit; else not below
 */
record Bound(String what, int hits, int trials, int together, double limit, boolean atMost) {

  /**
   * A count fails if a share exactly at the limit gives one as extreme with a chance below this: 60
   * bounds together then fail a right rule in 6 % of seeds, and the seed is fixed.
   */
  private static final double CHANCE = .001;

  double share() {
    return (double) hits / trials;
  }

  boolean holds() {
    int n = trials / together;
    int k = (int) (atMost ? Math.floor(share() * n) : Math.ceil(share() * n));
    BinomialDistribution binomial = BinomialDistribution.of(n, limit);
    double tail = atMost ? binomial.survivalProbability(k - 1) : binomial.cumulativeProbability(k);
    return tail >= CHANCE;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %d of %d = %.4f, limit %s %.4f",
        what,
        hits,
        trials,
        share(),
        atMost ? "at most" : "at least",
        limit);
  }
}

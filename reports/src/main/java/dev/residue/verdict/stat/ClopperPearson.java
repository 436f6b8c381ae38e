package dev.residue.verdict.stat;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The exact interval of a share (Clopper and Pearson 1934, Biometrika 26:404): never covers less
 * often than it says.
 */
public final class ClopperPearson {
  private ClopperPearson() {}

  /**
   * The interval of the chance behind {@code hits} of {@code trials}.
   *
   * @param confidence in 0..1, both excluded
   * @return shares; 0..1 without trials
   * @throws IllegalArgumentException if hits are not in 0..trials or the confidence is out of range
   */
  public static Interval of(int hits, int trials, double confidence) {
    if (hits < 0 || hits > trials || !(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          hits + " of " + trials + " at confidence " + confidence + " is no share");
    }
    double tail = (1 - confidence) / 2;
    double low =
        hits == 0
            ? 0
            : BetaDistribution.of(hits, trials - hits + 1.0).inverseCumulativeProbability(tail);
    double high =
        hits == trials
            ? 1
            : BetaDistribution.of(hits + 1.0, (double) trials - hits)
                .inverseSurvivalProbability(tail);
    return new Interval(low, high);
  }
}

package dev.residue.verdict.stat;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How far the pairs of some comparisons scatter, each around its own mean.
 *
 * @param pairs in all
 * @param freedom pairs less one per comparison
 * @param sd standard deviation of a pair's log-ratio, pooled; NaN without freedom
 * @param interval of the standard deviation, by the chi-square distribution, which takes pairs as
 *     independent and normal; 0 to infinity without freedom
 */
public record PairSpread(int pairs, int freedom, double sd, Interval interval) {

  /**
   * Pools comparisons.
   *
   * @param logRatios of each comparison's pairs
   * @param confidence in 0..1, both excluded
   */
  public static PairSpread of(List<double[]> logRatios, double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence " + confidence + "; give one between 0 and 1");
    }
    int pairs = 0;
    int freedom = 0;
    double squares = 0;
    for (double[] logs : logRatios) {
      pairs += logs.length;
      if (logs.length > 1) {
        double sd = Sample.of(logs).sd();
        squares += sd * sd * (logs.length - 1);
        freedom += logs.length - 1;
      }
    }
    if (freedom == 0) {
      return new PairSpread(pairs, 0, Double.NaN, new Interval(0, Double.POSITIVE_INFINITY));
    }
    ChiSquaredDistribution chi = ChiSquaredDistribution.of(freedom);
    double tail = (1 - confidence) / 2;
    return new PairSpread(
        pairs,
        freedom,
        Math.sqrt(squares / freedom),
        new Interval(
            Math.sqrt(squares / chi.inverseSurvivalProbability(tail)),
            Math.sqrt(squares / chi.inverseCumulativeProbability(tail))));
  }
}

package dev.residue.verdict.stat;

import org.apache.commons.statistics.distribution.FDistribution;

/**
 * How much less the pairs of one method scatter than those of another.
 *
 * @param ratio variance of the other method over that of this one; above 1 this one is better
 * @param interval of the ratio, by the F distribution
 * @param sd standard deviation of this method's log-ratios
 * @param otherSd that of the other's
 */
public record VarianceRatio(double ratio, Interval interval, double sd, double otherSd) {

  /**
   * Compares two sets of pair log-ratios.
   *
   * @param logRatios of this method, for example lockstep; at least two
   * @param others of the other, for example adjacent sequential forks; at least two
   * @param confidence in 0..1, both excluded
   */
  public static VarianceRatio of(double[] logRatios, double[] others, double confidence) {
    if (logRatios.length < 2 || others.length < 2 || !(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          logRatios.length
              + " and "
              + others.length
              + " pairs at confidence "
              + confidence
              + "; give 2 or more of each and a confidence between 0 and 1");
    }
    double sd = Sample.of(logRatios).sd();
    double otherSd = Sample.of(others).sd();
    double ratio = otherSd * otherSd / (sd * sd);
    FDistribution f = FDistribution.of(others.length - 1, logRatios.length - 1);
    double tail = (1 - confidence) / 2;
    return new VarianceRatio(
        ratio,
        new Interval(
            ratio / f.inverseSurvivalProbability(tail),
            ratio / f.inverseCumulativeProbability(tail)),
        sd,
        otherSd);
  }
}

package dev.residue.verdict.stat;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What Student's t needs to know of a sample.
 *
 * @param n number of values
 * @param mean NaN if there are none
 * @param sd standard deviation with n - 1; NaN below two values
 * @param freedom degrees of freedom of the deviation: n - 1, or more where a {@link Prior} lent
 *     some
 */
public record Sample(int n, double mean, double sd, double freedom) {

  /** With the degrees of freedom of its own values. */
  public Sample(int n, double mean, double sd) {
    this(n, mean, sd, Math.max(0, n - 1));
  }

  /** Of the first {@code n} values. */
  public static Sample of(double[] values, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += values[i];
    }
    double mean = n == 0 ? Double.NaN : sum / n;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      squares += (values[i] - mean) * (values[i] - mean);
    }
    return new Sample(n, mean, n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1)));
  }

  public static Sample of(double[] values) {
    return of(values, values.length);
  }

  /** Two-sided p of "the mean is 0"; 1 below two values. */
  public double p() {
    if (n < 2) {
      return 1;
    }
    if (sd == 0) {
      return mean == 0 ? 1 : 0;
    }
    double t = Math.abs(mean) / (sd / Math.sqrt(n));
    return Math.min(1, 2 * TDistribution.of(freedom).survivalProbability(t));
  }

  /** Two-sided t interval of the mean at confidence {@code 1 - alpha}; unbounded below two. */
  public Interval interval(double alpha) {
    if (n < 2) {
      return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double half =
        TDistribution.of(freedom).inverseSurvivalProbability(alpha / 2) * sd / Math.sqrt(n);
    return new Interval(mean - half, mean + half);
  }

  /** Student's t with n - 1 degrees of freedom that is exceeded with chance alpha / 2. */
  public static double quantile(int n, double alpha) {
    return TDistribution.of(n - 1).inverseSurvivalProbability(alpha / 2);
  }
}

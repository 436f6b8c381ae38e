package dev.residue.verdict.stat;

import java.util.List;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;

/**
 * What the variances of all rows say about the variance of one: an empirical Bayes estimate of a
 * scaled inverse chi-square prior (Smyth 2004, Statistical Applications in Genetics and Molecular
 * Biology 3:3).
 *
 * <p>Six pairs leave a row 5 degrees of freedom; rows whose noise is alike lend theirs to each
 * other. Where rows scatter very differently the prior has few degrees of freedom, and each is left
 * with its own.
 *
 * @param freedom degrees of freedom of the prior; 0: none, infinite: all rows are alike
 * @param variance that the rows' variances are drawn towards
 * @param most degrees of freedom that all rows have together, of which none may have more
 */
public record Prior(double freedom, double variance, double most) {
  /** Leaves every row as it is. */
  public static final Prior NONE = new Prior(0, 0, 0);

  /**
   * Share of its degrees of freedom that a prior lends. The model behind it takes variances as
   * inverse chi-square; where they scatter otherwise the whole of it errs too often: with rows
   * whose SD scatters by a lognormal factor of .6, four pairs gave a false word in 9.3 % of 300
   * null sessions of 48 rows with all of it, 3.7 % with half of it, 5.0 % with none. A true 10 % at
   * a pair SD of 4 % was found in 97, 94 and 11 % (stat-check, seed 20261120).
   */
  private static final double LENT = .5;

  /** Rows below which their spread says nothing. */
  private static final int LEAST = 3;

  /** Where the trigamma function is inverted: prior degrees of freedom from .002 to 2 million. */
  private static final double LOWEST = 1e-3;

  private static final double HIGHEST = 1e6;

  private static final int HALVINGS = 100;

  /**
   * Estimates it.
   *
   * @param samples of equal size; those without a variance are left out
   */
  public static Prior of(List<Sample> samples) {
    double[] logs =
        samples.stream()
            .filter(sample -> sample.n() > 1 && sample.sd() > 0)
            .mapToDouble(Prior::logVariance)
            .toArray();
    if (logs.length < LEAST) {
      return NONE;
    }
    double half = (samples.get(0).n() - 1) / 2.0;
    Sample spread = Sample.of(logs);
    double beyond = spread.sd() * spread.sd() - Trigamma.value(half);
    double most = 2 * half * logs.length;
    if (beyond <= Trigamma.value(HIGHEST)) {
      return new Prior(Double.POSITIVE_INFINITY, Math.exp(spread.mean()), most);
    }
    double halfPrior = inverseTrigamma(beyond);
    double variance = Math.exp(spread.mean() + Digamma.value(halfPrior) - Math.log(halfPrior));
    return new Prior(LENT * 2 * halfPrior, variance, most);
  }

  /** Logarithm of a variance, without what its few degrees of freedom bend it by on average. */
  private static double logVariance(Sample sample) {
    double half = (sample.n() - 1) / 2.0;
    return 2 * Math.log(sample.sd()) - Digamma.value(half) + Math.log(half);
  }

  /** The function falls; halving its range on a logarithmic scale finds the place. */
  private static double inverseTrigamma(double value) {
    double low = LOWEST;
    double high = HIGHEST;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = Math.sqrt(low * high);
      if (Trigamma.value(middle) > value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The sample with its variance drawn towards the prior's, and the freedom of both. */
  public Sample moderate(Sample sample) {
    if (freedom == 0 || sample.n() < 2) {
      return sample;
    }
    double own = sample.freedom();
    double drawn =
        Double.isInfinite(freedom)
            ? variance
            : (freedom * variance + own * sample.sd() * sample.sd()) / (freedom + own);
    return new Sample(
        sample.n(), sample.mean(), Math.sqrt(drawn), Math.max(own, Math.min(freedom + own, most)));
  }
}

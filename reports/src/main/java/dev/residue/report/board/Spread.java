package dev.residue.report.board;

import java.util.Arrays;
import java.util.Collection;

/**
 * A middle value with the range around it.
 *
 * @param low lowest
 * @param middle median
 * @param high highest
 * @param count of values behind it
 */
public record Spread(double low, double middle, double high, int count) {
  static final Spread NONE = new Spread(Double.NaN, Double.NaN, Double.NaN, 0);

  /** Median, minimum and maximum; {@link #NONE} of nothing. */
  static Spread of(Collection<Double> values) {
    double[] sorted =
        values.stream()
            .mapToDouble(Double::doubleValue)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return sorted.length == 0
        ? NONE
        : new Spread(sorted[0], median(sorted), sorted[sorted.length - 1], sorted.length);
  }

  /** Median of values in any order; NaN of nothing. */
  public static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    if (n == 0) {
      return Double.NaN;
    }
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }

  public boolean known() {
    return Double.isFinite(middle);
  }

  boolean overlaps(Spread other) {
    return low <= other.high && other.low <= high;
  }
}

package dev.residue.report.board;

import dev.residue.verdict.stat.Median;
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
        : new Spread(sorted[0], Median.of(sorted), sorted[sorted.length - 1], sorted.length);
  }

  public boolean known() {
    return Double.isFinite(middle);
  }

  boolean overlaps(Spread other) {
    return low <= other.high && other.low <= high;
  }
}

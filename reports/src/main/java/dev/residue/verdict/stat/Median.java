package dev.residue.verdict.stat;

import java.util.Arrays;

/** The median of some numbers. */
public final class Median {
  private Median() {}

  /**
   * Middle value, or the mean of the middle two; NaN of nothing.
   *
   * @param values in any order, not changed
   */
  public static double of(double... values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}

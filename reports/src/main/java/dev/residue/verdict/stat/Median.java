package dev.residue.verdict.stat;

import java.util.Arrays;

/** The median of some numbers. */
public final class Median {
  private Median() {}

  /**
   * Middle value, or the mean of the middle two.
   *
   * @param values not changed; at least one
   */
  public static double of(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("median of nothing");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}

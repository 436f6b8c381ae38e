package dev.residue.verdict.stat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's step-down correction for many rows at once (Holm 1979, Scandinavian Journal of Statistics
 * 6:65). It keeps the chance of any false rejection below alpha however the rows depend on each
 * other; they do, since all share the control's forks.
 */
public final class Holm {
  private Holm() {}

  /**
   * Adjusted p values, in the order given; a row is rejected if its value is at most alpha.
   *
   * @param p of the rows tested now
   * @param family number of rows that are not yet rejected: those tested now and those that are
   *     not, which count as if their p were 1
   */
  public static double[] adjust(double[] p, int family) {
    if (family < p.length) {
      throw new IllegalArgumentException(p.length + " rows tested in a family of " + family);
    }
    Integer[] order = IntStream.range(0, p.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
    double[] adjusted = new double[p.length];
    double highest = 0;
    for (int i = 0; i < order.length; i++) {
      highest = Math.max(highest, Math.min(1, p[order[i]] * (family - i)));
      adjusted[order[i]] = highest;
    }
    return adjusted;
  }
}

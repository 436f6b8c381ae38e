package dev.residue.verdict.stat;

/**
 * A closed interval; its scale is stated where it is handed out.
 *
 * @param low lower end; negative infinity (0 for a ratio) if unbounded
 * @param high upper end; positive infinity if unbounded
 */
public record Interval(double low, double high) {

  /** Refuses ends that are no numbers or in the wrong order. */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("interval from " + low + " to " + high);
    }
  }

  /** Whether a value lies inside; the ends do. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** Distance between the ends. */
  public double width() {
    return high - low;
  }

  /** Whether both ends are finite. */
  public boolean bounded() {
    return !Double.isInfinite(low) && !Double.isInfinite(high);
  }

  /** The same interval after {@code exp} of both ends: from log-ratios to ratios. */
  public Interval exp() {
    return new Interval(Math.exp(low), Math.exp(high));
  }
}

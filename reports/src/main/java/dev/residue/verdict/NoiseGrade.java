package dev.residue.verdict;

/** How noisy the machine was, by the standard deviation of the A/A pair's log-ratio. */
public enum NoiseGrade {
  /** At most 2 %. */
  A,
  /** At most 4 %. */
  B,
  /** At most 8 %. */
  C,
  /** Above 8 %: no verdict about time is given, only bytes count. */
  D,
  /** Fewer than two A/A pairs. */
  UNKNOWN;

  /** The grade of a standard deviation of log-ratios; NaN gives {@link #UNKNOWN}. */
  public static NoiseGrade of(double sd) {
    if (Double.isNaN(sd)) {
      return UNKNOWN;
    }
    if (sd <= .02) {
      return A;
    }
    if (sd <= .04) {
      return B;
    }
    return sd <= .08 ? C : D;
  }
}

package dev.residue.verdict;

/**
 * How noisy the machine was, by the standard deviation of the A/A pair's log-ratio. It withholds no
 * word: every interval carries the noise already, and more of it makes words rarer, not wronger.
 */
public enum NoiseGrade {
  /** At most 2 %. */
  A,
  /** At most 4 %. */
  B,
  /** At most 8 %. */
  C,
  /** Above 8 %: few words can be had at this noise. */
  D,
  /** Fewer than {@link #LEAST} A/A pairs. */
  UNKNOWN;

  /** A/A pairs below which a standard deviation says nothing: of three its error is half of it. */
  public static final int LEAST = 4;

  /** The grade of a standard deviation of log-ratios over so many pairs. */
  public static NoiseGrade of(double sd, int pairs) {
    if (Double.isNaN(sd) || pairs < LEAST) {
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

package dev.residue.verdict.series;

import dev.residue.verdict.stat.Median;
import java.util.Arrays;

/**
 * Robust figures of a series of logarithms in order of time.
 *
 * <p>The noise is estimated from neighbours, so that a trend or a single step does not inflate it.
 */
final class Trend {
  private Trend() {}

  /** Standard error of a median over sigma / sqrt(n), for normal noise: sqrt(pi / 2). */
  private static final double SE_MEDIAN = Math.sqrt(Math.PI / 2);

  /** Standard deviation over median absolute deviation, for normal noise. */
  private static final double MAD_TO_SIGMA = 1.4826;

  /** Standard deviation of the noise from one value to the next; at least two values. */
  static double sigma(double[] logs) {
    double[] differences = new double[logs.length - 1];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = Math.abs(logs[i + 1] - logs[i]);
    }
    return MAD_TO_SIGMA * Median.of(differences) / Math.sqrt(2);
  }

  /** Median of the last {@code part} values minus that of the first. */
  static double change(double[] logs, int part) {
    return Median.of(Arrays.copyOfRange(logs, logs.length - part, logs.length))
        - Median.of(Arrays.copyOf(logs, part));
  }

  /** Standard error of {@link #change}. */
  static double changeError(double[] logs, int part) {
    return SE_MEDIAN * sigma(logs) * Math.sqrt(2.0 / part);
  }
}

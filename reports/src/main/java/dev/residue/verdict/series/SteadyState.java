package dev.residue.verdict.series;

import dev.residue.result.Slice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whether a fork had stopped changing when it was measured.
 *
 * @param steady the judgement
 * @param change relative change found, for example -.08: the last part takes 8 % less time than the
 *     first; 0 if there were too few slices to tell
 * @param tolerance the change that would still have passed, at least {@link #TOLERANCE}
 * @param words the judgement in words
 */
public record SteadyState(boolean steady, double change, double tolerance, String words) {
  /*
   * The rule, on the logarithms of time per operation (CPU and collections where known, else wall,
   * since load from outside is no change of the fork):
   *
   * S1  Warm-up is over: the median of the last third of the warm-up slices lies within tolerance of
   *     the median of the third before it.
   * S2  The measured part is level: the medians of its first and last third lie within tolerance of
   *     each other. A ramp, or a step between a sixth and five sixths, moves them apart. A step
   *     nearer to the end changes fewer than a sixth of the slices and hardly their median.
   * S3  Tolerance is 5 %, since an unchecked fork that never gets steady can be that far off (Traini
   *     et al. 2023), or 3 standard errors of the difference of the two medians if that is more: a
   *     noisy fork is not an unsteady one, and its noise has its own consequences.
   *
   * What it cannot see: a fork that settled on a slow level before the warm-up's last two thirds.
   * Such a fork is steady, and luck of the fork, which rounds average.
   */

  /** Largest change that is always called steady. */
  public static final double TOLERANCE = .05;

  /** Fewest slices with thirds that have a median worth the name. */
  private static final int LEAST = 6;

  /** S1: whether the fork can be measured now, or needs its extension. */
  public static SteadyState warmedUp(List<Slice> warmups) {
    double[] logs = logs(warmups);
    if (logs.length < LEAST) {
      return tooFew(logs.length, "warm-up");
    }
    int third = logs.length / 3;
    double[] tail = Arrays.copyOfRange(logs, logs.length - 2 * third, logs.length);
    return compare(tail, third, "warm-up");
  }

  /** S2: whether the measured slices are level. */
  public static SteadyState level(List<Slice> measured) {
    double[] logs = logs(measured);
    return logs.length < LEAST
        ? tooFew(logs.length, "measured")
        : compare(logs, logs.length / 3, "measured");
  }

  /** S1 and S2: the first that fails, else the second. */
  public static SteadyState of(List<Slice> warmups, List<Slice> measured) {
    SteadyState warm = warmedUp(warmups);
    return warm.steady ? level(measured) : warm;
  }

  /** Compares the first and the last {@code part} values. */
  private static SteadyState compare(double[] logs, int part, String which) {
    double difference = Trend.change(logs, part);
    double tolerance = Math.max(Math.log1p(TOLERANCE), 3 * Trend.changeError(logs, part));
    boolean steady = Math.abs(difference) <= tolerance;
    double change = Math.expm1(difference);
    String words =
        String.format(
            Locale.ROOT,
            "%s slices %s: the last third differs from %s by %+.1f %%, %.1f %% allowed",
            which,
            steady ? "steady" : "not steady",
            which.equals("measured") ? "the first" : "the one before",
            100 * change,
            100 * Math.expm1(tolerance));
    return new SteadyState(steady, change, Math.expm1(tolerance), words);
  }

  private static SteadyState tooFew(int n, String which) {
    return new SteadyState(
        true, 0, TOLERANCE, n + " " + which + " slices: too few to judge, taken as steady");
  }

  private static double[] logs(List<Slice> slices) {
    boolean known = slices.stream().noneMatch(slice -> Double.isNaN(slice.busyNanos()));
    return slices.stream()
        .mapToDouble(
            slice -> Math.log(known ? slice.busyNanos() / slice.ops() : slice.nanosPerOp()))
        .toArray();
  }
}

package dev.residue.verdict.series;

import dev.residue.result.Slice;
import dev.residue.verdict.stat.Median;
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
   * S4  What the forks of a lane do together is left out: of each slice's logarithm the median of the
   *     same slice of the others is taken away. Slices of one number run one after another, so a
   *     memory that turns slow for a second moves all of them, and their ratios, which are what is
   *     published, stay. Without S4 a run of standard beside a busy core (10k, three maps, AMD EPYC,
   *     2026-11-27) found 28 of 294 forks not level, and voided 8 of 12 cells; with it 7 of them.
   *
   * What it cannot see: a warm-up that all forks of a lane share to the same degree, which leaves
   * their ratios as they are; and a fork that settled on a slow level before the warm-up's last two
   * thirds. Such a fork is steady, and luck of the fork, which rounds average.
   */

  /** Largest change that is always called steady. */
  public static final double TOLERANCE = .05;

  /** Fewest slices with thirds that have a median worth the name. */
  private static final int LEAST = 6;

  /** S1: whether the fork can be measured now, or needs its extension. */
  public static SteadyState warmedUp(List<Slice> warmups) {
    return warmedUp(logs(warmups));
  }

  private static SteadyState warmedUp(double[] logs) {
    if (logs.length < LEAST) {
      return tooFew(logs.length, "warm-up");
    }
    int third = logs.length / 3;
    double[] tail = Arrays.copyOfRange(logs, logs.length - 2 * third, logs.length);
    return compare(tail, third, "warm-up");
  }

  /** S2: whether the measured slices are level. */
  public static SteadyState level(List<Slice> measured) {
    return level(logs(measured));
  }

  private static SteadyState level(double[] logs) {
    return logs.length < LEAST
        ? tooFew(logs.length, "measured")
        : compare(logs, logs.length / 3, "measured");
  }

  /** S1 and S2: the first that fails, else the second. */
  public static SteadyState of(List<Slice> warmups, List<Slice> measured) {
    return of(new Series(warmups, measured), List.of());
  }

  /**
   * The same without what the others of the lane did at the same time, S4.
   *
   * @param others of the lane; those with other numbers of slices say nothing
   */
  public static SteadyState of(Series fork, List<Series> others) {
    SteadyState warm = warmedUp(alone(fork.warmups, others.stream().map(Series::warmups).toList()));
    return warm.steady
        ? level(alone(fork.measured, others.stream().map(Series::measured).toList()))
        : warm;
  }

  /**
   * All slices of a fork, in order.
   *
   * @param warmups before the clock counted
   * @param measured after them
   */
  public record Series(List<Slice> warmups, List<Slice> measured) {

    /** Copies the lists. */
    public Series {
      warmups = List.copyOf(warmups);
      measured = List.copyOf(measured);
    }
  }

  /** Logarithms without what is common. */
  private static double[] alone(List<Slice> slices, List<List<Slice>> others) {
    double[] logs = logs(slices);
    List<double[]> beside =
        others.stream().filter(o -> o.size() == slices.size()).map(SteadyState::logs).toList();
    if (!beside.isEmpty()) {
      for (int i = 0; i < logs.length; i++) {
        int slice = i;
        logs[i] -= Median.of(beside.stream().mapToDouble(other -> other[slice]).toArray());
      }
    }
    return logs;
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

package dev.residue.verdict.series;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The growth verdict of one map: churn at constant size for many populations, bytes and time
 * watched.
 *
 * @param word the verdict
 * @param bytesRatio footprint at the end over that at the start
 * @param bytesPeak highest footprint over that at the start
 * @param timeRatio median time per operation of the last third over that of the first; NaN if time
 *     was not measured
 * @param lastRise place of the last rise of the footprint, as a share of the churn; 0 if it never
 *     rose
 * @param words the verdict in a sentence
 */
public record Growth(
    GrowthWord word,
    double bytesRatio,
    double bytesPeak,
    double timeRatio,
    double lastRise,
    String words) {
  /*
   * The rule. Points are in order of churn; the first is the full map before any churn. Each step is
   * asked only if those above it did not answer.
   *
   * G1  Bytes snap back if they rose by more than 5 % and, at some point within the last third of the
   *     churn, had lost at least half of that rise (of its logarithm: halfway from 1 to 4 is 2). It
   *     comes before growth, since such a map halves and doubles for as long as it is used, and
   *     whether the last point finds it large or small says nothing (Eclipse Collections long to
   *     long: back to its first size every 4 to 12 populations). Only the last third counts, since a
   *     map that fell back once and has grown ever since does grow. The rise is that from the lowest
   *     point to the highest after it; 5 % is above what chained maps do, whose chains lengthen by
   *     chance and stay.
   * G2  Bytes grow if the last footprint is more than 5 % above the first (memory table of the suite:
   *     1.00 for open addressing that does not grow, 1.57 and more for those that do).
   * G3  Growth is bounded if the footprint's high-water mark did not rise by more than 1 % in the
   *     last two thirds of the churn. A map that doubles each time its slots are used up needs twice
   *     the churn for each next doubling; if the last one came within the first third, the next was
   *     due before the end. A doubling in the last two thirds says nothing about the next one, so
   *     it counts as growing.
   * G4  Time drifts if the median of the last third is above that of the first by more than 10 %, or
   *     3 standard errors of that difference if that is more. Time that falls is no complaint: it is
   *     the compiler or the collector settling. The first point is left out: it is the state after
   *     the fill, not of churn.
   * G5  Time snaps back as bytes do, but each point stands for itself and is noisy: the rise must last
   *     two points, and be above 10 % and 6 times the noise, which the range of a hundred noisy
   *     points hardly reaches.
   * G6  What is left is steady.
   *
   * G3 needs a long series; fewer than 100 populations, or fewer than 10 points, are refused.
   */

  private static final double BYTES = .05;
  private static final double TIME = .10;
  private static final double RISE = .01;
  private static final int LEAST_POINTS = 10;
  private static final double LEAST_CHURN = 100;

  /**
   * One look at a map under churn.
   *
   * @param churn entries replaced so far, in populations; 0 for the full map before any churn
   * @param bytes footprint
   * @param nanosPerOp time per delete and insert since the last point, ns; NaN if not measured
   */
  public record Point(double churn, long bytes, double nanosPerOp) {}

  /**
   * Judges a series.
   *
   * @throws IllegalArgumentException if it is too short, not in order of churn, or does not start
   *     at 0
   */
  public static Growth of(List<Point> points) {
    check(points);
    double[] bytes = points.stream().mapToDouble(Point::bytes).toArray();
    double first = bytes[0];
    double ratio = bytes[bytes.length - 1] / first;
    double lastRise = lastRise(points);
    double[] logTime = points.stream().skip(1).mapToDouble(p -> Math.log(p.nanosPerOp())).toArray();
    boolean timed = Arrays.stream(logTime).allMatch(Double::isFinite);
    double sigma = timed ? Trend.sigma(logTime) : Double.NaN;
    int third = logTime.length / 3;
    double timeRatio = timed ? Math.exp(Trend.change(logTime, third)) : Double.NaN;
    int late = lastThird(points);
    double timeTolerance = Math.max(Math.log1p(TIME), 3 * Trend.changeError(logTime, third));
    GrowthWord word;
    if (snapsBack(Arrays.stream(bytes).map(Math::log).toArray(), Math.log1p(BYTES), late)) {
      word = GrowthWord.SNAPS_BACK;
    } else if (ratio > 1 + BYTES) {
      word = lastRise > 1 / 3.0 ? GrowthWord.GROWS : GrowthWord.GROWS_BOUNDED;
    } else if (timed && Math.log(timeRatio) > timeTolerance) {
      word = GrowthWord.DRIFTS;
    } else if (timed
        && snapsBack(pairwiseLow(logTime), Math.max(Math.log1p(TIME), 6 * sigma), late - 1)) {
      word = GrowthWord.SNAPS_BACK;
    } else {
      word = GrowthWord.STEADY;
    }
    double peak = Arrays.stream(bytes).max().orElse(first) / first;
    return new Growth(
        word, ratio, peak, timeRatio, lastRise, words(word, ratio, peak, timeRatio, lastRise));
  }

  private static void check(List<Point> points) {
    if (points.size() < LEAST_POINTS) {
      throw new IllegalArgumentException(
          "growth: " + points.size() + " points; give " + LEAST_POINTS + " or more");
    }
    if (points.get(0).churn() != 0 || points.get(0).bytes() <= 0) {
      throw new IllegalArgumentException(
          "growth: the first point must be the full map before any churn, with its bytes");
    }
    for (int i = 1; i < points.size(); i++) {
      if (!(points.get(i).churn() > points.get(i - 1).churn())) {
        throw new IllegalArgumentException("growth: point " + i + " is not after the one before");
      }
    }
    double churn = points.get(points.size() - 1).churn();
    if (churn < LEAST_CHURN) {
      throw new IllegalArgumentException(
          "growth: " + churn + " populations of churn; give " + LEAST_CHURN + " or more");
    }
  }

  /** Index of the first point within the last third of the churn. */
  private static int lastThird(List<Point> points) {
    double from = points.get(points.size() - 1).churn() * 2 / 3;
    int index = 0;
    while (points.get(index).churn() < from) {
      index++;
    }
    return index;
  }

  /** G3: share of the churn at which the high-water mark last rose. */
  private static double lastRise(List<Point> points) {
    double mark = points.get(0).bytes();
    double at = 0;
    for (Point point : points) {
      if (point.bytes() > mark * (1 + RISE)) {
        mark = point.bytes();
        at = point.churn();
      }
    }
    return at / points.get(points.size() - 1).churn();
  }

  /**
   * G1 and G5, on logarithms.
   *
   * @param late index from which on a loss counts
   */
  private static boolean snapsBack(double[] logs, double tolerance, int late) {
    double low = logs[0];
    double high = logs[0];
    for (int i = 0; i < logs.length; i++) {
      high = Math.max(high, logs[i]);
      if (i >= late && high - low > tolerance && high - logs[i] >= (high - low) / 2) {
        return true;
      }
      if (logs[i] < low) {
        low = logs[i];
        high = logs[i];
      }
    }
    return false;
  }

  /** The lower of each two neighbours: a rise of a single point disappears. */
  private static double[] pairwiseLow(double[] logs) {
    double[] low = new double[logs.length - 1];
    for (int i = 0; i < low.length; i++) {
      low[i] = Math.min(logs[i], logs[i + 1]);
    }
    return low;
  }

  private static String words(
      GrowthWord word, double ratio, double peak, double timeRatio, double lastRise) {
    String bytes = String.format(Locale.ROOT, "%s: bytes x %.2f", word, ratio);
    return switch (word) {
      case GROWS, GROWS_BOUNDED ->
          bytes
              + String.format(
                  Locale.ROOT, ", last rise after %.0f %% of the churn", 100 * lastRise);
      case DRIFTS -> bytes + String.format(Locale.ROOT, ", time per operation x %.2f", timeRatio);
      case SNAPS_BACK -> bytes + String.format(Locale.ROOT, ", peak x %.2f", peak);
      case STEADY -> bytes;
    };
  }
}

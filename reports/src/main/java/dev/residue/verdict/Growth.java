package dev.residue.verdict;

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
   * The rule. Points are in order of churn; the first is the full map before any churn.
   *
   * G1  Bytes grow if the last footprint is more than 5 % above the first. Below that lies what
   *     chained maps do: their chains lengthen by chance, and stay (memory table of the suite:
   *     1.00 for open addressing that does not grow, 1.09 for the one that does a little, 1.57 and
   *     more for those that grow).
   * G2  Growth is bounded if the footprint's high-water mark did not rise by more than 1 % in the
   *     last two thirds of the churn. A map that doubles each time its slots are used up needs twice
   *     the churn for each next doubling; if the last one came within the first third, the next was
   *     due before the end. A doubling in the last two thirds says nothing about the next one, so
   *     it counts as growing.
   * G3  A series snaps back if it rose by more than its tolerance and then lost at least half of that
   *     rise. Bytes are exact, and 5 % is their tolerance. For time each point stands for itself and
   *     is noisy: the rise must last two points, and be above 10 % and 6 times the noise, which the
   *     range of a hundred noisy points hardly reaches.
   * G4  Time drifts if the medians of the first and the last third differ by more than 10 %, or 3
   *     standard errors of that difference if that is more. The first point is left out: it is the
   *     state after the fill, not of churn.
   * G5  The worst applies: grows, grows bounded, drifts, snaps back, steady. Bytes that end where
   *     they began but were higher in between have snapped back.
   *
   * G2 needs a long series; fewer than 100 populations, or fewer than 10 points, are refused.
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
    double sigma = timed ? Series.sigma(logTime) : Double.NaN;
    int third = logTime.length / 3;
    double timeRatio = timed ? Math.exp(Series.change(logTime, third)) : Double.NaN;
    double timeTolerance = Math.max(Math.log1p(TIME), 3 * Series.changeError(logTime, third));
    GrowthWord word;
    if (ratio > 1 + BYTES) {
      word = lastRise > 1 / 3.0 ? GrowthWord.GROWS : GrowthWord.GROWS_BOUNDED;
    } else if (timed && Math.abs(Math.log(timeRatio)) > timeTolerance) {
      word = GrowthWord.DRIFTS;
    } else if (snapsBack(Arrays.stream(bytes).map(Math::log).toArray(), Math.log1p(BYTES))
        || (timed && snapsBack(pairwiseLow(logTime), Math.max(Math.log1p(TIME), 6 * sigma)))) {
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

  /** G2: share of the churn at which the high-water mark last rose. */
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

  /** G3 on logarithms. */
  private static boolean snapsBack(double[] logs, double tolerance) {
    double low = logs[0];
    double high = logs[0];
    for (double value : logs) {
      if (value > high) {
        high = value;
      }
      if (high - low > tolerance && high - value >= (high - low) / 2) {
        return true;
      }
      if (value < low) {
        low = value;
        high = value;
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

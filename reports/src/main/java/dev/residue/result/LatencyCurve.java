package dev.residue.result;

import java.util.List;

/**
 * How long operations took: the percentiles of a histogram that keeps three significant digits.
 *
 * <p>All times in nanoseconds. A percentile that no operation lies above is the maximum.
 *
 * @param count operations
 * @param mean of all
 * @param p50 half took at most this
 * @param p90 nine of ten took at most this
 * @param p99 99 % took at most this
 * @param p999 99.9 % took at most this
 * @param p9999 99.99 % took at most this
 * @param max the longest
 * @param points of the whole curve, by rising percentile, for drawing
 * @param hdr the histogram itself, as HdrHistogram 2 compresses it, in Base64; empty if nothing was
 *     recorded
 */
public record LatencyCurve(
    long count,
    double mean,
    long p50,
    long p90,
    long p99,
    long p999,
    long p9999,
    long max,
    List<Point> points,
    String hdr) {

  /** Nothing was recorded. */
  public static final LatencyCurve EMPTY = new LatencyCurve(0, 0, 0, 0, 0, 0, 0, 0, List.of(), "");

  /** Copies the list. */
  public LatencyCurve {
    points = List.copyOf(points);
  }

  /**
   * One point of the curve.
   *
   * @param percentile 0 to 100
   * @param nanos this share of operations took at most so long
   */
  public record Point(double percentile, long nanos) {}

  /** Whether at least one operation is expected to lie above the percentile, 0 to 100. */
  public boolean reaches(double percentile) {
    return count * (100 - percentile) / 100 >= 1 - 1e-9;
  }
}

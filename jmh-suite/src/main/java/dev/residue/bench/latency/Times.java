package dev.residue.bench.latency;

import dev.residue.result.LatencyCurve;
import dev.residue.result.LatencyResult;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/** Collects operations of one sort: latency and service time, in histograms. */
final class Times {
  /** Values within 0.1 % of what was measured. */
  private static final int DIGITS = 3;

  /** Points of a curve per halving of the distance to 100 %. */
  private static final int POINTS = 5;

  private final long interval;
  private final Histogram latency = new Histogram(DIGITS);
  private final Histogram service = new Histogram(DIGITS);
  private long late;

  /**
   * Starts empty.
   *
   * @param interval between due times, ns
   */
  Times(long interval) {
    this.interval = interval;
  }

  /** Adds operations {@code from} to before {@code to} of a track. */
  void add(Track track, int from, int to) {
    for (int i = from; i < to; i++) {
      long due = i * interval;
      latency.recordValue(track.end[i] - due);
      service.recordValue(track.service(i));
      if (track.begin[i] - due > interval) {
        late++;
      }
    }
  }

  /** Latency of an operation of a track, ns. */
  long latency(Track track, int index) {
    return track.end[index] - index * interval;
  }

  /** Latency that a percentile of the operations had at most, ns. */
  long latencyAt(double percentile) {
    return latency.getValueAtPercentile(percentile);
  }

  LatencyResult.Timing timing() {
    return new LatencyResult.Timing(curve(latency), curve(service), late);
  }

  private static LatencyCurve curve(Histogram histogram) {
    if (histogram.getTotalCount() == 0) {
      return LatencyCurve.EMPTY;
    }
    List<LatencyCurve.Point> points = new ArrayList<>();
    for (HistogramIterationValue value : histogram.percentiles(POINTS)) {
      points.add(
          new LatencyCurve.Point(
              Math.round(value.getPercentileLevelIteratedTo() * 1e7) / 1e7,
              value.getValueIteratedTo()));
    }
    return new LatencyCurve(
        histogram.getTotalCount(),
        histogram.getMean(),
        histogram.getValueAtPercentile(50),
        histogram.getValueAtPercentile(90),
        histogram.getValueAtPercentile(99),
        histogram.getValueAtPercentile(99.9),
        histogram.getValueAtPercentile(99.99),
        histogram.getMaxValue(),
        points,
        encoded(histogram));
  }

  private static String encoded(Histogram histogram) {
    ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(buffer);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
  }
}

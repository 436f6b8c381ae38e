package dev.residue.report.latency;

import dev.residue.report.draw.Axis;
import dev.residue.report.draw.Plot;
import dev.residue.report.text.Figures;
import dev.residue.result.LatencyResult;
import java.util.List;

/**
 * Latencies, upwards on a logarithmic scale.
 *
 * @param axis in nanoseconds
 */
record TimeAxis(Axis axis) {
  /** The largest power of ten that is a long; beyond it {@code nanos} would never reach the end. */
  private static final int POWERS = 18;

  private static final String[] UNITS = {"ns", "µs", "ms", "s"};

  /** From below the fastest median to above the longest operation. */
  static TimeAxis of(List<LatencyResult> results, double bottom, double top) {
    long low = Long.MAX_VALUE;
    long high = 1_000;
    for (LatencyResult result : results) {
      for (LatencyResult.Timing timing : List.of(result.remove(), result.hiccups())) {
        low = Math.min(low, timing.latency().p50());
        high = Math.max(high, timing.latency().max());
      }
    }
    return new TimeAxis(new Axis(Math.max(1, low) / 1.5, high * 1.5, bottom, top, true));
  }

  /** Place of a time; 0 has none on a logarithmic axis and stands where 1 ns does. */
  double place(long nanos) {
    return axis.place((double) Math.max(1, nanos));
  }

  /** A level line with its time at each power of ten. */
  void levels(Plot plot) {
    long nanos = 1;
    for (int power = 0; power <= POWERS && nanos <= axis.high(); power++) {
      if (nanos >= axis.low()) {
        plot.level(place(nanos), label(power), false);
      }
      nanos *= 10;
    }
  }

  /** A power of ten in the unit that fits; seconds from ten on. */
  private static String label(int power) {
    int unit = power < 10 ? power / 3 - power / 9 : 3;
    return Figures.grouped((long) Math.pow(10, power - 3 * unit)) + " " + UNITS[unit];
  }
}

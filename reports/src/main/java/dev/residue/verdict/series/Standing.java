package dev.residue.verdict.series;

import dev.residue.result.LatencyResult;
import dev.residue.result.LatencyResult.Run;
import dev.residue.result.LatencyResult.Stretch;
import dev.residue.result.Status;
import dev.residue.verdict.stat.Interval;
import dev.residue.verdict.stat.Sample;
import java.util.Comparator;
import java.util.Optional;

/**
 * Whether a map's slow removes stand out from what the machine does by itself.
 *
 * <p>Each drain has its own machine beside it: the same loop with an operation that does nothing,
 * right after it. The ratio of the two 99.9 % figures, drain by drain, is what the map adds; a
 * machine that is slow for an hour is slow in both.
 *
 * @param drains with both figures
 * @param interval of the ratio of the map's 99.9 % to the machine's, geometric mean over drains
 */
public record Standing(int drains, Interval interval) {

  /** A pause that services feel: the limit that the questions of latency are asked at, ns. */
  public static final long PAUSE_NANOS = 1_000_000;

  /**
   * Judges one map.
   *
   * @param alpha chance that a map like the machine stands out, two-sided
   */
  public static Standing of(LatencyResult result, double alpha) {
    double[] logs =
        result.runs().stream()
            .filter(run -> run.p999() > 0 && run.controlP999() > 0)
            .mapToDouble(Standing::log)
            .toArray();
    return new Standing(logs.length, Sample.of(logs).interval(alpha).exp());
  }

  private static double log(Run run) {
    return Math.log((double) run.p999() / run.controlP999());
  }

  /** Whether the map's removes are slower than the machine alone explains. */
  public boolean standsOut() {
    return interval.low() > 1;
  }

  /**
   * Where every drain stopped for {@link #PAUSE_NANOS} or longer and the machine alone did not, the
   * longest such stop; empty if there is none.
   */
  public static Optional<Stretch> pause(LatencyResult result) {
    return result.status() != Status.OK
        ? Optional.empty()
        : result.timeline().stream()
            .filter(s -> s.always() >= PAUSE_NANOS && s.controlAlways() < PAUSE_NANOS)
            .max(Comparator.comparingLong(Stretch::always));
  }
}

package dev.residue.verdict.series;

import dev.residue.result.LatencyResult;
import dev.residue.verdict.stat.Median;
import java.util.function.ToDoubleFunction;

/**
 * What one drain of many is like: a stall of the machine spoils one of them, not their median.
 *
 * @param p999 median over drains of the latency that 99.9 % of a drain's removes had at most, ns;
 *     NaN if there was none
 * @param machineP999 the same of the control, the empty operation
 */
public record TypicalDrain(double p999, double machineP999) {

  /** The median drain of a map. */
  public static TypicalDrain of(LatencyResult result) {
    return new TypicalDrain(
        median(result, LatencyResult.Run::p999), median(result, LatencyResult.Run::controlP999));
  }

  private static double median(LatencyResult result, ToDoubleFunction<LatencyResult.Run> what) {
    return Median.of(result.runs().stream().mapToDouble(what).toArray());
  }
}

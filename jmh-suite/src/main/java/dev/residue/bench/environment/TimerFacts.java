package dev.residue.bench.environment;

import dev.residue.verdict.stat.Median;

/**
 * What {@link System#nanoTime()} can tell apart and what a call costs, in this JVM.
 *
 * @param granularityNanos median of the smallest steps seen, ns
 * @param overheadNanos cost of a call, ns: the mean of the quietest of several stretches
 */
public record TimerFacts(long granularityNanos, double overheadNanos) {
  private static final int STEPS = 501;
  private static final int STRETCHES = 20;
  private static final int CALLS = 10_000;

  /** Measures for a few milliseconds. */
  public static TimerFacts measure() {
    double overhead = Double.MAX_VALUE;
    for (int i = 0; i < STRETCHES; i++) {
      overhead = Math.min(overhead, calls());
    }
    double[] steps = new double[STEPS];
    for (int i = 0; i < STEPS; i++) {
      long before = System.nanoTime();
      long after = before;
      while (after == before) {
        after = System.nanoTime();
      }
      steps[i] = after - before;
    }
    return new TimerFacts((long) Median.of(steps), overhead);
  }

  private static double calls() {
    long start = System.nanoTime();
    long last = start;
    for (int i = 0; i < CALLS; i++) {
      last = System.nanoTime();
    }
    return (double) (last - start) / CALLS;
  }
}

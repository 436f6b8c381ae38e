package dev.residue.verdict.proof;

import dev.residue.verdict.Word;
import dev.residue.verdict.stat.Interval;
import dev.residue.verdict.stat.Sample;

/**
 * What plain JMH makes of a benchmark: one interval over the iterations of all forks. Kept to be
 * compared with, not to be used.
 *
 * @param iterations pooled over forks
 * @param mean time per operation, ns
 * @param interval of the mean, ns, as JMH prints it: Student's t at 99.9 %, as if iterations were
 *     independent
 */
public record PlainJmh(int iterations, double mean, Interval interval) {

  /** Confidence of JMH's score error. */
  private static final double CONFIDENCE = .999;

  /**
   * The interval of pooled iterations.
   *
   * @param nanosPerOp of all iterations of all forks; at least two
   */
  public static PlainJmh of(double[] nanosPerOp) {
    if (nanosPerOp.length < 2) {
      throw new IllegalArgumentException("iterations: " + nanosPerOp.length + "; give 2 or more");
    }
    Sample sample = Sample.of(nanosPerOp);
    return new PlainJmh(sample.n(), sample.mean(), sample.interval(1 - CONFIDENCE));
  }

  /** What a reader says who looks whether intervals overlap; never {@link Word#SAME}. */
  public Word against(PlainJmh control) {
    if (interval.high() < control.interval.low()) {
      return Word.FASTER;
    }
    return interval.low() > control.interval.high() ? Word.SLOWER : Word.UNDECIDED;
  }
}

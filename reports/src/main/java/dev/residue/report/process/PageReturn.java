package dev.residue.report.process;

import dev.residue.report.text.Figures;
import dev.residue.result.Phase;
import dev.residue.result.ProcessMemory;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Whether a JVM gave memory back in a period after its map had lost 90 % of its entries.
 *
 * @param answer in one word or two
 * @param share of what the fill took that was given back by the end of the period; NaN if unknown
 * @param bytes given back by the end of the period; negative if the JVM took more; 0 if unknown
 * @param seconds from the start of the period until it had; NaN if it gave nothing back in it
 */
public record PageReturn(Answer answer, double share, long bytes, double seconds) {
  /*
   * The rule. The figure is the resident set, or the heap committed where a system does not tell the
   * former.
   *
   * P1  The fill took the highest figure at "full" and "delete-90" minus that at "start". Neither
   *     alone will do: some collectors give back while entries are deleted, and some maps allocate
   *     then.
   * P2  Given back is that highest figure minus the one at the last sample of the period; the share
   *     is that over what the fill took. A share is fair to collectors that map the heap more than
   *     once, whose resident sets count it as often.
   * P3  "Yes" from a half on, "in part" from a tenth on, else "no". 10 % of the entries are still
   *     there, and a heap keeps room to allocate, so that all of it can never come back.
   * P4  The time runs from the sample that starts the period to the first from which on at least
   *     nine tenths of what was given back within the period had gone. Its resolution is the
   *     distance of samples.
   * P5  If the fill took less than 20 MiB nothing is said: the resident sets of idle JVMs wandered by
   *     up to 2 MiB (OpenJDK 17.0.15, Linux), which is a tenth of that.
   */

  private static final double YES = .5;
  private static final double PART = .1;
  private static final double GONE = .9;
  private static final long LEAST_FILL = 20L << 20;

  /** Whether pages were given back. */
  public enum Answer {
    YES("yes", "m-back"),
    IN_PART("in part", "m-part"),
    NO("no", "m-kept"),
    TOO_SMALL("map too small to tell", "m-part"),
    UNKNOWN("not known", "m-part");

    private final String words;
    private final String css;

    Answer(String words, String css) {
      this.words = words;
      this.css = css;
    }

    /** Class of a cell with the word. */
    public String css() {
      return css;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** A stretch of time after the deletes. */
  public enum Period {
    /** The collector is left to itself. */
    LEFT_ALONE(Phase.DELETE_90, Phase.IDLE),
    /** From right after an explicit collection on. */
    COLLECTED(Phase.COLLECTED, Phase.IDLE_COLLECTED);

    private final Phase start;
    private final Phase phase;

    Period(Phase start, Phase phase) {
      this.start = start;
      this.phase = phase;
    }

    /** The last sample of it, if it was reached. */
    Optional<ProcessMemory.Sample> end(List<ProcessMemory.Sample> samples) {
      return samples.stream().filter(s -> s.phase() == phase).reduce((first, last) -> last);
    }
  }

  private static final PageReturn NOT_KNOWN =
      new PageReturn(Answer.UNKNOWN, Double.NaN, 0, Double.NaN);

  /**
   * Applies the rule.
   *
   * @param what resident set or heap committed, bytes; negative where unknown
   */
  static PageReturn of(
      List<ProcessMemory.Sample> samples,
      Period period,
      ToLongFunction<ProcessMemory.Sample> what) {
    long start = value(first(samples, Phase.START), what);
    long full = value(first(samples, Phase.FULL), what);
    long deleted = value(first(samples, Phase.DELETE_90), what);
    long end = value(period.end(samples), what);
    if (start < 0 || full < 0 || deleted < 0 || end < 0) {
      return NOT_KNOWN;
    }
    long highest = Math.max(full, deleted);
    long took = highest - start;
    if (took < LEAST_FILL) {
      return new PageReturn(Answer.TOO_SMALL, Double.NaN, highest - end, Double.NaN);
    }
    double share = (double) (highest - end) / took;
    Answer answer = share >= YES ? Answer.YES : share >= PART ? Answer.IN_PART : Answer.NO;
    return new PageReturn(
        answer, share, highest - end, seconds(samples, period, what, (long) (PART * took)));
  }

  /** P4; NaN if less than {@code least} bytes were given back within the period. */
  private static double seconds(
      List<ProcessMemory.Sample> samples,
      Period period,
      ToLongFunction<ProcessMemory.Sample> what,
      long least) {
    List<ProcessMemory.Sample> within =
        samples.stream()
            .filter(s -> s.phase() == period.start || s.phase() == period.phase)
            .toList();
    if (within.isEmpty()) {
      return Double.NaN;
    }
    ProcessMemory.Sample first = within.get(0);
    long from = what.applyAsLong(first);
    long drop = from - what.applyAsLong(within.get(within.size() - 1));
    if (drop < least) {
      return Double.NaN;
    }
    int since = within.size() - 1;
    while (since > 0 && from - what.applyAsLong(within.get(since - 1)) >= GONE * drop) {
      since--;
    }
    return (within.get(since).millis() - first.millis()) / 1000.0;
  }

  /** The first sample of a phase, if it was reached. */
  static Optional<ProcessMemory.Sample> first(List<ProcessMemory.Sample> samples, Phase phase) {
    return samples.stream().filter(s -> s.phase() == phase).findFirst();
  }

  private static long value(
      Optional<ProcessMemory.Sample> sample, ToLongFunction<ProcessMemory.Sample> what) {
    return sample.isPresent() ? what.applyAsLong(sample.get()) : -1;
  }

  /** How much and after how long; empty if there is nothing to add. */
  public String detail() {
    if (Double.isNaN(share)) {
      return "";
    }
    String amount =
        bytes < 0
            ? "took " + Figures.bytes((double) -bytes) + " more"
            : Figures.percent(share) + ", " + Figures.bytes((double) bytes);
    return Double.isNaN(seconds) ? amount : amount + ", after " + Figures.plain(seconds) + " s";
  }
}

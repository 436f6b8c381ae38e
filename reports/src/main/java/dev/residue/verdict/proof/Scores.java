package dev.residue.verdict.proof;

import dev.residue.verdict.Word;
import dev.residue.verdict.stat.ClopperPearson;
import dev.residue.verdict.stat.Interval;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * Two methods on the same comparisons with a known truth, given the same wall time.
 *
 * @param delta differences up to this fraction may be called the same
 * @param comparisons what was compared
 */
public record Scores(double delta, List<Comparison> comparisons) {

  /** Copies the list. */
  public Scores {
    comparisons = List.copyOf(comparisons);
  }

  /**
   * One comparison.
   *
   * @param name for the table
   * @param trueRatio the map's time over the control's as planted; 1 for the same map
   * @param residue the word of this suite
   * @param plain the word of plain JMH, see {@link PlainJmh#against}
   */
  public record Comparison(String name, double trueRatio, Word residue, Word plain) {}

  /**
   * How often a method was right.
   *
   * @param right words that are true
   * @param wrong words that are not: apart where nothing differs, the wrong way, or the same beyond
   *     delta
   * @param open neither
   */
  public record Score(int right, int wrong, int open) {
    int all() {
      return right + wrong + open;
    }
  }

  /** Score of this suite. */
  public Score residue() {
    return score(comparisons.stream().map(c -> truth(c, c.residue())).toList());
  }

  /** Score of plain JMH. */
  public Score plain() {
    return score(comparisons.stream().map(c -> truth(c, c.plain())).toList());
  }

  private enum Truth {
    RIGHT,
    WRONG,
    OPEN
  }

  private Truth truth(Comparison comparison, Word word) {
    double log = Math.log(comparison.trueRatio());
    boolean right =
        switch (word) {
          case FASTER -> log < 0;
          case SLOWER -> log > 0;
          // A plant at delta itself may still be called the same by its nominal ratio.
          case SAME -> Math.abs(log) <= Math.log1p(delta) + 1e-9;
          case UNDECIDED, VOID -> false;
        };
    return word.decided() ? (right ? Truth.RIGHT : Truth.WRONG) : Truth.OPEN;
  }

  private static Score score(List<Truth> truths) {
    return new Score(
        count(truths, Truth.RIGHT), count(truths, Truth.WRONG), count(truths, Truth.OPEN));
  }

  private static int count(List<Truth> truths, Truth truth) {
    return Math.toIntExact(truths.stream().filter(t -> t == truth).count());
  }

  /** Prints every comparison and both scores with exact 95 % intervals of the wrong share. */
  public void print(PrintStream out) {
    out.printf(Locale.ROOT, "%-32s %8s  %-10s %-10s%n", "comparison", "truth", "residue", "JMH");
    for (Comparison c : comparisons) {
      out.printf(
          Locale.ROOT,
          "%-32s %+7.1f%%  %-10s %-10s%n",
          c.name(),
          100 * (c.trueRatio() - 1),
          lower(c.residue()),
          lower(c.plain()));
    }
    print(out, "residue", residue());
    print(out, "JMH, disjoint intervals", plain());
  }

  private static void print(PrintStream out, String name, Score score) {
    Interval wrong = ClopperPearson.of(score.wrong(), score.all(), .95);
    out.printf(
        Locale.ROOT,
        "%s: %d right, %d wrong, %d open of %d; wrong %.1f..%.1f %%%n",
        name,
        score.right(),
        score.wrong(),
        score.open(),
        score.all(),
        100 * wrong.low(),
        100 * wrong.high());
  }

  private static String lower(Word word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}

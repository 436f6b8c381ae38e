package dev.residue.report.board;

import dev.residue.report.text.Figures;
import java.util.List;

/**
 * One map on one workload against the control, in the words of the verdict.
 *
 * @param outcome the kind of verdict
 * @param brief the verdict for a narrow column, for example {@code faster by 12 %}
 * @param words the verdict in full, with its interval or its reason
 * @param reason why there is no decision or no number, in words; empty if there is one
 * @param ratio time of the map divided by the control's, with its interval; below 1 is faster
 * @param bounded whether there is an interval at all: below two rounds there is none
 * @param clock which time decided: {@code wall} or {@code CPU}; empty without a number
 * @param rounds one ratio per round, in order
 */
public record Comparison(
    Outcome outcome,
    String brief,
    String words,
    String reason,
    Spread ratio,
    boolean bounded,
    String clock,
    List<Round> rounds) {

  /** Ratio of one round. */
  public record Round(int number, double ratio) {}

  public Comparison {
    rounds = List.copyOf(rounds);
  }

  static Comparison without(Outcome outcome, String brief, String words, String reason) {
    return new Comparison(outcome, brief, words, reason, Spread.NONE, false, "", List.of());
  }

  static Comparison missing(String words) {
    return without(Outcome.MISSING, words, words, words);
  }

  public boolean decided() {
    return outcome == Outcome.FASTER || outcome == Outcome.SLOWER || outcome == Outcome.SAME;
  }

  /** The interval in figures; empty if there is none. */
  public String interval() {
    return bounded && ratio.known()
        ? Figures.plain(ratio.low()) + "–" + Figures.plain(ratio.high())
        : "";
  }

  /** Whether the intervals of two maps leave their order open. */
  public boolean tiedWith(Comparison other) {
    return !bounded || !other.bounded || ratio.overlaps(other.ratio);
  }
}

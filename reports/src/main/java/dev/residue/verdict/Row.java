package dev.residue.verdict;

import dev.residue.result.Cell;
import dev.residue.verdict.stat.Interval;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one row. Ratios are the map's time over the control's.
 *
 * @param cell which row; of an A/A row the control's cell
 * @param word the verdict
 * @param reason why the row is void or undecided, in words; null for the others
 * @param clock which time decided
 * @param waitingShare share of the wall time in which the forks neither ran nor collected; NaN if
 *     the JVM could not tell
 * @param pairs number of pairs the figures stand on: those up to the look that decided, or all
 * @param measured number of pairs there are
 * @param look number of pairs at the look that decided; 0 if none did
 * @param ratio geometric mean over pairs; NaN without pairs
 * @param interval of the ratio, at the confidence of {@link Judgement#confidence()}, which holds at
 *     whatever look the row stops; 0 to infinity below two pairs
 * @param sd standard deviation of the log-ratio of a pair; NaN below two pairs
 * @param p two-sided, of this look alone; 1 below two pairs
 * @param adjusted p after looks and Holm, as compared with alpha; 1 if never looked at
 * @param roundsNeeded pairs in all after which this row is expected to be decided, if mean and
 *     noise stay what they are; 0 if decided or void, -1 if unknown or beyond 1000
 * @param unsteadyShare share of judged pairs in which a fork was not in steady state
 * @param roundValues one ratio per pair, by the deciding clock, in order of rounds
 */
public record Row(
    Cell cell,
    Word word,
    @Nullable String reason,
    Clock clock,
    double waitingShare,
    int pairs,
    int measured,
    int look,
    double ratio,
    Interval interval,
    double sd,
    double p,
    double adjusted,
    int roundsNeeded,
    double unsteadyShare,
    List<RoundValue> roundValues) {

  /** Copies the list. */
  public Row {
    roundValues = List.copyOf(roundValues);
  }

  /**
   * One dot of a fork strip.
   *
   * @param round from 1
   * @param ratio map over control in that round
   */
  public record RoundValue(int round, double ratio) {}

  /** Difference to the control in percent of the control's time; negative if the map is faster. */
  public double percent() {
    return 100 * (ratio - 1);
  }

  /**
   * Half the width of the interval on the log scale: the uncertainty of the row. Infinite below two
   * pairs.
   */
  public double uncertainty() {
    return interval.low() > 0 ? Math.log(interval.high() / interval.low()) / 2 : interval.high();
  }

  /**
   * The verdict as a reader sees it, for example {@code faster by 12.0 % (9.1..14.8)}.
   *
   * @param delta as in the plan, for "same"
   */
  public String words(double delta) {
    String range = interval.bounded() ? String.format(Locale.ROOT, " (%s)", range()) : "";
    return switch (word) {
      case FASTER -> String.format(Locale.ROOT, "faster by %.1f %%%s", -percent(), range);
      case SLOWER -> String.format(Locale.ROOT, "slower by %.1f %%%s", percent(), range);
      case SAME -> String.format(Locale.ROOT, "same within ±%s %%%s", trim(100 * delta), range);
      case UNDECIDED -> "undecided" + range + (reason == null ? "" : ": " + reason);
      case VOID -> "void: " + reason;
    };
  }

  private String range() {
    double low = 100 * (interval.low() - 1);
    double high = 100 * (interval.high() - 1);
    return switch (word) {
      case FASTER -> String.format(Locale.ROOT, "%.1f..%.1f", -high, -low);
      case SLOWER -> String.format(Locale.ROOT, "%.1f..%.1f", low, high);
      default -> String.format(Locale.ROOT, "%+.1f..%+.1f %%", low, high);
    };
  }

  private static String trim(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  /** The same row with another verdict; the figures stay for those who ask. */
  Row with(Word otherWord, String otherReason) {
    return new Row(
        cell,
        otherWord,
        otherReason,
        clock,
        waitingShare,
        pairs,
        measured,
        look,
        ratio,
        interval,
        sd,
        p,
        adjusted,
        roundsNeeded,
        unsteadyShare,
        roundValues);
  }
}

package dev.residue.verdict.proof;

import dev.residue.verdict.Judgement;
import dev.residue.verdict.Row;
import dev.residue.verdict.Word;
import java.util.List;
import java.util.Locale;

/** Counts what the rule said about sessions whose truth is known. Mutable. */
final class ErrorCount {
  private final String model;
  private final double aimedSd;
  private final double power5;
  private final double power10;

  private int nullSessions;
  private int nullSessionsFalse;
  private int mixedSessions;
  private int mixedSessionsFalse;
  private int voidSessions;
  private int controlRows;
  private int controlRowsFalse;
  private int rows;
  private int covered;
  private int wrongWay;
  private int sameAt5;
  private int found5Within22;
  private int found10Within9;
  private long rounds;
  private double variance;
  private final int[] at = new int[26];
  private final int[] found = new int[26];

  ErrorCount(String model, double aimedSd, double power5, double power10) {
    this.model = model;
    this.aimedSd = aimedSd;
    this.power5 = power5;
    this.power10 = power10;
  }

  /**
   * Counts a session.
   *
   * @param truth log-ratios by workload and map, in the order the rows have
   */
  void add(Judgement judgement, double[][] truth) {
    boolean anyEffect = false;
    boolean anyFalse = false;
    int maps = truth[0].length;
    for (int i = 0; i < judgement.rows().size(); i++) {
      double effect = truth[i / maps][i % maps];
      anyEffect |= effect != 0;
      anyFalse |= row(judgement.rows().get(i), effect);
    }
    for (Row control : judgement.controlRows()) {
      controlRows++;
      controlRowsFalse += told(control) ? 1 : 0;
    }
    variance += judgement.noiseSd() * judgement.noiseSd();
    voidSessions += judgement.voidReason() == null ? 0 : 1;
    if (anyEffect) {
      mixedSessions++;
      mixedSessionsFalse += anyFalse ? 1 : 0;
    } else {
      nullSessions++;
      nullSessionsFalse += anyFalse ? 1 : 0;
    }
  }

  private static boolean told(Row row) {
    return row.word().tells();
  }

  /** Counts a row; true if it says "faster" or "slower" where nothing differs. */
  private boolean row(Row row, double effect) {
    rows++;
    rounds += row.pairs();
    covered += row.interval().contains(Math.exp(effect)) ? 1 : 0;
    int percent = (int) Math.round(100 * Math.expm1(Math.abs(effect)));
    boolean right = row.word() == (effect < 0 ? Word.FASTER : Word.SLOWER);
    at[percent]++;
    if (effect != 0) {
      found[percent] += right ? 1 : 0;
      wrongWay += told(row) && !right ? 1 : 0;
      sameAt5 += percent == 5 && row.word() == Word.SAME ? 1 : 0;
      found5Within22 += percent == 5 && right && row.look() <= 22 ? 1 : 0;
      found10Within9 += percent == 10 && right && row.look() <= 9 ? 1 : 0;
    }
    return effect == 0 && told(row);
  }

  /** Everything that has to hold. */
  List<Bound> bounds(double alpha) {
    String in = model + " " + Math.round(100 * aimedSd) + " %: ";
    return List.of(
        new Bound(in + "A/A rows told apart", controlRowsFalse, controlRows, 1, alpha, true),
        new Bound(
            in + "null sessions with a false word",
            nullSessionsFalse,
            nullSessions,
            1,
            alpha,
            true),
        new Bound(
            in + "mixed sessions with a false word",
            mixedSessionsFalse,
            mixedSessions,
            1,
            alpha,
            true),
        new Bound(in + "sessions void by A/A", voidSessions, sessions(), 1, alpha, true),
        new Bound(in + "intervals that cover", covered, rows, 8, .94, false),
        new Bound(in + "intervals too wide", covered, rows, 8, .99, true),
        new Bound(in + "5 % told right", found[5], at[5], 2, power5, false),
        new Bound(in + "10 % told right", found[10], at[10], 1, power10, false),
        new Bound(in + "25 % told right", found[25], at[25], 1, power5 > 0 ? .99 : 0, false),
        new Bound(in + "5 % called same", sameAt5, at[5], 2, alpha / 2, true),
        new Bound(in + "told the wrong way", wrongWay, rows - at[0], 5, alpha / 48, true));
  }

  private int sessions() {
    return nullSessions + mixedSessions;
  }

  static String header() {
    return "model, aimed SD   | pair SD |   A/A | FWER 0 | FWER mix | cover |"
        + "   3 % |   5 % |  10 % |  25 % | 5%<=22 | 10%<=9 | same@5 | wrong | rounds";
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%-12s %3.0f %% | %5.1f %% | %s | %s  | %s    | %s | %s | %s | %s | %s | %s  | %s  | %s  |"
            + " %5d | %5.1f",
        model,
        100 * aimedSd,
        100 * Math.sqrt(variance / sessions()),
        share(controlRowsFalse, controlRows),
        share(nullSessionsFalse, nullSessions),
        share(mixedSessionsFalse, mixedSessions),
        share(covered, rows),
        share(found[3], at[3]),
        share(found[5], at[5]),
        share(found[10], at[10]),
        share(found[25], at[25]),
        share(found5Within22, at[5]),
        share(found10Within9, at[10]),
        share(sameAt5, at[5]),
        wrongWay,
        (double) rounds / rows);
  }

  private static String share(int hits, int trials) {
    return String.format(Locale.ROOT, "%.3f", (double) hits / trials);
  }
}

package dev.residue.verdict;

import dev.residue.result.Cell;
import dev.residue.verdict.stat.Holm;
import dev.residue.verdict.stat.Interval;
import dev.residue.verdict.stat.Prior;
import dev.residue.verdict.stat.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies the sequential rule to a family of rows. */
final class Judge {
  /*
   * Looks are replayed from the first one each time, on the first 6, 9, ... pairs of each row. So
   * the verdict depends on the results alone: rendering a report again, or judging while the run
   * goes on, adds no looks, and pairs measured after a row stopped change nothing.
   *
   * At a look all rows that are still open and have enough pairs are tested together. The family
   * is every row of the session. A rejected row leaves it (Holm gives its share to the others); a
   * row that stopped as "same", is void or lacks pairs stays in it as if its p were 1. Rejecting p
   * <= alpha / (rows not yet rejected) is the graphical form of Holm, which stays valid when the
   * hypotheses are tested group-sequentially (Maurer and Bretz 2013, Statistics in
   * Biopharmaceutical Research 5:311).
   *
   * The interval is taken at the per-look confidence, 98.6 % for alpha .05 and five looks: a repeated confidence
   * interval (Jennison and Turnbull 1989, JRSS B 51:305), which covers the truth in 95 % of rows at
   * whatever look they stop. It is not widened for the number of rows: T3 asks for coverage of a
   * row.
   *
   * A row's variance is moderated by those of all rows with as many pairs, decided or not, see
   * Prior: so it depends on the results alone. stat-check shows what that does to the error rate.
   *
   * If both apply, "faster" or "slower" goes before "same": a difference of 2 % that was shown is
   * more than being within 5 %.
   */

  /** Beyond this many rounds nobody waits: about a week of the standard preset. */
  private static final int FAR = 1000;

  private final Rule rule;
  private final int family;
  private final boolean holm;
  private final List<State> rows = new ArrayList<>();
  private final Map<Integer, Prior> priors = new HashMap<>();
  private int rejected;

  private Judge(Rule rule, int family, boolean holm) {
    this.rule = rule;
    this.family = family;
    this.holm = holm;
  }

  /**
   * Judges rows as one family.
   *
   * @param rows those with forks
   * @param family number of rows of the session, all that can be measured
   * @param finished whether no more rounds will come, so that rows may have their last look now
   */
  static List<Row> family(Rule rule, List<Pairs> rows, int family, boolean finished) {
    return new Judge(rule, family, true).judge(rows, finished);
  }

  /** Judges each row by itself, at alpha per row. */
  static List<Row> each(Rule rule, List<Pairs> rows, boolean finished) {
    return new Judge(rule, 1, false).judge(rows, finished);
  }

  private List<Row> judge(List<Pairs> from, boolean finished) {
    from.forEach(pairs -> rows.add(new State(pairs, finished)));
    int last = 0;
    for (int look : rule.looks()) {
      look(rows.stream().filter(row -> row.open() && row.size() >= look).toList(), look);
      last = look;
    }
    if (finished) {
      int limit = last;
      look(
          rows.stream()
              .filter(row -> row.open() && row.size() >= rule.firstLook())
              .filter(row -> row.size() > row.lookedAt && row.size() < limit)
              .toList(),
          0);
    }
    return rows.stream().map(this::row).toList();
  }

  /** One look: at {@code n} pairs, or at all a row has if {@code n} is 0. */
  private void look(List<State> open, int n) {
    double[] p = new double[open.size()];
    for (int i = 0; i < p.length; i++) {
      State row = open.get(i);
      row.lookedAt = n == 0 ? row.size() : n;
      take(row, row.lookedAt);
      p[i] = rule.forLooks(row.sample.p());
    }
    double[] adjusted = holm ? Holm.adjust(p, family - rejected) : p;
    for (int i = 0; i < p.length; i++) {
      State row = open.get(i);
      row.adjusted = adjusted[i];
      if (adjusted[i] <= rule.alpha()) {
        row.word = row.sample.mean() < 0 ? Word.FASTER : Word.SLOWER;
        rejected++;
      } else if (rule.equivalent(row.sample.interval(rule.intervalAlpha()))) {
        row.word = Word.SAME;
      }
    }
  }

  /** Looks at the first {@code n} pairs of a row, its variance moderated by those of all rows. */
  private void take(State row, int n) {
    row.take(n);
    row.sample = priors.computeIfAbsent(n, this::prior).moderate(row.own);
  }

  /**
   * What the first {@code n} pairs of all rows that have as many say about the variance of each; a
   * row that is judged by itself gets no help.
   */
  private Prior prior(int n) {
    return !holm || n < 2
        ? Prior.NONE
        : Prior.of(
            rows.stream()
                .filter(row -> row.voidReason == null && row.size() >= n)
                .map(row -> row.first(n))
                .toList());
  }

  private Row row(State row) {
    boolean decided = row.word.decided();
    if (!decided) {
      take(row, row.size());
    }
    Pairs pairs = row.pairs;
    Sample sample = row.sample;
    String reason = row.word == Word.VOID ? row.voidReason : null;
    int needed = row.word == Word.UNDECIDED ? roundsNeeded(sample) : 0;
    if (row.word == Word.UNDECIDED) {
      reason = undecided(row, needed);
    }
    double[] values = pairs.logRatios(row.size(), row.clock);
    List<Row.RoundValue> strip = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      strip.add(new Row.RoundValue(pairs.pairs().get(i).round(), Math.exp(values[i])));
    }
    return new Row(
        pairs.cell(),
        row.word,
        reason,
        row.clock,
        pairs.waitingShare(sample.n()),
        sample.n(),
        row.size(),
        decided ? sample.n() : 0,
        Math.exp(sample.mean()),
        sample.interval(rule.intervalAlpha()).exp(),
        row.own.sd(),
        sample.p(),
        row.adjusted,
        needed,
        pairs.unsteadyShare(),
        strip);
  }

  private String undecided(State row, int needed) {
    StringBuilder text = new StringBuilder();
    if (row.size() < rule.firstLook()) {
      text.append(row.size()).append(row.size() == 1 ? " pair" : " pairs");
      text.append(", the first look is at ").append(rule.firstLook()).append("; ");
    }
    if (needed < 0) {
      text.append(row.size() < 2 ? "rounds needed unknown" : "more than " + FAR + " rounds needed");
    } else {
      text.append("about ").append(needed).append(" rounds needed at this noise");
    }
    if (row.pairs.missing() != null) {
      text.append("; last pair missing: ").append(row.pairs.missing());
    }
    return text.toString();
  }

  /**
   * Smallest number of pairs, at least one more than there are, at which a sample of this mean and
   * deviation is decided by the rule in the present family; -1 if unknown or too far.
   */
  private int roundsNeeded(Sample now) {
    if (now.n() < 2) {
      return -1;
    }
    int low = Math.max(now.n() + 1, rule.firstLook());
    if (!decides(now, FAR)) {
      return -1;
    }
    int high = FAR;
    while (low < high) {
      int middle = (low + high) / 2;
      if (decides(now, middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private boolean decides(Sample now, int n) {
    Sample then = new Sample(n, now.mean(), now.sd(), now.freedom() + n - now.n());
    int open = holm ? Math.max(1, family - rejected) : 1;
    return rule.forLooks(then.p()) * open <= rule.alpha()
        || rule.equivalent(then.interval(rule.intervalAlpha()));
  }

  /** Where one row stands while the looks are replayed. */
  private static final class State {
    final Pairs pairs;
    final @Nullable String voidReason;
    Word word;
    Clock clock = Clock.WALL;
    Sample own = new Sample(0, Double.NaN, Double.NaN);
    Sample sample = own;
    double adjusted = 1;
    int lookedAt;

    State(Pairs pairs, boolean finished) {
      this.pairs = pairs;
      voidReason = pairs.voidReason(finished);
      word = voidReason == null ? Word.UNDECIDED : Word.VOID;
    }

    boolean open() {
      return word == Word.UNDECIDED;
    }

    int size() {
      return pairs.pairs().size();
    }

    Sample first(int n) {
      return Sample.of(pairs.logRatios(n, pairs.clock(n)));
    }

    void take(int n) {
      clock = pairs.clock(n);
      own = first(n);
    }
  }

  /** A row without a single fork. */
  static Row empty(Cell cell) {
    return new Row(
        cell,
        Word.UNDECIDED,
        "not measured yet, rounds needed unknown",
        Clock.WALL,
        Double.NaN,
        0,
        0,
        0,
        Double.NaN,
        new Interval(0, Double.POSITIVE_INFINITY),
        Double.NaN,
        1,
        1,
        -1,
        0,
        List.of());
  }
}

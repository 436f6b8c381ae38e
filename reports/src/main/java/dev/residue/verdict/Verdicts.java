package dev.residue.verdict;

import dev.residue.result.Cell;
import dev.residue.result.Condition;
import dev.residue.result.ForkResult;
import dev.residue.result.MapInfo;
import dev.residue.result.Plan;
import dev.residue.result.Results;
import dev.residue.verdict.stat.PairSpread;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges a session: rows of all maps against the control, the A/A rows, the noise grade.
 *
 * <p>What comes out depends on the results alone, not on when or how often it is asked.
 */
public final class Verdicts {
  private Verdicts() {}

  /** Largest alpha the looks are made for, see {@link Rule}. */
  private static final double MAX_ALPHA = .10;

  /** Beyond half a factor of time nobody calls two maps the same. */
  private static final double MAX_DELTA = .5;

  /**
   * Judges what a result folder holds. If the run finished, rows whose number of pairs lies between
   * two looks have their last look at what they have; while it goes on they wait.
   *
   * @throws IllegalArgumentException if the plan's numbers are out of range
   */
  public static Judgement judge(Results results) {
    return judge(
        results.run().plan(),
        results.run().maps(),
        results.forks(),
        results.run().finished() != null);
  }

  /**
   * Judges a session that may still go on.
   *
   * @param maps as found; those unsupported on this JVM make no rows
   * @param forks finished ones, all attempts or only the last
   * @param finished whether no more rounds will come
   * @throws IllegalArgumentException if the plan's numbers are out of range
   */
  public static Judgement judge(
      Plan plan, List<MapInfo> maps, List<ForkResult> forks, boolean finished) {
    Judgement ruled = rule(plan, maps, forks, finished);
    return new Judgement(
        ruled.rows().stream().map(row -> consequences(row, ruled)).toList(),
        ruled.controlRows(),
        ruled.grade(),
        ruled.noiseSd(),
        ruled.voidReason(),
        ruled.voidGroups(),
        ruled.alpha(),
        ruled.delta(),
        ruled.confidence(),
        ruled.looks());
  }

  /** What the rule alone says, before a control that cannot be trusted takes words away. */
  public static Judgement rule(
      Plan plan, List<MapInfo> maps, List<ForkResult> forks, boolean finished) {
    checkNumbers(plan);
    Rule rule = Rule.of(plan);
    Pairing pairing = new Pairing(forks, plan.time());
    Map<Cell, Pairs> seen = pairing.maps();
    Set<Cell> all = planned(plan, maps);
    all.addAll(seen.keySet());
    long unsupported = seen.values().stream().filter(pairs -> !pairs.offered()).count();
    Map<Cell, Row> rows = new HashMap<>();
    Judge.family(
            rule, List.copyOf(seen.values()), all.size() - Math.toIntExact(unsupported), finished)
        .forEach(row -> rows.put(row.cell(), row));
    List<Pairs> seconds = List.copyOf(pairing.seconds().values());
    List<Row> controlRows = Judge.each(rule, seconds, finished);
    double noise = noise(controlRows);
    List<Row> told =
        Judge.family(rule, seconds, seconds.size(), finished).stream()
            .filter(row -> row.word().tells())
            .toList();
    return new Judgement(
        all.stream().map(cell -> rows.getOrDefault(cell, Judge.empty(cell))).toList(),
        controlRows,
        NoiseGrade.of(noise, controlRows.stream().mapToInt(Row::measured).sum()),
        noise,
        told.isEmpty() ? null : controlFailure(told),
        told.stream().map(row -> row.cell().group()).collect(Collectors.toSet()),
        plan.alpha(),
        plan.delta(),
        1 - rule.intervalAlpha(),
        looks(plan));
  }

  /**
   * Refuses a plan that cannot be judged; a front end calls this before anything is measured.
   *
   * @throws IllegalArgumentException with the option and what would be right
   */
  public static void check(Plan plan) {
    checkNumbers(plan);
    if (!plan.maps().contains(plan.control())) {
      throw new IllegalArgumentException(
          "control: "
              + plan.control()
              + " is not among the maps of this run ("
              + String.join(", ", plan.maps())
              + "); add it to the maps or name one of them");
    }
  }

  /** Numbers of pairs after which rows of a plan are judged. */
  public static List<Integer> looks(Plan plan) {
    return Arrays.stream(Rule.of(plan).looks()).boxed().toList();
  }

  private static void checkNumbers(Plan plan) {
    require(plan.delta() > 0 && plan.delta() <= MAX_DELTA, "delta", plan.delta(), MAX_DELTA);
    require(plan.alpha() > 0 && plan.alpha() <= MAX_ALPHA, "alpha", plan.alpha(), MAX_ALPHA);
    if (plan.time().rounds() < 1) {
      throw new IllegalArgumentException(
          "rounds: " + plan.time().rounds() + " is too few; give 1 or more, 4 to decide anything");
    }
  }

  private static void require(boolean right, String option, double value, double max) {
    if (!right) {
      throw new IllegalArgumentException(
          option + ": " + value + " is out of range; give a number above 0 and up to " + max);
    }
  }

  private static Set<Cell> planned(Plan plan, List<MapInfo> maps) {
    Set<Cell> cells = new LinkedHashSet<>();
    for (String workload : plan.workloads()) {
      for (int size : plan.sizes()) {
        for (MapInfo map : maps) {
          if (map.unsupported() == null
              && !map.name().equals(plan.control())
              && plan.maps().contains(map.name())
              && plan.kinds().contains(map.kind())) {
            for (Condition condition : plan.time().conditions(map.kind(), size)) {
              cells.add(Cell.of(map.kind(), map.name(), workload, size).with(condition));
            }
          }
        }
      }
    }
    return cells;
  }

  /** How far the A/A pairs of some rows scatter, pooled; NaN below two pairs. */
  static double noise(List<Row> controlRows) {
    return PairSpread.of(
            controlRows.stream()
                .filter(row -> row.word() != Word.VOID)
                .map(
                    row ->
                        row.roundValues().stream()
                            .mapToDouble(value -> Math.log(value.ratio()))
                            .toArray())
                .toList(),
            .95)
        .sd();
  }

  /**
   * Why the control cannot be trusted. A/A rows are one family here: with a dozen groups, 5 % each
   * would void something in half of all sound sessions.
   *
   * @param told A/A rows that were told apart, at least one
   */
  private static String controlFailure(List<Row> told) {
    return told.stream()
        .map(
            row ->
                String.format(
                    Locale.ROOT,
                    "two forks of the control, %s, differ by %.1f %% (adjusted p %.4f)",
                    row.cell().path(),
                    row.percent(),
                    row.adjusted()))
        .collect(Collectors.joining("; "));
  }

  private static Row consequences(Row row, Judgement ruled) {
    if (row.word() == Word.VOID) {
      return row;
    }
    String reason = ruled.voidReason();
    if (reason != null && ruled.voidGroups().contains(row.cell().group())) {
      return row.with(Word.VOID, reason);
    }
    return row;
  }
}

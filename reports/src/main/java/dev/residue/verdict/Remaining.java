package dev.residue.verdict;

import dev.residue.result.ForkResult;
import dev.residue.result.MapInfo;
import dev.residue.result.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is left to do while a session runs: which groups still have open rows, and in which of them
 * the next round buys most.
 *
 * <p>Asking is free: it adds no look and changes no verdict.
 *
 * @param judgement so far
 * @param groups with open rows, the most uncertain first
 */
public record Remaining(Judgement judgement, List<Group> groups) {

  /** Copies the list. */
  public Remaining {
    groups = List.copyOf(groups);
  }

  /**
   * A group that needs more rounds.
   *
   * @param group as {@link dev.residue.result.Cell#group()}
   * @param open its open rows, the most uncertain first; at least one
   * @param pairs of the open row that has fewest
   * @param nextLook number of pairs at which that row is judged next: stopping between two looks
   *     wastes the rounds in between
   * @param uncertainty of its most uncertain open row, see {@link Row#uncertainty()}; infinite if
   *     one has fewer than two pairs
   */
  public record Group(String group, List<Row> open, int pairs, int nextLook, double uncertainty) {

    /** Copies the list. */
    public Group {
      open = List.copyOf(open);
    }

    /** Rounds until the next look. */
    public int rounds() {
      return nextLook - pairs;
    }
  }

  /** Whether every row is decided, void, or at the end of its rounds. */
  public boolean done() {
    return groups.isEmpty();
  }

  /**
   * Where a session stands after the forks given.
   *
   * @throws IllegalArgumentException as {@link Verdicts#judge}
   */
  public static Remaining of(Plan plan, List<MapInfo> maps, List<ForkResult> forks) {
    Judgement judgement = Verdicts.judge(plan, maps, forks, false);
    Map<String, List<Row>> open = new LinkedHashMap<>();
    for (Row row : judgement.rows()) {
      if (openRow(row, plan)) {
        open.computeIfAbsent(row.cell().group(), g -> new ArrayList<>()).add(row);
      }
    }
    List<Group> groups = new ArrayList<>();
    open.forEach((name, rows) -> groups.add(group(name, rows, plan, judgement)));
    groups.sort(Comparator.comparingDouble(Group::uncertainty).reversed());
    return new Remaining(judgement, groups);
  }

  private static boolean openRow(Row row, Plan plan) {
    return row.word() == Word.UNDECIDED && row.measured() < plan.time().rounds();
  }

  private static Group group(String name, List<Row> rows, Plan plan, Judgement judgement) {
    List<Row> sorted =
        rows.stream().sorted(Comparator.comparingDouble(Row::uncertainty).reversed()).toList();
    int fewest = rows.stream().mapToInt(Row::measured).min().orElse(0);
    int next =
        judgement.looks().stream()
            .filter(look -> look > fewest)
            .findFirst()
            .orElse(plan.time().rounds());
    return new Group(name, sorted, fewest, next, sorted.get(0).uncertainty());
  }
}

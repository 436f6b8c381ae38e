package dev.residue.report;

import dev.residue.result.Cell;
import dev.residue.result.ForkResult;
import dev.residue.result.MapInfo;
import dev.residue.result.Plan;
import dev.residue.result.Results;
import dev.residue.result.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns forks into comparisons with the control: the one place where the report meets statistics.
 *
 * <p>Each fork is paired with the control's fork of the same round, group, lane and number of
 * entries. What is shown is the median of those ratios and their range, and words that say no more
 * than the range does.
 */
final class Comparisons {
  /** Role of the control's first fork, see {@link ForkResult#role()}. */
  static final String CONTROL = "control";

  /** Role of the control's second fork. */
  static final String SECOND_CONTROL = "control-2";

  private final Plan plan;
  private final Map<Cell, List<ForkResult>> forks = new LinkedHashMap<>();
  private final Map<String, ForkResult> controls = new HashMap<>();

  Comparisons(Results results) {
    plan = results.run().plan();
    for (MapInfo map : results.run().maps()) {
      for (String workload : plan.workloads()) {
        for (int size : plan.sizes()) {
          forks.put(new Cell(map.kind(), map.name(), workload, size), new ArrayList<>());
        }
      }
    }
    for (ForkResult fork : results.forks()) {
      forks.computeIfAbsent(fork.cell(), c -> new ArrayList<>()).add(fork);
      if (fork.role().equals(CONTROL) && usable(fork)) {
        controls.put(round(fork), fork);
      }
    }
  }

  /** Figures of every cell that was planned or measured, in the order planned. */
  Map<Cell, CellFigures> cells() {
    Map<Cell, CellFigures> cells = new LinkedHashMap<>();
    forks.forEach((cell, list) -> cells.put(cell, new CellFigures(cell, list, compare(cell))));
    return cells;
  }

  /** Ratio of each round of a cell against the control, in order of rounds. */
  Map<String, Double> ratios(Cell cell, String role) {
    Map<String, Double> ratios = new TreeMap<>();
    for (ForkResult fork : forks.getOrDefault(cell, List.of())) {
      ForkResult control = controls.get(round(fork));
      if (usable(fork) && control != null && fork.role().equals(role)) {
        ratios.put(round(fork), CellFigures.medianNanos(fork) / CellFigures.medianNanos(control));
      }
    }
    return ratios;
  }

  private Comparison compare(Cell cell) {
    CellFigures bare = new CellFigures(cell, forks.getOrDefault(cell, List.of()), NOTHING);
    if (bare.isVoid()) {
      return new Comparison(Outcome.VOID, "void", Spread.NONE, "");
    }
    if (!bare.ok()) {
      return Comparison.missing(bare.state());
    }
    if (cell.map().equals(plan.control())) {
      Spread again = Spread.of(ratios(cell, SECOND_CONTROL).values());
      return new Comparison(
          Outcome.CONTROL,
          "control",
          new Spread(
              again.known() ? Math.min(1, again.low()) : 1,
              1,
              again.known() ? Math.max(1, again.high()) : 1,
              again.count()),
          again.known() ? "range of its second fork" : "");
    }
    Spread ratio = Spread.of(ratios(cell, "map").values());
    if (!ratio.known()) {
      return Comparison.missing("no control to compare with");
    }
    int rounds = ratio.count();
    String range = "range over " + rounds + (rounds == 1 ? " round" : " rounds");
    if (rounds == 1) {
      return new Comparison(Outcome.UNDECIDED, "undecided: one round", ratio, range);
    }
    if (ratio.high() < 1) {
      return new Comparison(Outcome.FASTER, "faster in all " + rounds + " rounds", ratio, range);
    }
    if (ratio.low() > 1) {
      return new Comparison(Outcome.SLOWER, "slower in all " + rounds + " rounds", ratio, range);
    }
    return new Comparison(Outcome.UNDECIDED, "undecided: rounds disagree", ratio, range);
  }

  private static final Comparison NOTHING = Comparison.missing("");

  private static boolean usable(ForkResult fork) {
    return fork.status() == Status.OK && !fork.slices().isEmpty();
  }

  private static String round(ForkResult fork) {
    return String.format(
        Locale.ROOT,
        "%s/%06d/%d/%d",
        fork.cell().group(),
        fork.round(),
        fork.lane(),
        fork.entries());
  }
}

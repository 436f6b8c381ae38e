package dev.residue.report.board;

import dev.residue.result.Cell;
import dev.residue.result.Condition;
import dev.residue.result.ForkResult;
import dev.residue.result.ForkValue;
import dev.residue.result.MapInfo;
import dev.residue.result.Plan;
import dev.residue.result.Results;
import dev.residue.result.Role;
import dev.residue.result.SchemaException;
import dev.residue.verdict.Clock;
import dev.residue.verdict.Judgement;
import dev.residue.verdict.Row;
import dev.residue.verdict.Verdicts;
import dev.residue.verdict.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns forks into comparisons with the control: the one place where the report meets verdicts. */
final class Comparisons {
  private final Plan plan;
  private final Judgement judgement;
  private final Map<Cell, Row> rows = new HashMap<>();
  private final Map<Cell, Row> controlRows = new HashMap<>();
  private final Map<Cell, List<ForkResult>> forks = new LinkedHashMap<>();

  /**
   * Judges a run.
   *
   * @throws SchemaException if the results cannot be judged
   */
  Comparisons(Results results) throws SchemaException {
    plan = results.run().plan();
    try {
      judgement = Verdicts.judge(results);
    } catch (IllegalArgumentException e) {
      throw new SchemaException("run.json, results.ndjson: cannot be judged: " + e.getMessage());
    }
    judgement.rows().forEach(row -> rows.put(row.cell(), row));
    judgement.controlRows().forEach(row -> controlRows.put(row.cell(), row));
    for (MapInfo map : results.run().maps()) {
      for (String workload : plan.workloads()) {
        for (int size : plan.sizes()) {
          for (Condition condition : plan.time().conditions(map.kind(), size)) {
            forks.put(
                Cell.of(map.kind(), map.name(), workload, size).with(condition), new ArrayList<>());
          }
        }
      }
    }
    results.forks().stream()
        .filter(f -> f.role() != Role.LIMIT)
        .forEach(f -> forks.computeIfAbsent(f.cell(), c -> new ArrayList<>()).add(f));
  }

  /** Figures of every cell that was planned or measured, in the order planned. */
  Map<Cell, CellFigures> cells() {
    Map<Cell, CellFigures> cells = new LinkedHashMap<>();
    forks.forEach((cell, list) -> cells.put(cell, figures(cell, list)));
    return cells;
  }

  Judgement judgement() {
    return judgement;
  }

  private CellFigures figures(Cell cell, List<ForkResult> list) {
    ForkValue value = plan.time().value(cell.workload());
    CellFigures bare = new CellFigures(cell, list, Comparison.missing(""), value);
    boolean control = cell.map().equals(plan.control());
    Row row = control ? controlRows.get(cell) : rows.get(cell);
    return new CellFigures(cell, list, compare(bare, row, control), value);
  }

  private Comparison compare(CellFigures bare, @Nullable Row row, boolean control) {
    if (bare.measured().isEmpty()) {
      return Comparison.missing(bare.state());
    }
    if (row != null && row.word() == Word.VOID) {
      return Comparison.without(Outcome.VOID, "void", row.words(judgement.delta()), reason(row));
    }
    if (bare.proof().isPresent()) {
      return Comparison.without(
          Outcome.VOID, "void", "void: " + bare.proof().get(), bare.proof().get());
    }
    if (control) {
      return control(row);
    }
    if (row == null || row.pairs() == 0) {
      return Comparison.missing("no control to compare with");
    }
    return new Comparison(
        outcome(row.word()),
        brief(row),
        row.words(judgement.delta()),
        reason(row),
        spread(row),
        row.interval().bounded(),
        clock(row),
        rounds(row));
  }

  private Comparison control(@Nullable Row row) {
    if (row == null || row.pairs() == 0) {
      return new Comparison(
          Outcome.CONTROL,
          "control",
          "the control",
          "",
          Spread.of(List.of(1.0)),
          false,
          "",
          List.of());
    }
    return new Comparison(
        Outcome.CONTROL,
        "control",
        "the control; its second fork: " + row.words(judgement.delta()),
        reason(row),
        row.interval().bounded()
            ? new Spread(Math.min(1, low(row)), 1, Math.max(1, high(row)), row.pairs())
            : new Spread(1, 1, 1, row.pairs()),
        row.interval().bounded(),
        clock(row),
        rounds(row));
  }

  private static String reason(Row row) {
    return Objects.requireNonNullElse(row.reason(), "");
  }

  private static Outcome outcome(Word word) {
    return switch (word) {
      case FASTER -> Outcome.FASTER;
      case SLOWER -> Outcome.SLOWER;
      case SAME -> Outcome.SAME;
      case UNDECIDED -> Outcome.UNDECIDED;
      case VOID -> Outcome.VOID;
    };
  }

  private String brief(Row row) {
    return switch (row.word()) {
      case FASTER -> "faster by " + percent(-row.percent());
      case SLOWER -> "slower by " + percent(row.percent());
      case SAME -> "same within ±" + percent(100 * judgement.delta());
      case UNDECIDED -> "undecided";
      case VOID -> "void";
    };
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, value < 9.95 ? "%.1f %%" : "%.0f %%", value)
        .replace(".0 %", " %");
  }

  private static Spread spread(Row row) {
    return new Spread(low(row), row.ratio(), high(row), row.pairs());
  }

  private static double low(Row row) {
    return row.interval().bounded() ? row.interval().low() : row.ratio();
  }

  private static double high(Row row) {
    return row.interval().bounded() ? row.interval().high() : row.ratio();
  }

  private static String clock(Row row) {
    return row.clock() == Clock.WALL ? "wall" : "CPU";
  }

  private static List<Comparison.Round> rounds(Row row) {
    return row.roundValues().stream().map(v -> new Comparison.Round(v.round(), v.ratio())).toList();
  }
}

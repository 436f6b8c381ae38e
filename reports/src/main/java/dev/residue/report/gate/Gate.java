package dev.residue.report.gate;

import dev.residue.report.board.Board;
import dev.residue.report.board.CellFigures;
import dev.residue.report.board.GrowthCurve;
import dev.residue.result.Cell;
import dev.residue.result.FootprintPoint;
import dev.residue.result.GrowthSeries;
import dev.residue.result.Kind;
import dev.residue.result.LatencyResult;
import dev.residue.result.Line;
import dev.residue.result.MapInfo;
import dev.residue.result.Plan;
import dev.residue.result.Status;
import dev.residue.verdict.Row;
import dev.residue.verdict.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** Something in the results that makes a command end with a code other than 0. */
public enum Gate {
  /**
   * A map that can run here has not one number of a kind that was asked for: no time on any
   * workload, no footprint, no growth, no latency. A single cell without a number is a result like
   * any other.
   */
  MISSING {
    @Override
    List<String> failures(Board board) {
      List<String> failures = new ArrayList<>();
      for (MapInfo map : board.results().run().maps()) {
        if (map.unsupported() == null) {
          missing(board, map, failures);
        }
      }
      return failures;
    }
  },
  /** The A/A row says that the control cannot be trusted, so no time can. */
  VOID {
    @Override
    List<String> failures(Board board) {
      String reason = board.judgement().voidReason();
      return reason == null ? List.of() : List.of("words are void: " + reason);
    }
  },
  /** A map is slower than the control, by a verdict. */
  SLOWER {
    @Override
    List<String> failures(Board board) {
      double delta = board.judgement().delta();
      return board.judgement().rows().stream()
          .filter(row -> row.word() == Word.SLOWER)
          .map((Row row) -> board.title(row.cell()) + ": " + row.words(delta))
          .toList();
    }
  },
  /** A map grows at constant size, by a verdict. */
  GROWS {
    @Override
    List<String> failures(Board board) {
      return board.growth().stream()
          .filter(GrowthCurve::grows)
          .map(
              curve ->
                  board.title(curve.series().kind(), curve.series().map()) + ": " + curve.words())
          .toList();
    }
  };

  /** What fails a run if nothing else is asked for. */
  public static final List<Gate> USUAL = List.of(MISSING, VOID);

  /** What is wrong, one sentence each; empty if nothing is. */
  abstract List<String> failures(Board board);

  /** The word on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words of all. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Gate::word).toList();
  }

  /**
   * The gate of a word.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Gate of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static void missing(Board board, MapInfo map, List<String> failures) {
    Plan plan = board.results().run().plan();
    String name = map.name() + " (" + map.kind() + ")";
    List<CellFigures> cells =
        board.cells().values().stream().filter(c -> is(map, c.cell())).toList();
    if (cells.stream().allMatch(c -> c.measured().isEmpty() || c.isVoid())) {
      String why =
          cells.stream().map(CellFigures::reason).filter(r -> !r.isEmpty()).findFirst().orElse("");
      failures.add(name + " has no time" + because(why));
    }
    if (plan.lifecycle() != null) {
      lines(
          board,
          map,
          "footprint",
          FootprintPoint.class,
          FootprintPoint::kind,
          FootprintPoint::map,
          failures);
    }
    if (plan.growth() != null) {
      lines(
          board,
          map,
          "growth",
          GrowthSeries.class,
          GrowthSeries::kind,
          GrowthSeries::map,
          failures);
    }
    if (plan.latency() != null) {
      lines(
          board,
          map,
          "latency",
          LatencyResult.class,
          LatencyResult::kind,
          LatencyResult::map,
          failures);
    }
  }

  private static boolean is(MapInfo map, Cell cell) {
    return cell.kind() == map.kind() && cell.map().equals(map.name());
  }

  private static <L extends Line> void lines(
      Board board,
      MapInfo map,
      String what,
      Class<L> record,
      Function<L, Kind> kind,
      Function<L, String> name,
      List<String> failures) {
    List<L> lines =
        board.results().all(record).stream()
            .filter(l -> kind.apply(l) == map.kind() && name.apply(l).equals(map.name()))
            .toList();
    if (lines.stream().noneMatch(line -> line.status() == Status.OK)) {
      String why = lines.stream().map(Line::reason).filter(Objects::nonNull).findFirst().orElse("");
      failures.add(map.name() + " (" + map.kind() + ") has no " + what + because(why));
    }
  }

  private static String because(String why) {
    return why.isEmpty() ? "" : ": " + why;
  }
}

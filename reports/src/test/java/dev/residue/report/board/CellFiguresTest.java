package dev.residue.report.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.residue.result.Cell;
import dev.residue.result.ForkBuilder;
import dev.residue.result.ForkResult;
import dev.residue.result.ForkValue;
import dev.residue.result.Kind;
import dev.residue.result.Slice;
import dev.residue.result.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures of a cell over its forks and slices. */
class CellFiguresTest {
  private static final Cell CELL = Cell.of(Kind.LONG, "fast", "churn", 1_000);

  /** A thousand operations at 10 ns and 3 bytes, with this many collections. */
  private static Slice slice(long collections, double millis, double longest) {
    return new Slice(1_000, 10_000, 10_000, 3_000, collections, millis, longest, 0, 1, 1, 0, 0);
  }

  private static ForkResult fork(int round, Slice... slices) {
    return new ForkBuilder(CELL).round(round).slices(List.of(slices)).build();
  }

  private static CellFigures figures(ForkResult... forks) {
    return new CellFigures(CELL, List.of(forks), Comparison.missing("not asked"), ForkValue.MEDIAN);
  }

  /** Not that of the last slice, nor of the last fork. */
  @Test
  void longestCollection_ofAllForks_isTheLongest() {
    CellFigures figures =
        figures(
            fork(1, slice(1, 2, 2), slice(3, 9, 7.5), slice(1, 1, 1)),
            fork(2, slice(2, 5, 4), slice(0, 0, 0)));
    assertEquals(7.5, figures.longestCollection());
    assertEquals(7, figures.collections());
    assertEquals(17, figures.collectionMillis());
    assertEquals("7 GC, 17 ms, longest 7.50 ms", figures.pauses());
  }

  @Test
  void longestCollection_unknownOfOneSlice_isUnknown() {
    CellFigures figures = figures(fork(1, slice(1, 2, 2), slice(1, 9, -1), slice(0, 0, 0)));
    assertEquals(-1, figures.longestCollection());
    assertEquals("2 GC, 11 ms", figures.pauses());
    assertEquals("0 GC", figures(fork(1, slice(0, 0, 0))).pauses());
  }

  /** A fork that failed counts for nothing, however many slices it has left. */
  @Test
  void figures_ofFailedForks_areLeftOut() {
    ForkResult failed =
        ForkBuilder.of(fork(2, slice(5, 50, 50))).ended(Status.DIED, "it ended").build();
    CellFigures figures = figures(failed, fork(1, slice(1, 2, 2)));
    assertEquals(2, figures.longestCollection());
    assertEquals(1, figures.collections());
    assertEquals(List.of(failed), figures.failed());
    assertEquals("it ended", figures.reason());
  }

  /** Of an even number of forks the middle lies between the two in the middle. */
  @Test
  void nanos_evenNumberOfForks_isTheMeanOfTheMiddleTwo() {
    Spread spread = Spread.of(List.of(40.0, 10.0, 20.0, 30.0));
    assertEquals(25, spread.middle());
    assertEquals(10, spread.low());
    assertEquals(40, spread.high());
    assertEquals(3, figures(fork(1, slice(0, 0, 0))).allocated().middle());
  }
}

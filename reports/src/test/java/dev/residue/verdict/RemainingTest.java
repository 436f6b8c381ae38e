package dev.residue.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.result.Cell;
import dev.residue.result.ForkResult;
import dev.residue.result.Kind;
import dev.residue.result.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the coordinator is sent next. */
class RemainingTest {

  @Test
  void of_nothingMeasured_asksForTheFirstLook() {
    Plan plan = Lines.plan(35);
    Remaining progress = Remaining.of(plan, List.of(Lines.info("Fast", null)), List.of());
    assertFalse(progress.done());
    Remaining.Group group = progress.groups().get(0);
    assertEquals("long/drain/1000", group.group());
    assertEquals(6, group.rounds());
    assertEquals(Double.POSITIVE_INFINITY, group.uncertainty());
  }

  @Test
  void of_decidedRows_isDone() {
    Lines lines = new Lines().rounds(6, Math.log(.8), .01);
    assertTrue(Remaining.of(Lines.plan(35), List.of(), lines.forks()).done());
  }

  @Test
  void of_openRowsAtTheEndOfTheRounds_isDone() {
    Lines lines = new Lines().rounds(9, .04, .06);
    assertFalse(Remaining.of(Lines.plan(10), List.of(), lines.forks()).done());
    assertTrue(Remaining.of(Lines.plan(9), List.of(), lines.forks()).done());
  }

  @Test
  void of_twoOpenGroups_putsTheMoreUncertainFirst() {
    Lines lines = new Lines().rounds(6, .04, .04);
    for (ForkResult fork : new Lines().rounds(7, .04, .06).forks()) {
      Cell cell = Cell.of(Kind.LONG, fork.cell().map(), "churn", Lines.SIZE);
      lines.add(Lines.fork(cell, fork.role(), fork.round(), fork.slices()));
    }
    Remaining progress = Remaining.of(Lines.plan(35), List.of(), lines.forks());
    assertEquals(
        List.of("long/churn/1000", "long/drain/1000"),
        progress.groups().stream().map(Remaining.Group::group).toList());
    assertEquals(2, progress.groups().get(0).rounds());
    assertEquals(3, progress.groups().get(1).rounds());
  }
}

package dev.residue.bench.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.bench.lockstep.ForkSpec;
import dev.residue.bench.tape.KeySpace;
import dev.residue.bench.tape.TapeSpec;
import dev.residue.bench.tape.Workloads;
import dev.residue.result.Cell;
import dev.residue.result.ForkResult;
import dev.residue.result.Kind;
import dev.residue.result.Role;
import dev.residue.result.Schema;
import dev.residue.result.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which lanes are finished, and which are measured again because a fork was not steady. */
class FinishedForksTest {
  private static final String LANE = ForkResult.piece("long/dense/1000", 1_000, 1, 0);
  private static final List<ForkSpec> SPECS = List.of(spec("a"), spec("b"));

  private static Cell cell(String map) {
    return Cell.of(Kind.LONG, map, "dense", 1_000);
  }

  private static ForkSpec spec(String map) {
    TapeSpec tape = new TapeSpec(Workloads.DENSE, KeySpace.SPREAD, 1_000, 1, 1);
    return new ForkSpec(cell(map), Role.MAP, "", tape, List.of(), 0, 20, 20, 12);
  }

  private static ForkResult fork(String map, int attempt, @Nullable Boolean steady, int replaced) {
    return new ForkResult(
        Schema.VERSION,
        new ForkResult.Place(
            cell(map), map.equals("limit") ? Role.LIMIT : Role.MAP, 1, attempt, 0, 0, 1, 1_000),
        new ForkResult.Course("2026-01-01T00:00:00Z", 1, Status.OK, null),
        new ForkResult.Evidence(List.of(), 20, steady, List.of(), replaced));
  }

  private static FinishedForks with(ForkResult... forks) {
    FinishedForks ended = new FinishedForks();
    for (ForkResult fork : forks) {
      ended.add(fork);
    }
    return ended;
  }

  @Test
  void finished_steadyOrNotJudged_isFinished() {
    assertTrue(with(fork("a", 1, true, 0), fork("b", 1, true, 0)).finished(LANE, SPECS));
    assertTrue(with(fork("a", 1, null, 0), fork("b", 1, null, 0)).finished(LANE, SPECS));
    assertFalse(with(fork("a", 1, true, 0)).finished(LANE, SPECS), "b is missing");
    assertFalse(new FinishedForks().finished(LANE, SPECS));
  }

  @Test
  void finished_unsteadyFork_isReplacedOnceAndCountedForThatFork() {
    FinishedForks ended = with(fork("a", 1, true, 0), fork("b", 1, false, 0));
    assertFalse(ended.finished(LANE, SPECS));
    assertEquals(0, ended.replaced(LANE, SPECS, fork("a", 2, true, 0)));
    assertEquals(1, ended.replaced(LANE, SPECS, fork("b", 2, true, 0)));
    ended.add(fork("a", 2, false, 0));
    ended.add(fork("b", 2, true, 1));
    assertTrue(ended.finished(LANE, SPECS), "one replacement, whatever comes of it");
  }

  @Test
  void finished_unsteadyLimit_isNotReplaced() {
    FinishedForks ended =
        with(fork("a", 1, true, 0), fork("b", 1, true, 0), fork("limit", 1, false, 0));
    assertTrue(ended.finished(LANE, SPECS));
  }

  @Test
  void replaced_attemptThatWasCutShort_countsForNobody() {
    FinishedForks ended = with(fork("b", 1, false, 0));
    assertFalse(ended.finished(LANE, SPECS));
    assertEquals(0, ended.replaced(LANE, SPECS, fork("b", 2, true, 0)));
  }

  @Test
  void worthTrying_twoFailures_isOver() {
    FinishedForks ended = new FinishedForks();
    String path = cell("a").path();
    for (int round = 1; round <= 2; round++) {
      assertTrue(ended.worthTrying(path, 1_000));
      ended.add(
          new ForkResult(
              Schema.VERSION,
              new ForkResult.Place(cell("a"), Role.MAP, round, 1, 0, 0, 1, 1_000),
              new ForkResult.Course("2026-01-01T00:00:00Z", 1, Status.DIED, "x"),
              ForkResult.Evidence.NONE));
    }
    assertFalse(ended.worthTrying(path, 1_000));
    assertTrue(ended.worthTrying(path, 2_000), "another size of the octave");
  }
}

package dev.residue.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.result.Cell;
import dev.residue.result.ForkResult;
import dev.residue.result.Kind;
import dev.residue.result.Role;
import dev.residue.result.Slice;
import dev.residue.result.Status;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What makes a pair missing, a row void, a session void. */
class VoidTest {

  private static Lines failing(Predicate<ForkResult> which, Status status, String reason) {
    return new Lines()
        .rounds(7, Math.log(.8), .01)
        .change(fork -> which.test(fork) ? Lines.with(fork, status, reason) : fork);
  }

  private static boolean map(ForkResult fork) {
    return fork.role() == Role.MAP;
  }

  @Test
  void fork_failedOnce_costsItsPairOnly() {
    Row row =
        failing(f -> map(f) && f.round() == 2, Status.TIMEOUT, "60 s").row(Lines.plan(7), true);
    assertEquals(6, row.measured());
    assertEquals(Word.FASTER, row.word());
  }

  @Test
  void fork_ofTheControlFailed_costsThePair() {
    Row row =
        failing(f -> f.role() == Role.CONTROL && f.round() == 2, Status.DIED, "signal 9")
            .row(Lines.plan(7), true);
    assertEquals(6, row.measured());
  }

  @Test
  void fork_void_costsItsPair() {
    Row row = failing(f -> map(f) && f.round() == 2, Status.VOID, "x").row(Lines.plan(7), true);
    assertEquals(6, row.measured());
  }

  @Test
  void row_withoutAnyPair_isVoidWithTheForksReason() {
    Row row =
        failing(VoidTest::map, Status.OUT_OF_MEMORY, "at 5000 entries").row(Lines.plan(7), true);
    assertEquals(Word.VOID, row.word());
    assertEquals("void: out of memory: at 5000 entries", row.words(.05));
  }

  @Test
  void row_firstForkDied_hasASecondChanceWhileTheRunGoesOn() {
    Lines lines =
        new Lines()
            .rounds(1, 0, 0)
            .change(fork -> map(fork) ? Lines.with(fork, Status.DIED, "signal 11") : fork);
    assertEquals(Word.UNDECIDED, lines.row(Lines.plan(7), false).word());
    assertEquals(Word.VOID, lines.row(Lines.plan(7), true).word());
  }

  @Test
  void row_wrongChecksumInOneSlice_isVoid() {
    Lines lines = new Lines().rounds(6, Math.log(.8), .01);
    lines.change(
        fork ->
            map(fork) && fork.round() == 4
                ? Lines.fork(
                    fork.cell(),
                    Role.MAP,
                    4,
                    List.of(slice(1), new Slice(1000, 80_000, 80_000, 0, 0, 0, 0, 0, 2, 1, 0, 0)))
                : fork);
    Row row = lines.row(Lines.plan(6), true);
    assertEquals("void: checksum differs in round 4, slice 2", row.words(.05));
  }

  private static Slice slice(long checksum) {
    return Lines.slice(80, 80, checksum);
  }

  @Test
  void row_controlsChecksumWrong_isVoidAndSaysWhose() {
    Lines lines = new Lines().rounds(6, Math.log(.8), .01);
    lines.change(
        fork ->
            fork.role() == Role.CONTROL && fork.round() == 1
                ? Lines.fork(fork.cell(), Role.CONTROL, 1, List.of(slice(9)))
                : fork);
    assertEquals(
        "void: control: checksum differs in round 1, slice 1",
        lines.row(Lines.plan(6), true).words(.05));
  }

  private static Lines unsteady(int rounds) {
    return unsteady(rounds, 8);
  }

  private static Lines unsteady(int rounds, int of) {
    return new Lines()
        .rounds(of, Math.log(.8), .01)
        .change(
            fork ->
                map(fork) && fork.round() <= rounds
                    ? Lines.with(fork, 1, 0, fork.entries(), false)
                    : fork);
  }

  @Test
  void row_quarterUnsteady_losesThesePairsOnly() {
    Row row = unsteady(2).row(Lines.plan(8), true);
    assertEquals(Word.FASTER, row.word());
    assertEquals(6, row.measured());
    assertEquals(.25, row.unsteadyShare());
  }

  @Test
  void row_oneUnsteadyForkEarly_isNoShareYet() {
    Row row = unsteady(1, 3).row(Lines.plan(8), false);
    assertEquals(Word.UNDECIDED, row.word());
    assertEquals(2, row.measured());
    assertEquals(Word.VOID, unsteady(2, 3).row(Lines.plan(8), false).word());
  }

  @Test
  void row_moreThanAQuarterUnsteady_isVoid() {
    Row row = unsteady(3).row(Lines.plan(8), true);
    assertEquals(Word.VOID, row.word());
    assertTrue(row.words(.05).startsWith("void: no steady state in 3 of 8"), row.words(.05));
  }

  @Test
  void session_controlDiffersFromItself_isVoid() {
    Lines lines = new Lines();
    for (int round = 1; round <= 6; round++) {
      lines.round(round, "Fast", .8 + .001 * round, 1.1 + .001 * round);
    }
    Judgement judgement = lines.judge(Lines.plan(6), true);
    assertNotNull(judgement.voidReason());
    assertEquals(Word.VOID, judgement.rows().get(0).word());
    assertEquals(Word.SLOWER, judgement.controlRows().get(0).word());
    assertTrue(Remaining.of(Lines.plan(6), List.of(), lines.forks()).done());
  }

  @Test
  void session_controlDiffersOnOneWorkload_voidsItsWordsAlone() {
    Lines lines = new Lines();
    for (int round = 1; round <= 6; round++) {
      for (String workload : List.of("sound", "broken")) {
        double second = workload.equals("broken") ? 130 + .1 * round : 100 + .1 * (round % 2);
        add(lines, workload, "HashMap", Role.CONTROL, round, 100);
        add(lines, workload, "HashMap", Role.CONTROL_2, round, second);
        add(lines, workload, "Fast", Role.MAP, round, 50 + .1 * (round % 2));
      }
    }
    Judgement judgement = lines.judge(Lines.plan(6), true);
    assertEquals(Set.of("long/broken/1000"), judgement.voidGroups());
    assertEquals(Word.FASTER, judgement.rows().get(0).word());
    assertEquals(Word.VOID, judgement.rows().get(1).word());
    assertTrue(String.valueOf(judgement.rows().get(1).reason()).contains("broken"));
  }

  private static void add(
      Lines lines, String workload, String map, Role role, int round, double nanos) {
    Cell cell = Cell.of(Kind.LONG, map, workload, 1_000);
    lines.add(Lines.fork(cell, role, round, Lines.slices(nanos, nanos, nanos)));
  }

  @Test
  void session_controlAgreesWithItself_isNot() {
    Judgement judgement = new Lines().rounds(6, Math.log(.8), .01).judge(Lines.plan(6), true);
    assertNull(judgement.voidReason());
    assertEquals(Word.SAME, judgement.controlRows().get(0).word());
  }

  @Test
  void row_unsupportedMap_doesNotMakeOthersNeedMore() {
    Lines lines = new Lines().rounds(6, Math.log(.9), .05);
    double alone = lines.row(Lines.plan(6), true).adjusted();
    for (int map = 0; map < 9; map++) {
      lines.add(
          Lines.with(
              Lines.fork(Lines.cell("m" + map), Role.MAP, 1, List.of()),
              Status.UNSUPPORTED,
              "JDK 21 needed"));
    }
    Judgement judgement = lines.judge(Lines.plan(6), true);
    assertEquals(alone, judgement.row(Lines.cell("Fast")).orElseThrow().adjusted());
    assertEquals(Word.VOID, judgement.row(Lines.cell("m3")).orElseThrow().word());
    assertFalse(judgement.rows().isEmpty());
  }

  @Test
  void round_replaced_countsForTheRowsWhoseForkItWas() {
    Row own =
        new Lines()
            .rounds(7, Math.log(.8), .01)
            .change(f -> map(f) && f.round() <= 2 ? f.with(f.evidence().withReplaced(1)) : f)
            .row(Lines.plan(7), true);
    assertEquals(7, own.measured(), "the pairs are those of the new attempts");
    assertEquals(2 / 9.0, own.unsteadyShare(), 1e-12);
    assertEquals(Word.FASTER, own.word());
    Row controls =
        new Lines()
            .rounds(7, Math.log(.8), .01)
            .change(
                f ->
                    f.role() == Role.CONTROL && f.round() <= 3
                        ? f.with(f.evidence().withReplaced(1))
                        : f)
            .row(Lines.plan(7), true);
    assertEquals(Word.VOID, controls.word(), "3 of 10 are more than a quarter");
    assertTrue(String.valueOf(controls.reason()).contains("3 of 10"), controls.reason());
    Row others =
        new Lines()
            .rounds(7, Math.log(.8), .01)
            .change(f -> f.role() == Role.CONTROL_2 ? f.with(f.evidence().withReplaced(1)) : f)
            .row(Lines.plan(7), true);
    assertEquals(0, others.unsteadyShare());
  }
}

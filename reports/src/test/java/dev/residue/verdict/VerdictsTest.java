package dev.residue.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.result.Cell;
import dev.residue.result.ForkResult;
import dev.residue.result.Kind;
import dev.residue.result.Plan;
import dev.residue.result.Role;
import dev.residue.result.Slice;
import dev.residue.result.Status;
import dev.residue.verdict.stat.Interval;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words, looks and intervals on lines made by hand; void rules are in {@link VoidTest}. */
class VerdictsTest {

  @Test
  void judge_clearDifference_isFasterWithItsInterval() {
    Row row = new Lines().rounds(6, Math.log(.8), .02).row(Lines.plan(6), true);
    assertEquals(Word.FASTER, row.word());
    assertEquals(6, row.look());
    assertEquals(.8, row.ratio(), 1e-4);
    assertTrue(row.interval().high() < 1 && row.interval().contains(.8), row.toString());
    assertEquals("faster by 20.0 % (18.1..21.8)", row.words(.05));
    assertNull(row.reason());
    assertEquals(0, row.roundsNeeded());
  }

  @Test
  void judge_slowerMap_isSlower() {
    Row row = new Lines().rounds(6, Math.log(1.5), .02).row(Lines.plan(6), true);
    assertEquals(Word.SLOWER, row.word());
    assertTrue(row.words(.05).startsWith("slower by 50.0 % ("), row.words(.05));
  }

  @Test
  void judge_noDifferenceAndLittleNoise_isSameNotUndecided() {
    Row row = new Lines().rounds(6, 0, .01).row(Lines.plan(6), true);
    assertEquals(Word.SAME, row.word());
    assertTrue(row.words(.05).startsWith("same within ±5 % ("), row.words(.05));
  }

  @Test
  void judge_sameData_smallerDelta_isUndecided() {
    Row row = new Lines().rounds(6, 0, .01).row(Lines.plan(6, .005, .05, false), true);
    assertEquals(Word.UNDECIDED, row.word());
    assertTrue(row.roundsNeeded() > 6, row.toString());
  }

  @Test
  void judge_smallDifferenceThatWasShown_goesBeforeSame() {
    Row row = new Lines().rounds(6, .02, .002).row(Lines.plan(6), true);
    assertEquals(Word.SLOWER, row.word());
  }

  @Test
  void judge_threeRounds_isUndecidedHoweverClear() {
    Row row = new Lines().rounds(3, Math.log(.5), .01).row(Lines.plan(4), true);
    assertEquals(Word.UNDECIDED, row.word());
    assertEquals(4, row.roundsNeeded());
    assertTrue(row.interval().bounded(), row.toString());
    assertTrue(row.words(.05).contains("first look is at 4"), row.words(.05));
  }

  @Test
  void judge_oneRound_hasUnboundedInterval() {
    Row row = new Lines().rounds(1, Math.log(.5), 0).row(Lines.plan(6), false);
    assertEquals(new Interval(0, Double.POSITIVE_INFINITY), row.interval());
    assertEquals(-1, row.roundsNeeded());
    assertEquals(Double.POSITIVE_INFINITY, row.uncertainty());
  }

  @Test
  void judge_betweenLooks_waitsUntilFinished() {
    // Undecided after 6, clear after 8: the rule may see that only at 9, or at the end.
    Lines lines = new Lines().rounds(6, Math.log(.9), .08);
    lines.round(7, "Fast", .9, 1).round(8, "Fast", .9, 1);
    assertEquals(Word.UNDECIDED, lines.row(Lines.plan(35), false).word());
    assertEquals(Word.FASTER, lines.row(Lines.plan(35), true).word());
    assertEquals(8, lines.row(Lines.plan(35), true).look());
  }

  @Test
  void judge_pairsAfterTheRowStopped_changeNothing() {
    Lines lines = new Lines().rounds(6, Math.log(.8), .02);
    Row before = lines.row(Lines.plan(35), false);
    lines.round(7, "Fast", 5, 1);
    Row after = lines.row(Lines.plan(35), false);
    assertEquals(before.ratio(), after.ratio());
    assertEquals(before.interval(), after.interval());
    assertEquals(7, after.measured());
    assertEquals(7, after.roundValues().size());
  }

  @Test
  void judge_moreRowsInThePlan_needStrongerEvidence() {
    Lines lines = new Lines().rounds(6, Math.log(.9), .05);
    Row alone = lines.row(Lines.plan(6), true);
    for (int round = 1; round <= 6; round++) {
      for (int map = 0; map < 40; map++) {
        lines.add(
            Lines.fork(
                Lines.cell("m" + map),
                Role.MAP,
                round,
                Lines.slices(90 + 20 * (round % 2), 90 + 20 * (round % 2), 100)));
      }
    }
    Row among = lines.row(Lines.plan(6), true);
    assertEquals(Word.FASTER, alone.word());
    assertEquals(Word.UNDECIDED, among.word());
    // Not 41 times as much: the noise of the others moderates its own.
    assertTrue(among.adjusted() > 20 * alone.adjusted(), among.toString());
  }

  @Test
  void judge_twoForksOfTheControl_areMeanOfTheComparison() {
    Lines lines = new Lines();
    Lines first = new Lines();
    for (int round = 1; round <= 6; round++) {
      ForkResult control =
          Lines.fork(Lines.cell("HashMap"), Role.CONTROL, round, Lines.slices(80, 80, 80));
      ForkResult second =
          Lines.fork(Lines.cell("HashMap"), Role.CONTROL_2, round, Lines.slices(125, 125, 125));
      ForkResult map =
          Lines.fork(Lines.cell("Fast"), Role.MAP, round, Lines.slices(50 + round, 50, 50));
      lines.add(control).add(second).add(map);
      first.add(control).add(Lines.with(second, Status.DIED, "gone")).add(map);
    }
    assertEquals(.5, lines.row(Lines.plan(6), true).ratio(), 1e-6);
    assertEquals(50 / 80., first.row(Lines.plan(6), true).ratio(), 1e-6);
  }

  @Test
  void judge_rowValue_isMedianOverSlicesNotMean() {
    Lines lines = new Lines();
    for (int round = 1; round <= 6; round++) {
      lines.add(
          Lines.fork(Lines.cell("HashMap"), Role.CONTROL, round, Lines.slices(100, 200, 400)));
      lines.add(
          Lines.fork(
              Lines.cell("Fast"), Role.MAP, round, Lines.slices(90 + round * .1, 180, 4000)));
    }
    assertEquals(.9, lines.row(Lines.plan(6), true).ratio(), 5e-3);
  }

  @Test
  void judge_forksThatWait_areDecidedOnCpuTime() {
    Lines lines = new Lines();
    for (int round = 1; round <= 6; round++) {
      double wait = 1 + .1 * round;
      lines.add(Lines.fork(Lines.cell("HashMap"), Role.CONTROL, round, waiting(100, 1)));
      lines.add(Lines.fork(Lines.cell("Fast"), Role.MAP, round, waiting(80 + .1 * round, wait)));
    }
    Row row = lines.row(Lines.plan(6), true);
    assertEquals(Clock.CPU, row.clock());
    assertEquals(Word.FASTER, row.word());
    assertEquals(.8, row.ratio(), .01);
    assertEquals(1 - 1080 / (600 + 80 * 8.1), row.waitingShare(), .01);
  }

  private static List<Slice> waiting(double cpu, double factor) {
    List<Slice> slices = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      slices.add(Lines.slice(cpu * factor, cpu, 1));
    }
    return slices;
  }

  @Test
  void judge_octave_isMeanOverFiveSizesAndNeedsAll() {
    double[] ratios = {.5, 1, 1, 1, 2 * Math.exp(.5)};
    Lines lines = new Lines();
    for (int round = 1; round <= 7; round++) {
      for (int size = 0; size < (round == 7 ? 4 : 5); size++) {
        double value = 100 * ratios[size] * (1 + .001 * round);
        ForkResult control =
            Lines.fork(Lines.cell("HashMap"), Role.CONTROL, round, Lines.slices(100, 100, 100));
        ForkResult map =
            Lines.fork(Lines.cell("Fast"), Role.MAP, round, Lines.slices(value, value, value));
        lines.add(Lines.with(control, 1, 0, 1000 + size, true));
        lines.add(Lines.with(map, 1, 0, 1000 + size, true));
      }
    }
    Row row = lines.row(Lines.plan(7, .05, .05, true), true);
    assertEquals(6, row.measured());
    assertEquals(Math.exp(.1), row.ratio(), .005);
  }

  @Test
  void judge_severalLanes_pairWithTheControlOfTheirs() {
    Lines lines = new Lines();
    for (int round = 1; round <= 6; round++) {
      double[] level = {100, 200};
      for (int group = 0; group < 2; group++) {
        double a = level[group];
        double b = a * (.8 + .001 * round);
        ForkResult control =
            Lines.fork(Lines.cell("HashMap"), Role.CONTROL, round, Lines.slices(a, a, a));
        String name = group == 0 ? "Fast" : "Other";
        ForkResult map = Lines.fork(Lines.cell(name), Role.MAP, round, Lines.slices(b, b, b));
        lines.add(Lines.with(map, 1, group, Lines.SIZE, true));
        lines.add(Lines.with(control, 1, group, Lines.SIZE, true));
      }
    }
    assertEquals(.8, lines.row(Lines.plan(6), true).ratio(), .01);
  }

  @Test
  void judge_replacedRound_countsOnlyTheLastAttempt() {
    Lines lines = new Lines().rounds(6, Math.log(.8), .01);
    for (ForkResult fork : lines.forks()) {
      if (fork.round() == 3) {
        lines.add(Lines.with(fork, 2, 0, fork.entries(), true));
      }
    }
    // The first attempt was slow and did other work: neither may count.
    lines.change(
        fork ->
            fork.round() == 3 && fork.attempt() == 1 && fork.role() == Role.MAP
                ? Lines.fork(fork.cell(), Role.MAP, 3, List.of(Lines.slice(900, 900, 2)))
                : fork);
    Row row = lines.row(Lines.plan(6), true);
    assertEquals(Word.FASTER, row.word(), row.toString());
    assertEquals(6, row.measured());
    assertEquals(.8, row.ratio(), 1e-4);
  }

  /** A row with p between alpha / 2 and alpha at its second look. */
  private static Row second(double ratioOfTheOther) {
    Lines lines = new Lines();
    for (int round = 1; round <= 9; round++) {
      double sign = round % 2 == 0 ? .1 : -.1;
      double value = 100 * Math.exp(.113 + sign);
      lines.round(round, "Other", ratioOfTheOther * Math.exp(.2 * sign), 1);
      lines.add(Lines.fork(Lines.cell("Fast"), Role.MAP, round, Lines.slices(value, value, value)));
    }
    return lines.row(Lines.plan(9), true);
  }

  @Test
  void judge_rowRejectedAtAnEarlierLook_leavesItsShareToTheOthers() {
    Row row = second(.5);
    assertEquals(Word.SLOWER, row.word(), row.toString());
    assertEquals(9, row.look());
    assertEquals(Word.UNDECIDED, second(1).word());
  }

  @Test
  void judge_plannedButNotMeasured_isUndecidedAndCountsInTheFamily() {
    Plan plan = Lines.plan(6);
    Judgement judgement =
        Verdicts.judge(
            plan, List.of(Lines.info("HashMap", null), Lines.info("Fast", null)), List.of(), false);
    assertEquals(1, judgement.rows().size());
    assertEquals(Cell.of(Kind.LONG, "Fast", "drain", Lines.SIZE), judgement.rows().get(0).cell());
    assertEquals(Word.UNDECIDED, judgement.rows().get(0).word());
  }

  @Test
  void judge_noisyControl_takesNoWords() {
    Lines lines = new Lines();
    for (int round = 1; round <= 6; round++) {
      double swing = Math.exp(round % 2 == 0 ? .2 : -.2);
      for (String workload : List.of("dense", "churn")) {
        double second = workload.equals("churn") ? 100 * swing : 100;
        double wiggle = round % 2 == 0 ? 50 : 51;
        lines.add(fork(workload, "HashMap", Role.CONTROL, round, 100));
        lines.add(fork(workload, "HashMap", Role.CONTROL_2, round, second));
        lines.add(fork(workload, "Fast", Role.MAP, round, wiggle));
      }
    }
    Judgement judgement = lines.judge(Lines.plan(6), true);
    assertEquals(NoiseGrade.D, judgement.grade());
    assertEquals(Word.FASTER, judgement.rows().get(0).word());
    assertEquals(Word.FASTER, judgement.rows().get(1).word());
  }

  private static ForkResult fork(String workload, String map, Role role, int round, double nanos) {
    Cell cell = Cell.of(Kind.LONG, map, workload, 1_000);
    return Lines.fork(cell, role, round, Lines.slices(nanos, nanos, nanos));
  }

  @Test
  void judge_noiseGrade_isTheControlPairsDeviation() {
    assertEquals(NoiseGrade.A, new Lines().rounds(6, 0, .01).judge(Lines.plan(6), true).grade());
    assertEquals(NoiseGrade.C, new Lines().rounds(6, 0, .05).judge(Lines.plan(6), true).grade());
    Judgement noisy = new Lines().rounds(6, Math.log(.3), .10).judge(Lines.plan(6), true);
    assertEquals(NoiseGrade.D, noisy.grade());
    assertEquals(Word.FASTER, noisy.rows().get(0).word());
    assertEquals(
        NoiseGrade.UNKNOWN, new Lines().rounds(3, 0, .01).judge(Lines.plan(6), true).grade());
    assertEquals(.1 * Math.sqrt(6 / 5.0), noisy.noiseSd(), 1e-3);
  }

  @Test
  void judge_roundsNeeded_areEnoughIfTheNoiseStays() {
    Lines lines = new Lines().rounds(6, .03, .05);
    Row row = lines.row(Lines.plan(35), false);
    assertEquals(Word.UNDECIDED, row.word());
    int needed = row.roundsNeeded();
    assertTrue(needed > 6 && needed < 60, row.toString());
    Row enough = new Lines().rounds(needed + needed % 2, .03, .05).row(Lines.plan(needed), true);
    assertTrue(enough.word().decided(), enough.toString());
  }

  @Test
  void check_numbersOutOfRange_nameTheOption() {
    assertMessage("delta", () -> Verdicts.check(Lines.plan(6, 0, .05, false)));
    assertMessage("delta", () -> Verdicts.check(Lines.plan(6, Double.NaN, .05, false)));
    assertMessage("alpha", () -> Verdicts.check(Lines.plan(6, .05, .5, false)));
    assertMessage("rounds", () -> Verdicts.check(Lines.plan(0)));
  }

  @Test
  void check_controlNotInThePlan_refused() {
    Plan plan = Lines.plan(6);
    Plan without =
        Plan.timed(
            plan.preset(),
            null,
            plan.kinds(),
            List.of("Fast"),
            plan.workloads(),
            plan.sizes(),
            "HashMap",
            1,
            .05,
            .05,
            Plan.Time.asFound(6, false, 1, 1, 80));
    assertMessage("control: HashMap", () -> Verdicts.check(without));
    Verdicts.check(plan);
  }

  private static void assertMessage(
      String start, org.junit.jupiter.api.function.Executable executable) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, executable);
    assertTrue(String.valueOf(e.getMessage()).startsWith(start), String.valueOf(e.getMessage()));
  }
}

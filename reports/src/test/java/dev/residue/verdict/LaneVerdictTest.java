package dev.residue.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.result.ForkResult;
import dev.residue.result.Role;
import dev.residue.verdict.stat.PairSpread;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Comparisons of a proof, each in a lane of its own, and how far their pairs scatter. */
class LaneVerdictTest {

  private static ForkResult in(ForkResult fork, int lane) {
    return Lines.with(fork, 1, lane, Lines.SIZE, true);
  }

  private static void add(
      List<ForkResult> forks, String control, String map, int lane, int round, double ratio) {
    double value = 100 * ratio;
    Role role = control.equals(map) ? Role.CONTROL_2 : Role.MAP;
    forks.add(
        in(Lines.fork(Lines.cell(control), Role.CONTROL, round, Lines.slices(100, 100)), lane));
    forks.add(in(Lines.fork(Lines.cell(map), role, round, Lines.slices(value, value)), lane));
  }

  @Test
  void of_lanesOfOneGroup_areJudgedEachByItself() {
    List<ForkResult> forks = new ArrayList<>();
    for (int round = 1; round <= 6; round++) {
      double swing = round % 2 == 0 ? 1.01 : 1 / 1.01;
      add(forks, "HashMap", "HashMap", 0, round, swing);
      add(forks, "HashMap", "HashMap", 1, round, 1.2 * swing);
      add(forks, "HashMap", "Fast", 2, round, .8 * swing);
      add(forks, "Fast", "HashMap", 3, round, 1.25 * swing);
    }
    List<LaneVerdict> verdicts = LaneVerdict.of(Lines.plan(6), forks);
    assertEquals(
        List.of(Word.SAME, Word.SLOWER, Word.FASTER, Word.SLOWER),
        verdicts.stream().map(v -> v.row().word()).toList());
    assertFalse(verdicts.get(0).told());
    assertTrue(verdicts.get(1).told());
    assertEquals(6, verdicts.get(3).rounds());
    assertEquals("long/drain/1000 HashMap : Fast", verdicts.get(3).name());
    assertEquals(6, verdicts.get(2).logRatios().length);
    assertEquals(Math.log(.8 / 1.01), verdicts.get(2).logRatios()[0], 1e-4);
  }

  @Test
  void of_laneWithOneSideOnly_isLeftOut() {
    List<ForkResult> forks = new ArrayList<>();
    add(forks, "HashMap", "HashMap", 0, 1, 1);
    assertEquals(List.of(), LaneVerdict.of(Lines.plan(6), forks.subList(0, 1)));
    assertEquals(Word.UNDECIDED, LaneVerdict.of(Lines.plan(6), forks).get(0).row().word());
  }

  /** The sum of squares of 1..5 is 10; chi-square tables: 11.143 and .4844 at 4 degrees. */
  @Test
  void spread_oneComparison_isTheChiSquareInterval() {
    PairSpread spread = PairSpread.of(List.of(new double[] {1, 2, 3, 4, 5}), .95);
    assertEquals(Math.sqrt(10 / 4.0), spread.sd(), 1e-12);
    assertEquals(Math.sqrt(10 / 11.143), spread.interval().low(), 1e-4);
    assertEquals(Math.sqrt(10 / .4844), spread.interval().high(), 1e-3);
  }

  @Test
  void spread_severalComparisons_doesNotCountTheirDistances() {
    PairSpread spread =
        PairSpread.of(List.of(new double[] {1, 2, 3}, new double[] {101, 102, 103}), .95);
    assertEquals(1, spread.sd(), 1e-12);
    assertEquals(4, spread.freedom());
    assertEquals(6, spread.pairs());
    assertTrue(Double.isNaN(PairSpread.of(List.of(new double[1]), .95).sd()));
    assertThrows(IllegalArgumentException.class, () -> PairSpread.of(List.of(), 1));
  }

  @Test
  void spread_normalPairs_isCoveredAsOftenAsItSays() {
    SplittableRandom random = new SplittableRandom(5);
    int covered = 0;
    for (int i = 0; i < 1_000; i++) {
      List<double[]> some = new ArrayList<>();
      for (int j = 0; j < 5; j++) {
        some.add(DoubleStream.generate(() -> .04 * random.nextGaussian()).limit(6).toArray());
      }
      covered += PairSpread.of(some, .95).interval().contains(.04) ? 1 : 0;
    }
    assertTrue(covered > 925 && covered < 975, covered + " of 1000 intervals hold the SD");
  }
}

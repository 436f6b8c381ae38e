package dev.residue.verdict.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.result.Slice;
import dev.residue.verdict.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The rule on synthetic forks; S1 to S4 are defined in {@link SteadyState}. */
class SteadyStateTest {
  private static final int SEEDS = 1000;

  private static List<Slice> series(int n, double noise, long seed, IntToDoubleFunction level) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Slice> slices = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double nanos = 100 * level.applyAsDouble(i) * Math.exp(noise * random.nextGaussian());
      slices.add(Lines.slice(nanos, nanos, 1));
    }
    return slices;
  }

  private static int unsteady(int n, double noise, IntToDoubleFunction level) {
    int count = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      count += SteadyState.level(series(n, noise, seed, level)).steady() ? 0 : 1;
    }
    return count;
  }

  /** S3: 3 standard errors are exceeded in .3 % of forks; sigma from 19 differences adds some. */
  @Test
  void level_noiseOnly_isSteady() {
    assertEquals(0, unsteady(20, .02, i -> 1));
    int noisy = unsteady(20, .10, i -> 1);
    assertTrue(noisy <= .03 * SEEDS, noisy + " of " + SEEDS + " level forks with 10 % noise");
  }

  @Test
  void level_rampOfTwentyPercent_isNot() {
    int found = unsteady(20, .02, i -> 1.2 - .2 * i / 19);
    assertTrue(found >= .99 * SEEDS, found + " of " + SEEDS + " ramps found");
  }

  @Test
  void level_stepInTheMiddle_isNot() {
    int found = unsteady(21, .02, i -> i < 10 ? 1.15 : 1);
    assertTrue(found >= .99 * SEEDS, found + " of " + SEEDS + " steps found");
  }

  @Test
  void level_changeOfThreePercent_passes() {
    assertEquals(0, unsteady(20, .001, i -> 1 + .03 * i / 19));
  }

  @Test
  void level_singleSlowSlices_doNotMatter() {
    assertTrue(SteadyState.level(series(20, .01, 1, i -> i == 0 || i == 19 ? 9 : 1)).steady());
  }

  /** S1: the first third may be as slow as it likes. */
  @Test
  void warmedUp_settledAfterAThird_isSteady() {
    SteadyState state = SteadyState.warmedUp(series(21, .01, 1, i -> i < 7 ? 5 : 1));
    assertTrue(state.steady(), state.words());
  }

  @Test
  void warmedUp_stillFalling_isNot() {
    SteadyState state = SteadyState.warmedUp(series(21, .01, 1, i -> Math.exp(-.05 * i)));
    assertFalse(state.steady(), state.words());
    assertEquals(Math.expm1(-.35), state.change(), .03);
    assertTrue(state.words().startsWith("warm-up slices not steady"), state.words());
  }

  @Test
  void of_warmUpFails_isNotSteadyHoweverLevelTheRest() {
    List<Slice> level = series(12, .01, 2, i -> 1);
    assertFalse(SteadyState.of(series(21, .01, 1, i -> Math.exp(-.05 * i)), level).steady());
    assertTrue(SteadyState.of(series(21, .01, 1, i -> 1), level).steady());
  }

  @Test
  void of_loadFromOutside_isNoChangeOfTheFork() {
    List<Slice> slices = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      slices.add(Lines.slice(i < 10 ? 100 : 200, 100 + i % 2, 1));
    }
    assertTrue(SteadyState.level(slices).steady());
  }

  @Test
  void of_fewSlices_saysThatItCannotTell() {
    SteadyState state = SteadyState.level(series(5, 0, 1, i -> i));
    assertTrue(state.steady());
    assertEquals("5 measured slices: too few to judge, taken as steady", state.words());
  }

  /**
   * S4: a memory that turns slow moves all forks of a lane; a fork that moves by itself does not.
   */
  @Test
  void of_stateOfTheMachine_movesAllForksAndVoidsNone() {
    int alone = 0;
    int together = 0;
    int ramps = 0;
    for (int seed = 0; seed < 200; seed++) {
      SteadyState.Series fork = lane(seed, 0, 1);
      List<SteadyState.Series> others =
          List.of(lane(seed, 1, 1), lane(seed, 2, 1), lane(seed, 3, 1));
      alone += SteadyState.of(fork, List.of()).steady() ? 0 : 1;
      together += SteadyState.of(fork, others).steady() ? 0 : 1;
      ramps += SteadyState.of(lane(seed, 4, .8), others).steady() ? 0 : 1;
    }
    assertTrue(alone > 150, alone + " of 200 seem to move by themselves");
    assertTrue(together <= 6, together + " of 200 were not steady beside their lane");
    assertTrue(ramps >= 198, ramps + " of 200 forks with a ramp of their own were found");
  }

  /**
   * A fork whose machine is slow from the middle on, and which ends at {@code end} of its level.
   */
  private static SteadyState.Series lane(int seed, int fork, double end) {
    long own = 10L * seed + fork;
    return new SteadyState.Series(
        series(21, .03, own, i -> 1),
        series(24, .03, own + 5_000, i -> (i < 11 ? 1 : 1.5) * (1 - (1 - end) * i / 23)));
  }

  @Test
  void of_forksOfOtherLengths_sayNothing() {
    SteadyState.Series fork = lane(1, 0, 1);
    SteadyState.Series cut = new SteadyState.Series(fork.warmups(), fork.measured().subList(0, 9));
    assertFalse(SteadyState.of(fork, List.of(cut)).steady());
  }

  /** What its collections take is the fork's own time: CPU time alone falls here as they grow. */
  @Test
  void level_collectionsThatTakeOver_areSeen() {
    List<Slice> level = new ArrayList<>();
    List<Slice> rising = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      level.add(collecting(100 - 2 * i, 2 * i));
      rising.add(collecting(100, 2 * i));
    }
    assertTrue(SteadyState.level(level).steady(), SteadyState.level(level)::words);
    assertFalse(SteadyState.level(rising).steady(), SteadyState.level(rising)::words);
  }

  /** A thousand operations, ns per operation. */
  private static Slice collecting(double cpu, double gc) {
    return new Slice(
        1_000, 100_000, Math.round(1_000 * cpu), 0, 1, gc * 1_000 / 1e6, 0, 0, 1, 1, 0, 0);
  }
}

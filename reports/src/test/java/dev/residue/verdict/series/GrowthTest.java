package dev.residue.verdict.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The rule on synthetic series; G1 to G6 are defined in {@link Growth}. */
class GrowthTest {

  private static List<Growth.Point> series(
      int churn, long seed, double noise, DoubleUnaryOperator bytes, DoubleUnaryOperator nanos) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Growth.Point> points = new ArrayList<>();
    for (int i = 0; i <= churn; i++) {
      points.add(
          new Growth.Point(
              i,
              Math.round(1e6 * bytes.applyAsDouble(i)),
              50 * nanos.applyAsDouble(i) * Math.exp(noise * random.nextGaussian())));
    }
    return points;
  }

  private static GrowthWord word(DoubleUnaryOperator bytes, DoubleUnaryOperator nanos) {
    return Growth.of(series(100, 1, .05, bytes, nanos)).word();
  }

  private static double one(double churn) {
    return 1;
  }

  @Test
  void of_nothingHappens_isSteady() {
    assertEquals(GrowthWord.STEADY, word(GrowthTest::one, GrowthTest::one));
  }

  /** G2: chains of chained maps. */
  @Test
  void of_threePercentMoreBytes_isSteady() {
    assertEquals(GrowthWord.STEADY, word(c -> 1.03 - .03 * Math.exp(-c), GrowthTest::one));
  }

  /** G3: as Go's swiss map, which doubles once and stays. */
  @Test
  void of_oneEarlyDoubling_growsBounded() {
    Growth growth = Growth.of(series(100, 1, .05, c -> c < 3 ? 1 : 2, GrowthTest::one));
    assertEquals(GrowthWord.GROWS_BOUNDED, growth.word());
    assertEquals(2, growth.bytesRatio());
    assertEquals(.03, growth.lastRise());
  }

  /** G3: as JCTools, whose next doubling needs twice the churn, whatever the first one needs. */
  @Test
  void of_doublingsThatDoubleTheirDistance_growAtAnyPhase() {
    for (double start = .5; start < 2; start += .01) {
      double first = start;
      assertEquals(
          GrowthWord.GROWS,
          word(
              c -> Math.pow(2, Math.floor(Math.log(c / first + 1) / Math.log(2))), GrowthTest::one),
          () -> "first doubling after " + first + " populations");
    }
  }

  @Test
  void of_linearGrowth_grows() {
    assertEquals(GrowthWord.GROWS, word(c -> 1 + .01 * c, GrowthTest::one));
  }

  /** Growth is the worse news, also if time drifts with it. */
  @Test
  void of_growthAndDrift_grows() {
    assertEquals(GrowthWord.GROWS, word(c -> 1 + .01 * c, c -> 1 + .01 * c));
  }

  @Test
  void of_timeRises_drifts() {
    Growth growth = Growth.of(series(100, 1, .05, GrowthTest::one, c -> 1 + .005 * c));
    assertEquals(GrowthWord.DRIFTS, growth.word());
    assertEquals(1.415 / 1.085, growth.timeRatio(), .05);
  }

  /** Tombstones fill up, a rehash of the same size cleans them away. */
  @Test
  void of_sawtoothOfTime_snapsBack() {
    assertEquals(GrowthWord.SNAPS_BACK, word(GrowthTest::one, c -> 1 + .08 * (c % 10)));
  }

  /** G1: as Eclipse Collections long to long, wherever in its period the series ends. */
  @Test
  void of_bytesThatHalveAndDouble_snapBackAtAnyPhase() {
    for (int period = 4; period <= 12; period++) {
      for (int phase = 0; phase < period; phase++) {
        int from = phase;
        int every = period;
        assertEquals(
            GrowthWord.SNAPS_BACK,
            word(c -> (c + from) % every == 0 ? 1 : 2, GrowthTest::one),
            () -> "period " + every + ", phase " + from);
      }
    }
  }

  /** G1: as Go's classic map, whose overflow buckets go at each grow; one look fell into a grow. */
  @Test
  void of_sawtoothOfBytes_snapsBack() {
    assertEquals(
        GrowthWord.SNAPS_BACK, word(c -> c == 87 ? 2.64 : 1 + .07 * (c % 11), c -> 1 + .001 * c));
  }

  /** G1: teeth on the way up are no return. */
  @Test
  void of_sawtoothOnARisingTrend_grows() {
    assertEquals(
        GrowthWord.GROWS, word(c -> (1 + .03 * c) * (1 + .05 * (c % 10)), GrowthTest::one));
  }

  /** G1: what counts is how it ends. */
  @Test
  void of_returnAndLaterGrowth_grows() {
    assertEquals(
        GrowthWord.GROWS, word(c -> c > 5 && c < 15 ? 2 : c < 50 ? 1 : c / 20, GrowthTest::one));
    assertEquals(GrowthWord.GROWS, word(c -> c < 90 ? 1 : 2, GrowthTest::one));
  }

  /** G1: while a table moves, old and new are both there: three times what it was, then twice. */
  @Test
  void of_lookIntoTheMoveToATwiceAsLargeTable_grows() {
    assertEquals(GrowthWord.GROWS, word(c -> c < 80 ? 1 : c == 80 ? 3 : 2, GrowthTest::one));
  }

  @Test
  void of_bytesThatReturn_snapBack() {
    assertEquals(GrowthWord.SNAPS_BACK, word(c -> c > 20 && c < 60 ? 2 : 1, GrowthTest::one));
  }

  /** G5: one slow point is a hiccup of the machine. */
  @Test
  void of_singleSlowPoint_isSteady() {
    assertEquals(GrowthWord.STEADY, word(GrowthTest::one, c -> c == 40 ? 5 : 1));
  }

  @Test
  void of_fasterAfterWarmUp_isSteady() {
    assertEquals(GrowthWord.STEADY, word(GrowthTest::one, c -> 1 + 4 * Math.exp(-c)));
  }

  /** G4: whatever becomes faster has not degraded. */
  @Test
  void of_timeFalls_isSteady() {
    assertEquals(GrowthWord.STEADY, word(GrowthTest::one, c -> 2 - .008 * c));
  }

  @Test
  void of_noTime_judgesBytesAlone() {
    Growth growth = Growth.of(series(100, 1, 0, c -> c < 3 ? 1 : 2, c -> Double.NaN));
    assertEquals(GrowthWord.GROWS_BOUNDED, growth.word());
    assertTrue(Double.isNaN(growth.timeRatio()));
  }

  /** How often noise alone is taken for something, at 5 and 20 % from point to point. */
  @Test
  void of_noiseOnly_isSteadyInAlmostAllSeries() {
    for (double noise : new double[] {.05, .20}) {
      int wrong = 0;
      for (int seed = 0; seed < 1000; seed++) {
        List<Growth.Point> points = series(100, seed, noise, GrowthTest::one, GrowthTest::one);
        wrong += Growth.of(points).word() == GrowthWord.STEADY ? 0 : 1;
      }
      assertTrue(wrong <= 20, wrong + " of 1000 series with noise " + noise);
    }
  }

  private static GrowthWord quiet(DoubleUnaryOperator bytes, DoubleUnaryOperator nanos) {
    return Growth.of(series(100, 1, 0, bytes, nanos)).word();
  }

  /** G2: 5 %, no more and no less. */
  @Test
  void of_bytesAroundFivePercent_growFromThereOn() {
    assertEquals(GrowthWord.STEADY, quiet(c -> 1 + .00047 * c, GrowthTest::one));
    assertEquals(GrowthWord.GROWS, quiet(c -> 1 + .00053 * c, GrowthTest::one));
  }

  /** G3: after an early doubling, 1 % more within the last two thirds is a rise. */
  @Test
  void of_highWaterMarkAroundOnePercent_risesFromThereOn() {
    assertEquals(
        GrowthWord.GROWS_BOUNDED, quiet(c -> c < 3 ? 1 : c < 80 ? 2 : 2.018, GrowthTest::one));
    assertEquals(GrowthWord.GROWS, quiet(c -> c < 3 ? 1 : c < 80 ? 2 : 2.022, GrowthTest::one));
  }

  /** G4: 10 % where nothing is noisy. */
  @Test
  void of_timeAroundTenPercent_driftsFromThereOn() {
    assertEquals(GrowthWord.STEADY, quiet(GrowthTest::one, c -> c < 50 ? 1 : 1.09));
    assertEquals(GrowthWord.DRIFTS, quiet(GrowthTest::one, c -> c < 50 ? 1 : 1.11));
  }

  /** G1: bytes snap back if they rose by more than 5 %. */
  @Test
  void of_toothAroundFivePercent_snapsBackFromThereOn() {
    assertEquals(GrowthWord.STEADY, quiet(c -> c == 80 ? 1.047 : 1, GrowthTest::one));
    assertEquals(GrowthWord.SNAPS_BACK, quiet(c -> c == 80 ? 1.053 : 1, GrowthTest::one));
  }

  /** G5: 10 %, for two points at least. */
  @Test
  void of_slowStretchAroundTenPercent_snapsBackFromThereOn() {
    assertEquals(GrowthWord.STEADY, quiet(GrowthTest::one, c -> c > 60 && c < 80 ? 1.09 : 1));
    assertEquals(GrowthWord.SNAPS_BACK, quiet(GrowthTest::one, c -> c > 60 && c < 80 ? 1.11 : 1));
  }

  @Test
  void of_shortSeries_refused() {
    List<Growth.Point> points = series(99, 1, 0, GrowthTest::one, GrowthTest::one);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Growth.of(points));
    assertEquals("growth: 99.0 populations of churn; give 100.0 or more", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Growth.of(points.subList(0, 9)));
    assertThrows(IllegalArgumentException.class, () -> Growth.of(points.subList(1, 90)));
  }
}

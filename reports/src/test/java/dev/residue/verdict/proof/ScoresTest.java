package dev.residue.verdict.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.verdict.Lines;
import dev.residue.verdict.Row;
import dev.residue.verdict.Word;
import dev.residue.verdict.stat.ClopperPearson;
import dev.residue.verdict.stat.Sample;
import dev.residue.verdict.stat.VarianceRatio;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Comparisons of methods: plain JMH, head to head, variances, plants. */
class ScoresTest {

  /** t with 4 degrees of freedom at .9995 is 8.6103 in tables; the SD of 1..5 is 1.5811. */
  @Test
  void plainJmh_fiveIterations_isJmhsScoreError() {
    PlainJmh jmh = PlainJmh.of(new double[] {1, 2, 3, 4, 5});
    assertEquals(3, jmh.mean());
    assertEquals(8.6103 * 1.5811 / Math.sqrt(5), jmh.interval().width() / 2, 1e-3);
  }

  @Test
  void plainJmh_disjointIntervals_areTold() {
    PlainJmh low = PlainJmh.of(new double[] {10, 10.1, 9.9, 10, 10.1});
    PlainJmh high = PlainJmh.of(new double[] {20, 20.1, 19.9, 20, 20.1});
    assertEquals(Word.FASTER, low.against(high));
    assertEquals(Word.SLOWER, high.against(low));
    assertEquals(Word.UNDECIDED, low.against(low));
  }

  /** Forks with luck of their own, pooled as if iterations were many: 5 to 12 % false words. */
  @Test
  void plainJmh_forkEffect_oftenTellsTheSameMapApart() {
    SplittableRandom random = new SplittableRandom(3);
    int told = 0;
    for (int i = 0; i < 1000; i++) {
      told += pooled(random).against(pooled(random)) == Word.UNDECIDED ? 0 : 1;
    }
    assertTrue(told >= 40, told + " of 1000 A/A comparisons told apart");
  }

  private static PlainJmh pooled(SplittableRandom random) {
    double[] values = new double[25];
    for (int fork = 0; fork < 5; fork++) {
      double luck = .05 * random.nextGaussian();
      for (int i = 0; i < 5; i++) {
        values[5 * fork + i] = 100 * Math.exp(luck + .01 * random.nextGaussian());
      }
    }
    return PlainJmh.of(values);
  }

  @Test
  void scores_countRightWrongAndOpen() {
    Scores table =
        new Scores(
            .05,
            List.of(
                new Scores.Comparison("aa", 1, Word.SAME, Word.SLOWER),
                new Scores.Comparison("+10 %", 1.1, Word.SLOWER, Word.UNDECIDED),
                new Scores.Comparison("-10 %", 1 / 1.1, Word.FASTER, Word.SLOWER),
                new Scores.Comparison("+5 %", 1.05, Word.SAME, Word.SLOWER),
                new Scores.Comparison("+20 %", 1.2, Word.SAME, Word.SLOWER),
                new Scores.Comparison("+3 %", 1.03, Word.UNDECIDED, Word.UNDECIDED)));
    assertEquals(new Scores.Score(4, 1, 1), table.residue());
    assertEquals(new Scores.Score(2, 2, 2), table.plain());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    table.print(new PrintStream(bytes, true, UTF_8));
    String text = bytes.toString(UTF_8);
    assertTrue(text.contains("residue: 4 right, 1 wrong, 1 open of 6; wrong 0.4..64.1 %"), text);
  }

  /** R: var.test on samples with variances 4 and 1, 11 and 21 values, gives 1.442 to 13.67. */
  @Test
  void varianceRatio_isTheFInterval() {
    double[] other = spread(11, 2);
    double[] mine = spread(21, 1);
    VarianceRatio ratio = VarianceRatio.of(mine, other, .95);
    assertEquals(4, ratio.ratio(), 1e-9);
    // Tables: F(.975; 10, 20) = 2.774, F(.975; 20, 10) = 3.419.
    assertEquals(4 / 2.774, ratio.interval().low(), .002);
    assertEquals(4 * 3.419, ratio.interval().high(), .02);
    assertThrows(IllegalArgumentException.class, () -> VarianceRatio.of(new double[1], other, .95));
  }

  /** Values of a given standard deviation. */
  private static double[] spread(int n, double sd) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = i;
    }
    double factor = sd / Sample.of(values).sd();
    for (int i = 0; i < n; i++) {
      values[i] *= factor;
    }
    return values;
  }

  @Test
  void plant_foundInBothDirections_hasErrorAndCoverage() {
    Row slower = new Lines().rounds(6, Math.log(1.11), .01).row(Lines.plan(6), true);
    Plant plant = new Plant("+10 %", 1.10, slower);
    assertEquals(1.11 / 1.10 - 1, plant.error(), 1e-4);
    assertTrue(plant.covered() && plant.right());
    assertFalse(new Plant("-10 %", .9, slower).right());
    assertFalse(new Plant("+30 %", 1.3, slower).covered());
    assertFalse(new Plant("same", 1, slower).right());
    assertTrue(
        plant.words(.05).startsWith("+10 %: planted +10.0 %, found +11.0 % (+9.7..+12.3), error"),
        plant.words(.05));
    Row faster = new Lines().rounds(6, Math.log(.9), .01).row(Lines.plan(6), true);
    assertTrue(new Plant("-10 %", .9, faster).right());
    assertEquals(
        ClopperPearson.of(1, 2, .95),
        Plant.coverage(List.of(plant, new Plant("+30 %", 1.3, slower))));
    assertThrows(IllegalArgumentException.class, () -> new Plant("x", 0, slower));
  }
}

package dev.residue.verdict.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** Against a published t test. */
class SampleTest {

  /** Extra sleep by drug, paired differences: Student 1908, Biometrika 6:1; R's data set sleep. */
  private static final double[] SLEEP = {1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4};

  /**
   * R prints t = 4.0621, df = 9, p-value = 0.002833, interval 0.7001142 to 2.4598858, mean 1.58.
   */
  @Test
  void student_sleepData_asInR() {
    Sample sample = Sample.of(SLEEP);
    assertEquals(1.58, sample.mean(), 1e-12);
    assertEquals(.002833, sample.p(), 5e-7);
    assertEquals(4.0621, sample.mean() / (sample.sd() / Math.sqrt(10)), 5e-5);
    Interval interval = sample.interval(.05);
    assertEquals(.7001142, interval.low(), 5e-8);
    assertEquals(2.4598858, interval.high(), 5e-8);
  }

  /** Table of the t distribution: 4 degrees of freedom, two-sided .05. */
  @Test
  void quantile_fiveValues_asInTables() {
    assertEquals(2.776445, Sample.quantile(5, .05), 1e-6);
  }

  @Test
  void interval_oneValue_isUnboundedAndDecidesNothing() {
    Sample sample = Sample.of(new double[] {.3});
    assertFalse(sample.interval(.05).bounded());
    assertEquals(1, sample.p());
  }

  @Test
  void p_withoutSpread_isZeroOrOne() {
    assertEquals(0, Sample.of(new double[] {.5, .5, .5}).p());
    assertEquals(1, Sample.of(new double[] {0, 0, 0}).p());
  }
}

package dev.residue.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OctaveTest {
  @Test
  void of_size_isFiveSizesBelowItsDouble() {
    assertEquals(List.of(100_000, 114_870, 131_951, 151_572, 174_110), Octave.of(100_000));
    assertEquals(Octave.SIZES, Octave.of(1_000).size());
    assertTrue(Octave.of(1_000).get(Octave.SIZES - 1) < 2_000);
  }

  @Test
  void standsForAnother_sizesOfThePlan_standForThemselves() {
    Plan plan = plan(List.of(10_000, 11_487), true);
    assertFalse(plan.standsForAnother(10_000));
    assertFalse(plan.standsForAnother(11_487), "asked for by name");
    assertTrue(plan.standsForAnother(13_195));
    assertFalse(plan.standsForAnother(12_000), "of no octave");
    assertFalse(plan(List.of(10_000), false).standsForAnother(13_195));
  }

  @Test
  void sizes_moreThanAHeapHolds_isTheNominalOneAlone() {
    Plan.Lifecycle lives = new Plan.Lifecycle(Effort.QUICK, true);
    assertEquals(Octave.of(5_000_000), lives.sizes(5_000_000));
    assertEquals(List.of(10_000_000), lives.sizes(10_000_000));
  }

  private static Plan plan(List<Integer> sizes, boolean octave) {
    return new Plan(
        "x",
        null,
        List.of(Kind.LONG),
        List.of("hashmap"),
        List.of("churn"),
        sizes,
        "hashmap",
        1,
        .05,
        .05,
        Plan.Time.asFound(2, false, 1, 1, 5),
        new Plan.Lifecycle(Effort.QUICK, octave),
        null,
        null,
        null,
        null);
  }
}

package dev.residue.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.result.Role;
import org.junit.jupiter.api.Test;

/** Maps against maps, from the forks of a run against the control. */
class DuelsTest {
  private static Duels duels() {
    Lines lines = new Lines();
    for (int round = 1; round <= 6; round++) {
      double swing = Math.exp(round % 2 == 0 ? .01 : -.01);
      lines.round(round, "Fast", .5 * swing, 1 / swing);
      double slow = 200;
      lines.add(Lines.fork(Lines.cell("Slow"), Role.MAP, round, Lines.slices(slow, slow, slow)));
    }
    return new Duels(Lines.plan(6), lines.forks(), true);
  }

  @Test
  void row_twoMaps_areComparedWithoutTheControl() {
    Row row = duels().row(Lines.cell("Slow"), "Fast").orElseThrow();
    assertEquals(Word.SLOWER, row.word());
    assertEquals(4, row.ratio(), .05);
    assertTrue(row.interval().contains(row.ratio()), row.toString());
  }

  @Test
  void row_seenFromTheOther_isTheInverse() {
    Duels duels = duels();
    Row row = duels.row(Lines.cell("Slow"), "Fast").orElseThrow();
    Row inverse = duels.row(Lines.cell("Fast"), "Slow").orElseThrow();
    assertEquals(Word.FASTER, inverse.word());
    assertEquals(1, row.ratio() * inverse.ratio(), 1e-12);
    assertEquals(row.interval().low(), 1 / inverse.interval().high(), 1e-12);
  }

  @Test
  void row_control_isAYardstickLikeAnyOther() {
    Duels duels = duels();
    assertEquals(3, duels.size());
    assertEquals(2, duels.row(Lines.cell("Slow"), "HashMap").orElseThrow().ratio(), .02);
    assertEquals(Word.FASTER, duels.row(Lines.cell("HashMap"), "Slow").orElseThrow().word());
    assertTrue(duels.row(Lines.cell("Fast"), "Fast").isEmpty());
  }
}

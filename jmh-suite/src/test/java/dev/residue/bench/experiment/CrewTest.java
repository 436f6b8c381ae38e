package dev.residue.bench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.adapter.MapCatalog;
import dev.residue.bench.plan.PlannedMap;
import dev.residue.bench.tape.TapeSpec;
import dev.residue.result.ForkResult;
import dev.residue.result.Kind;
import dev.residue.result.Plan;
import dev.residue.result.Slice;
import dev.residue.result.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Crews of proofs: their tapes, their plants, their lanes, and real forks. */
class CrewTest {
  private static final PlannedMap HASHMAP =
      new PlannedMap(
          Kind.LONG, "hashmap", MapCatalog.longMap("hashmap").getClass().getName(), null);

  private static Plan plan(int rounds) {
    return Plan.timed(
        "test",
        null,
        List.of(Kind.LONG),
        List.of("hashmap"),
        List.of("dense"),
        List.of(1_000),
        "hashmap",
        1,
        0.05,
        0.05,
        Plan.Time.asFound(rounds, false, 1, 2, 1));
  }

  private static Crew.Versus versus(int control, int other) {
    return new Crew.Versus(new Contender(HASHMAP, control), new Contender(HASHMAP, other));
  }

  private static Crew crew(int repetition, int firstLane, Crew.Versus... comparisons) {
    return new Crew(Kind.LONG, "dense", 1_000, repetition, firstLane, 0, List.of(comparisons));
  }

  @Test
  void tape_ofAPlant_holdsWholeMapsOfEveryPercent() {
    TapeSpec tape = crew(0, 0, versus(0, 3)).tape(plan(6), 1);
    assertEquals(0, tape.batch() % 100);
    for (int percent : new int[] {0, 1, 3, 5, 10, 100}) {
      assertEquals(tape.batch() * percent, 100 * Crew.extra(tape, percent));
    }
  }

  @Test
  void tape_otherRoundOrRepetition_isAnother() {
    Crew first = crew(0, 0, versus(0, 0));
    assertEquals(first.tape(plan(6), 1), crew(0, 5, versus(0, 0)).tape(plan(6), 1));
    assertNotEquals(first.tape(plan(6), 1), first.tape(plan(6), 2));
    assertNotEquals(first.tape(plan(6), 1), crew(1, 0, versus(0, 0)).tape(plan(6), 1));
  }

  @Test
  void versus_plants_haveTheirTrueRatioInBothDirections() {
    assertEquals(1.05, versus(0, 5).trueRatio(), 1e-12);
    assertEquals(1 / 1.05, versus(5, 0).trueRatio(), 1e-12);
    assertEquals(1, versus(0, 0).trueRatio());
    assertThrows(IllegalArgumentException.class, () -> new Contender(HASHMAP, 101));
  }

  @Test
  void hasLane_ownOnesOnly() {
    Crew crew = crew(0, 4, versus(0, 0), versus(0, 5));
    assertFalse(crew.hasLane("long/dense/1000", 3));
    assertTrue(crew.hasLane("long/dense/1000", 4));
    assertTrue(crew.hasLane("long/dense/1000", 5));
    assertFalse(crew.hasLane("long/dense/1000", 6));
    assertFalse(crew.hasLane("long/sparse/1000", 4));
    assertEquals(5, crew.comparison(5).other().percent());
  }

  @Test
  void lockstep_realForks_doTheSameWorkInLanesOfTheirOwn(@TempDir Path folder) throws Exception {
    try (CrewRunner runner = new CrewRunner(plan(1), folder, Duration.ofSeconds(20))) {
      List<ForkResult> forks = runner.lockstep(crew(0, 7, versus(0, 0), versus(100, 0)), 1, 1);
      assertEquals(
          List.of(
              "7 control hashmap",
              "7 control-2 hashmap",
              "8 control hashmap+100%",
              "8 map hashmap"),
          forks.stream().map(f -> f.lane() + " " + f.role() + " " + f.cell().map()).toList());
      for (ForkResult fork : forks) {
        assertEquals(Status.OK, fork.status(), String.valueOf(fork.reason()));
        assertEquals(
            fork.evidence().expectedChecksums(),
            fork.slices().stream().map(Slice::checksum).toList());
        assertEquals(forks.get(0).slices().get(0).ops(), fork.slices().get(0).ops());
      }
    }
  }

  private static String started(List<ForkResult> forks, int index) {
    return forks.get(index).course().started();
  }

  @Test
  void blocks_realForks_runOneSideAfterTheOther(@TempDir Path folder) throws Exception {
    try (CrewRunner runner = new CrewRunner(plan(2), folder, Duration.ofSeconds(20))) {
      List<ForkResult> forks = runner.blocks(crew(0, 0, versus(0, 0)), 0, 1);
      assertEquals(
          List.of("control 1", "control 2", "control-2 1", "control-2 2"),
          forks.stream().map(f -> f.role() + " " + f.round()).toList());
      for (int i = 1; i < forks.size(); i++) {
        assertTrue(started(forks, i - 1).compareTo(started(forks, i)) < 0);
        assertEquals(forks.get(0).place().seed(), forks.get(i).place().seed());
      }
    }
  }
}

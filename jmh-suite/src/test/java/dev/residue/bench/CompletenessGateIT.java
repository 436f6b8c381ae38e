package dev.residue.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.residue.result.FootprintPoint;
import dev.residue.result.ForkResult;
import dev.residue.result.GrowthSeries;
import dev.residue.result.ProcessMemory;
import dev.residue.result.ResultReader;
import dev.residue.result.Results;
import dev.residue.result.Role;
import dev.residue.result.Status;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The gate of the main job: the run that has just ended is whole and its control can be trusted.
 *
 * <p>A map that failed is a result like any other and does not fail the build; a control that
 * failed leaves nothing to compare with. A line that a killed run tore is no reason either: what it
 * held was measured again.
 */
class CompletenessGateIT {
  @SuppressWarnings("NullAway.Init") // set before all tests
  private static Results results;

  @BeforeAll
  static void read() throws Exception {
    results = ResultReader.read(Path.of(System.getProperty("bench.out", "target/bench")));
  }

  @Test
  void run_wasFinished() {
    assertNotNull(results.run().finished(), "run.json says that the run was not finished");
  }

  @Test
  void control_wasMeasuredInEveryRound() {
    assertFalse(results.forks().isEmpty(), "no fork was timed");
    List<ForkResult> failed =
        results.forks().stream()
            .filter(fork -> fork.role() != Role.MAP && fork.status() != Status.OK)
            .toList();
    assertEquals(List.of(), failed);
  }

  @Test
  void lifecycle_hasPointsIfAsked() {
    if (results.run().plan().footprint()) {
      assertFalse(results.all(FootprintPoint.class).isEmpty(), "no lifecycle point was measured");
    }
  }

  @Test
  void growth_hasSeriesIfAsked() {
    if (results.run().plan().memory().growth()) {
      assertFalse(results.all(GrowthSeries.class).isEmpty(), "no map was watched under churn");
    }
  }

  @Test
  void processes_wereWatchedIfAsked() {
    if (!results.run().plan().memory().gcs().isEmpty()) {
      assertFalse(results.all(ProcessMemory.class).isEmpty(), "no JVM was watched");
    }
  }
}

package dev.residue.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.residue.adapter.MapCatalog;
import dev.residue.bench.plan.PlannedMaps;
import dev.residue.bench.session.Stations;
import dev.residue.bench.station.Run;
import dev.residue.result.ForkResult;
import dev.residue.result.ResultReader;
import dev.residue.result.Results;
import dev.residue.result.Role;
import dev.residue.result.Status;
import dev.residue.verdict.Verdicts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
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
  private static final Path FOLDER = Path.of(System.getProperty("bench.out", "target/bench"));

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static Results results;

  @BeforeAll
  static void read() throws Exception {
    results = ResultReader.read(FOLDER);
  }

  @Test
  void run_wasFinished() {
    assertNotNull(results.run().finished(), "run.json says that the run was not finished");
  }

  @Test
  void stations_missNothing() throws Exception {
    PlannedMaps maps = new PlannedMaps(MapCatalog.discover(), results.run().plan());
    Run run =
        new Run(
            new Run.Setting(
                results.run().plan(),
                maps.timed(),
                maps.infos(),
                FOLDER,
                FOLDER,
                Duration.ofMinutes(1),
                Duration.ZERO),
            results.lines());
    assertEquals(Set.of(), Stations.missing(run), "asked for and not measured");
  }

  @Test
  void control_wasMeasuredInEveryRound() {
    List<ForkResult> failed =
        results.all(ForkResult.class).stream()
            .filter(fork -> fork.role() != Role.MAP && fork.status() != Status.OK)
            .toList();
    assertEquals(List.of(), failed);
  }

  @Test
  void session_isNotVoid() {
    assertNull(Verdicts.judge(results).voidReason(), "the control cannot be trusted");
  }
}

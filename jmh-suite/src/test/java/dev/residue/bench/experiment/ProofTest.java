package dev.residue.bench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.adapter.MapCatalog;
import dev.residue.bench.Main;
import dev.residue.bench.console.Console;
import dev.residue.bench.console.Exit;
import dev.residue.bench.option.UsageException;
import dev.residue.bench.plan.PlannedMap;
import dev.residue.result.Environment;
import dev.residue.result.ForkResult;
import dev.residue.result.Kind;
import dev.residue.result.Plan;
import dev.residue.result.Role;
import dev.residue.result.RunInfo;
import dev.residue.result.Schema;
import dev.residue.verdict.LaneVerdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Proofs: plans from options, crews over the grid, what counts as finished, the tables. */
class ProofTest {
  private static final MapCatalog CATALOG = MapCatalog.discover();

  private static Plan plan(ExperimentOptions options) {
    return options.plan("test", PlantCheck.DEFAULTS, CATALOG);
  }

  private static Plan plan(String maps, String workloads, String sizes) {
    ExperimentOptions options = new ExperimentOptions();
    options.maps = maps;
    options.workloads = workloads;
    options.sizes = sizes;
    return plan(options);
  }

  private static List<Crew.Versus> pairs(PlannedMap map, int pairs) {
    Contender subject = Contender.honest(map);
    return Collections.nCopies(pairs, new Crew.Versus(subject, subject));
  }

  @Test
  void crews_allOverTheGrid_shareNoLane() {
    Plan plan = plan("hashmap,fastutil", "sparse,churn", "1k,2k");
    Grid grid = new Grid(plan, ExperimentOptions.timed(plan, CATALOG));
    Set<String> lanes = new HashSet<>();
    int comparisons = 0;
    for (int repetition = 0; repetition < 3; repetition++) {
      for (Crew crew : grid.crews(repetition, map -> pairs(map, 7), 10)) {
        assertTrue(crew.forks() <= 10, crew + " has too many forks");
        for (int i = 0; i < crew.comparisons().size(); i++) {
          comparisons++;
          lanes.add(crew.kind() + crew.workload() + crew.size() + "/" + (crew.firstLane() + i));
        }
      }
    }
    assertEquals(3 * 2 * 2 * 2 * 7, comparisons);
    assertEquals(comparisons, lanes.size());
  }

  @Test
  void finished_onlyWithBothForksOfEveryComparisonInOneAttempt() {
    PlannedMap map = ExperimentOptions.timed(plan("hashmap", "dense", "1k"), CATALOG).get(0);
    Crew crew = new Crew(Kind.LONG, "dense", 1_000, 0, 0, 0, pairs(map, 2));
    List<ForkResult> forks = new ArrayList<>();
    for (int lane = 0; lane < 2; lane++) {
      forks.add(Proofs.fork("hashmap", Role.CONTROL, lane, 1, 1, 1));
      assertFalse(Trial.finished(forks, crew, 1));
      forks.add(Proofs.fork("hashmap", Role.CONTROL_2, lane, 1, 1, 1));
    }
    assertTrue(Trial.finished(forks, crew, 1));
    assertFalse(Trial.finished(forks, crew, 2));
    forks.add(Proofs.fork("hashmap", Role.CONTROL, 0, 1, 2, 1));
    assertFalse(Trial.finished(forks, crew, 1), "a second attempt has only begun");
    assertEquals(2, Trial.attempt(forks, crew, 1));
  }

  @Test
  void aaTable_toldSameAndBegun_areCountedApart() {
    List<ForkResult> forks = new ArrayList<>();
    for (int round = 1; round <= 9; round++) {
      double swing = Proofs.swing(round);
      for (int lane = 0; lane < 3; lane++) {
        if (lane < 2 || round < 5) {
          forks.add(Proofs.fork("hashmap", Role.CONTROL, lane, round, 1, 1));
          forks.add(
              Proofs.fork(
                  "hashmap", Role.CONTROL_2, lane, round, 1, lane == 0 ? 1.2 * swing : swing));
        }
      }
    }
    Plan plan = plan(new ExperimentOptions());
    List<String> lines = new AaTable(run(plan), LaneVerdict.of(plan, forks)).lines();
    String text = String.join("\n", lines);
    assertTrue(text.contains("false verdicts: 1 of 2, 50.0 % (95 % interval 1.3..98.7 %)"), text);
    assertTrue(text.contains("intervals that hold 1: 1 of 2"), text);
    assertTrue(text.contains("told apart: long/dense/1000 hashmap, lane 0: slower by 20"), text);
    assertTrue(text.contains("1 comparisons have not had all their rounds"), text);
  }

  @Test
  void plantTable_bothDirections_areJudgedAgainstTheirTruth() {
    Plan plan = plan(new ExperimentOptions());
    PlannedMap map = ExperimentOptions.timed(plan("hashmap", "dense", "1k"), CATALOG).get(0);
    Crew crew =
        new Crew(Kind.LONG, "dense", 1_000, 0, 0, 0, Plants.comparisons(map, List.of(0, 10)));
    List<ForkResult> forks = new ArrayList<>();
    for (int round = 1; round <= 9; round++) {
      double swing = Proofs.swing(round);
      forks.add(Proofs.fork("hashmap", Role.CONTROL, 0, round, 1, 1));
      forks.add(Proofs.fork("hashmap", Role.CONTROL_2, 0, round, 1, swing));
      forks.add(Proofs.fork("hashmap", Role.CONTROL, 1, round, 1, 1));
      forks.add(Proofs.fork("hashmap+10%", Role.MAP, 1, round, 1, 1.1 * swing));
      forks.add(Proofs.fork("hashmap+10%", Role.CONTROL, 2, round, 1, 1));
      forks.add(Proofs.fork("hashmap", Role.MAP, 2, round, 1, 1.2 * swing));
    }
    List<LaneVerdict> verdicts = LaneVerdict.of(plan, forks);
    List<String> lines =
        new PlantTable(run(plan), Plants.judged(plan, List.of(crew), verdicts)).lines();
    String text = String.join("\n", lines);
    assertTrue(text.contains("hashmap+10% : hashmap: planted +10.0 %, found +10.0 %"), text);
    assertTrue(text.contains("intervals that hold the truth: 2 of 3"), text);
    // Planted, times, mean found, right, same, undecided, wrong, void, covered.
    assertTrue(text.matches("(?s).*\\+0\\.0% +1 +\\S+% +- +1 +0 +0 +0 +1\\n.*"), text);
    assertTrue(text.matches("(?s).*-9\\.1% +1 +\\S+% +0 +0 +0 +1 +0 +0\\n.*"), text);
    assertTrue(text.matches("(?s).*\\+10\\.0% +1 +\\S+% +1 +0 +0 +0 +0 +1\\n.*"), text);
  }

  @Test
  void wall_overlappingForks_countOnce() {
    ForkResult first = Proofs.fork("hashmap", Role.CONTROL, 0, 1, 1, 1);
    assertEquals(Duration.ofSeconds(8), ExperimentText.wall(List.of(first, first)));
    assertEquals(Duration.ZERO, ExperimentText.wall(List.of()));
  }

  @Test
  void options_badOnes_areRefusedInOneLine() {
    for (String[] bad :
        new String[][] {
          {"aa-check", "--comparisons=0", "--comparisons"},
          {"aa-check", "--alive=1", "--alive"},
          {"aa-check", "--rounds=5", "--rounds"},
          {"aa-check", "--maps=hashmp", "did you mean 'hashmap'"},
          {"aa-check", "--alpha=11", "--alpha"},
          {"plant-check", "--plants=101", "--plants"},
          {"plant-check", "--plants=,", "--plants"},
          {"plant-check", "--size=100k", "--size"},
          {"head-to-head", "--delta=0", "--delta"},
          {"head-to-head", "--repetitions=0", "--repetitions"},
          {"group-size", "--alive=13", "--alive"},
          {"group-size", "--pairs=1", "--pairs"},
          {"group-size", "--budget=5", "--budget"},
          {"aa-check", "--aa-history=/no/such/folder/aa.ndjson", "--aa-history"}
        }) {
      String told = Console.errors(() -> assertEquals(Exit.USAGE, Main.execute(bad[0], bad[1])));
      assertTrue(told.contains(bad[2]), bad[0] + " " + bad[1] + ": " + told);
    }
    assertThrows(UsageException.class, () -> Plants.of("--plants", "3.5"));
  }

  private static RunInfo run(Plan plan) {
    return new RunInfo(
        Schema.VERSION,
        "0.1.0",
        "residue",
        "2026-01-01T00:00:00Z",
        "2026-01-01T00:01:00Z",
        plan,
        new Environment(
            "cpu", 2, List.of(), 1, "Linux", "amd64", null, null, "17", "x", "VM", "Serial",
            List.of(), "legacy", null, 0, null, null, List.of()),
        List.of());
  }
}

package dev.residue.verdict.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.report.FixtureMap;
import dev.residue.report.Fixtures;
import dev.residue.result.LatencyResult;
import dev.residue.result.ResultReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingTest {
  private static LatencyResult with(LatencyResult result, List<LatencyResult.Run> runs) {
    return new LatencyResult(
        result.schema(),
        result.kind(),
        result.map(),
        result.size(),
        result.status(),
        result.reason(),
        result.gc(),
        result.headerMode(),
        result.seed(),
        result.intervalNanos(),
        result.drains(),
        result.insertedMaps(),
        result.timerNanos(),
        result.timerStepNanos(),
        result.collections(),
        result.remove(),
        result.firstInsert(),
        result.nextInserts(),
        result.hiccups(),
        runs,
        result.timeline(),
        result.spikes());
  }

  private static LatencyResult fixture(Path folder, String map) throws IOException {
    return ResultReader.read(Fixtures.quick(folder).withoutFailures().write())
        .all(LatencyResult.class)
        .stream()
        .filter(r -> r.map().equals(map))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void of_mapsLikeTheMachine_rarelyStandOut(@TempDir Path folder) throws IOException {
    LatencyResult any = fixture(folder, FixtureMap.ALL.get(0).name());
    SplittableRandom random = new SplittableRandom(1);
    int out = 0;
    for (int i = 0; i < 1_000; i++) {
      List<LatencyResult.Run> runs = new ArrayList<>();
      for (int drain = 0; drain < 8; drain++) {
        // The hour moves both, and each scatters by itself.
        double hour = 50_000 * Math.exp(random.nextGaussian());
        runs.add(
            new LatencyResult.Run(
                Math.round(hour * Math.exp(.5 * random.nextGaussian())),
                0,
                Math.round(hour * Math.exp(.5 * random.nextGaussian())),
                0));
      }
      out += Standing.of(with(any, runs), .05).standsOut() ? 1 : 0;
    }
    // One side of a two-sided 5 %: 25 are expected, and 44 or more in one of ten thousand trials.
    assertTrue(out > 5 && out < 44, out + " of 1000 stood out");
  }

  @Test
  void of_mapThreeTimesTheMachine_standsOutWithAnIntervalThatHoldsIt(@TempDir Path folder)
      throws IOException {
    LatencyResult any = fixture(folder, FixtureMap.ALL.get(0).name());
    List<LatencyResult.Run> runs = new ArrayList<>();
    for (int drain = 0; drain < 8; drain++) {
      runs.add(new LatencyResult.Run(290_000 + 5_000 * drain, 0, 100_000, 0));
    }
    Standing standing = Standing.of(with(any, runs), .05);
    assertTrue(standing.standsOut());
    assertTrue(standing.interval().contains(3.06), standing.interval().toString());
    assertFalse(Standing.of(with(any, runs.subList(0, 1)), .05).standsOut(), "one drain");
  }

  @Test
  void pause_millisecondInEveryDrain_isFoundWhereItIs(@TempDir Path folder) throws IOException {
    LatencyResult halving = fixture(folder, "fastutil");
    assertEquals(1_050_000, Standing.pause(halving).orElseThrow().always());
    assertEquals(50_000, Standing.pause(halving).orElseThrow().live());
    assertTrue(Standing.pause(fixture(folder.resolve("b"), "hppc")).isEmpty());
  }
}

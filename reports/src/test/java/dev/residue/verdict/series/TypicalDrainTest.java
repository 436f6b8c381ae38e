package dev.residue.verdict.series;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.residue.result.Kind;
import dev.residue.result.LatencyResult;
import dev.residue.result.LatencyResult.Run;
import dev.residue.result.LatencyResult.Timing;
import dev.residue.result.Schema;
import dev.residue.result.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypicalDrainTest {
  private static LatencyResult of(Run... runs) {
    return new LatencyResult(
        Schema.VERSION,
        Kind.LONG,
        "fastutil",
        1_000,
        Status.OK,
        null,
        "Serial",
        "compact",
        7,
        1_000,
        runs.length,
        0,
        20,
        1,
        0,
        Timing.EMPTY,
        Timing.EMPTY,
        Timing.EMPTY,
        Timing.EMPTY,
        List.of(runs),
        List.of(),
        List.of());
  }

  @Test
  void of_oneDrainStalled_isThatOfTheOthers() {
    TypicalDrain drain =
        TypicalDrain.of(
            of(new Run(40, 900, 4, 9), new Run(9_000, 9_000, 900, 900), new Run(50, 60, 3, 9)));
    assertEquals(50, drain.p999());
    assertEquals(4, drain.machineP999());
  }

  @Test
  void of_evenNumberOfDrains_liesBetweenTheMiddleTwo() {
    assertEquals(45, TypicalDrain.of(of(new Run(40, 1, 4, 1), new Run(50, 1, 4, 1))).p999());
  }

  @Test
  void of_noDrain_isNotKnown() {
    assertEquals(Double.NaN, TypicalDrain.of(of()).p999());
  }
}

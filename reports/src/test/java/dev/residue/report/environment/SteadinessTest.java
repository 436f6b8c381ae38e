package dev.residue.report.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.result.Cell;
import dev.residue.result.ForkBuilder;
import dev.residue.result.ForkResult;
import dev.residue.result.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SteadinessTest {
  private static ForkResult fork(int round, int lane, @Nullable Boolean steady, int replaced) {
    return new ForkBuilder(Cell.of(Kind.LONG, "fastutil", "dense", 1_000))
        .round(round)
        .lane(lane)
        .steady(steady)
        .replaced(replaced)
        .build();
  }

  @Test
  void sentence_roundsWithEqualDigits_areCountedApart() {
    // Round 1 of lane 10 and round 11 of lane 0 were one key when digits were put together.
    String sentence = Steadiness.sentence(List.of(fork(1, 10, true, 1), fork(11, 0, true, 1)));
    assertEquals(
        "2 of 4 judged forks (50.0 %) were not in steady state, and 2 rounds were measured again"
            + " for that",
        sentence);
  }

  @Test
  void sentence_twoForksOfOneRound_areOneRound() {
    String sentence = Steadiness.sentence(List.of(fork(1, 1, false, 1), fork(1, 1, true, 1)));
    assertTrue(sentence.endsWith("and 1 rounds were measured again for that"), sentence);
  }

  @Test
  void sentence_noForkJudged_saysWhy() {
    assertTrue(Steadiness.sentence(List.of(fork(1, 0, null, 0))).startsWith("No fork was judged"));
  }
}

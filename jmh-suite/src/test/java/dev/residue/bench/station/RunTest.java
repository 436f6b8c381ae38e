package dev.residue.bench.station;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.result.GrowthSeries;
import dev.residue.result.Kind;
import dev.residue.result.Plan;
import dev.residue.result.Schema;
import dev.residue.result.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is whole, and what has to be measured. */
class RunTest {
  private static Run run(List<GrowthSeries> before) {
    Plan plan =
        Plan.timed(
            "test",
            null,
            List.of(Kind.LONG),
            List.of("a"),
            List.of(),
            List.of(100),
            "a",
            1,
            .05,
            .05,
            Plan.Time.asFound(1, false, 1, 1, 1));
    return new Run(
        new Run.Setting(plan, List.of(), List.of(), Path.of(""), Path.of(""), Duration.ZERO, null),
        before);
  }

  private static GrowthSeries series(String map, Status status, @Nullable String reason) {
    return new GrowthSeries(
        Schema.VERSION, Kind.LONG, map, 100, status, reason, "serial", "legacy", List.of());
  }

  private static Piece piece(String map) {
    return Piece.ofOne(
        GrowthSeries.piece(Kind.LONG, map, 100),
        1,
        () -> {
          throw new AssertionError("nothing is measured here");
        });
  }

  @Test
  void whole_nothingThere_isNot() {
    Run run = run(List.of());
    assertFalse(run.whole(piece("a")));
    assertEquals(0, run.attempt(piece("a").name()));
  }

  @Test
  void whole_lineThere_is_andOnlyItsOwnPiece() {
    Run run = run(List.of(series("a", Status.OK, null)));
    assertTrue(run.whole(piece("a")));
    assertFalse(run.whole(piece("b")));
    run.add(series("b", Status.DIED, "killed"));
    assertTrue(run.whole(piece("b")), "a failure that says why is a result");
    assertEquals(2, run.lines(GrowthSeries.class).size());
  }

  @Test
  void whole_pieceToBeMeasuredAgain_isOnlyByItsNextAttempt() {
    Run run = run(List.of(series("a", Status.OK, null)));
    Piece once = piece("a");
    Piece again = new Piece(once.name(), once.keys(), 2, 1, once.work());
    assertTrue(run.whole(once));
    assertFalse(run.whole(again));
  }
}

package dev.residue.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which lines count: of a piece the last attempt, whole; in it the last line per key. */
class PiecesTest {
  private static final long SEED = 20261126;
  private static final String GROUP = "long/dense/1000";

  private static ForkResult fork(String map, Role role, int round, int attempt, int lane) {
    return new ForkBuilder(Cell.of(Kind.LONG, map, "dense", 1_000))
        .role(role)
        .round(round)
        .attempt(attempt)
        .lane(lane)
        .build();
  }

  private static GrowthSeries growth(Kind kind, String map, String gc) {
    return new GrowthSeries(
        Schema.VERSION, kind, map, 1_000, Status.OK, null, gc, "compact", List.of());
  }

  private static LatencyResult latency(String map) {
    return LatencyResult.failed(Kind.LONG, map, 1_000, 7, Status.TIMEOUT, "too slow");
  }

  private static FootprintPoint point(Branch branch, Phase phase, Status status, String method) {
    return point(branch, phase, status, method, FootprintPoint.Held.UNKNOWN);
  }

  private static FootprintPoint point(
      Branch branch, Phase phase, Status status, String method, FootprintPoint.Held held) {
    return new FootprintPoint(
        Schema.VERSION,
        Kind.LONG,
        "a",
        1_000,
        1,
        new FootprintPoint.Moment(Variant.AS_SHIPPED, branch, phase, 0, DeleteOrder.RANDOM, 0, 0),
        status,
        null,
        held,
        method,
        "compact",
        Map.of());
  }

  private static String life(Branch branch, Phase phase) {
    return FootprintPoint.key(Variant.AS_SHIPPED, DeleteOrder.RANDOM, branch, phase);
  }

  /** A lane measured twice, the second time cut short; another whole; pieces of other types. */
  private static List<Line> history() {
    List<Line> lines = new ArrayList<>();
    for (int lane = 0; lane < 2; lane++) {
      lines.add(fork("a", Role.MAP, 1, 1, lane));
      lines.add(fork("hashmap", Role.CONTROL, 1, 1, lane));
      lines.add(fork("hashmap", Role.CONTROL_2, 1, 1, lane));
    }
    lines.add(fork("hashmap", Role.CONTROL, 1, 2, 1));
    lines.add(growth(Kind.LONG, "a", "Serial"));
    lines.add(growth(Kind.OBJECT, "a", "Serial"));
    lines.add(latency("a"));
    return lines;
  }

  @Test
  void lines_laterAttempt_replacesThePieceWhole() {
    Pieces pieces = Pieces.of(history());
    String replaced = ForkResult.piece(GROUP, 1_000, 1, 1);
    assertEquals(2, pieces.attempt(replaced));
    assertEquals(List.of(fork("hashmap", Role.CONTROL, 1, 2, 1)), pieces.lines(replaced));
    assertEquals(3, pieces.lines(ForkResult.piece(GROUP, 1_000, 1, 0)).size());
    assertEquals(5, pieces.names().size());
    assertEquals(7, pieces.lines().size());
  }

  @Test
  void lines_ofEarlierAttemptThatComesLate_doNotCount() {
    Pieces pieces = Pieces.of(history());
    pieces.add(fork("late", Role.MAP, 1, 1, 1));
    assertEquals(Set.copyOf(Pieces.of(history()).lines()), Set.copyOf(pieces.lines()));
  }

  @Test
  void lines_sameKeyAgain_theLastCounts() {
    Pieces pieces = Pieces.of(history());
    pieces.add(growth(Kind.LONG, "a", "G1"));
    assertEquals(
        List.of(growth(Kind.LONG, "a", "G1")),
        pieces.lines(GrowthSeries.piece(Kind.LONG, "a", 1_000)));
  }

  @Test
  void lines_inAnyOrderAndTwice_areTheSame() {
    Set<Line> expected = Set.copyOf(Pieces.of(history()).lines());
    Random random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      List<Line> shuffled = new ArrayList<>(history());
      for (Line line : history()) {
        if (random.nextBoolean()) {
          shuffled.add(line);
        }
      }
      Collections.shuffle(shuffled, random);
      List<Line> lines = Pieces.of(shuffled).lines();
      assertEquals(expected, Set.copyOf(lines), "permutation " + i + " of seed " + SEED);
      assertEquals(expected.size(), lines.size(), "permutation " + i + " of seed " + SEED);
    }
  }

  @Test
  void piece_roundsAndLanesWrittenTogether_areNotMistaken() {
    ForkResult first = fork("a", Role.MAP, 1, 1, 11);
    assertEquals(2, Pieces.of(List.of(first, fork("a", Role.MAP, 11, 1, 1))).names().size());
  }

  @Test
  void piece_ofAnotherType_hasAnotherName() {
    assertEquals(2, Pieces.of(List.of(growth(Kind.LONG, "a", "x"), latency("a"))).names().size());
  }

  @Test
  void isWhole_everyPlannedLine_isAskedFor() {
    Pieces pieces = Pieces.of(history());
    String lane = ForkResult.piece(GROUP, 1_000, 1, 0);
    List<String> planned =
        List.of(
            ForkResult.key(Role.MAP, "a"),
            ForkResult.key(Role.CONTROL, "hashmap"),
            ForkResult.key(Role.CONTROL_2, "hashmap"));
    assertTrue(pieces.isWhole(lane, planned));
    assertFalse(pieces.isWhole(ForkResult.piece(GROUP, 1_000, 1, 1), planned));
    assertEquals(
        List.of("map/a", "control-2/hashmap"),
        pieces.missing(ForkResult.piece(GROUP, 1_000, 1, 1), planned));
    assertEquals(planned, pieces.missing(ForkResult.piece(GROUP, 1_000, 2, 0), planned));
  }

  @Test
  void isWhole_pieceOfOneLine_isSoHoweverItEnded() {
    Pieces pieces = Pieces.of(history());
    assertTrue(pieces.isWhole(LatencyResult.piece(Kind.LONG, "a", 1_000), List.of(Line.ONLY)));
    assertFalse(pieces.isWhole(LatencyResult.piece(Kind.LONG, "b", 1_000), List.of(Line.ONLY)));
  }

  @Test
  void isWhole_lifeWithAFailedBranch_missesOnlyOtherBranches() {
    String piece = FootprintPoint.piece(Kind.LONG, "a", 1_000);
    List<String> planned =
        List.of(
            life(Branch.MAIN, Phase.EMPTY),
            life(Branch.MAIN, Phase.FULL),
            life(Branch.MAIN, Phase.REFILL),
            life(Branch.TRIM, Phase.TRIM));
    Pieces pieces = Pieces.of(List.of(point(Branch.MAIN, Phase.EMPTY, Status.OK, "walk")));
    assertEquals(planned.subList(1, 4), pieces.missing(piece, planned));
    FootprintPoint.Held differing = new FootprintPoint.Held(-1, 300, 100, 100, 500, 0, 500, 700);
    pieces.add(point(Branch.MAIN, Phase.FULL, Status.VOID, "walk", differing));
    assertEquals(planned.subList(2, 4), pieces.missing(piece, planned), "void, but life goes on");
    pieces.add(point(Branch.MAIN, Phase.FULL, Status.OUT_OF_MEMORY, "walk"));
    assertEquals(planned.subList(3, 4), pieces.missing(piece, planned));
    // Wrong work ends a branch as well: nothing was measured then.
    Pieces wrong = Pieces.of(List.of(point(Branch.MAIN, Phase.FULL, Status.VOID, "walk")));
    assertEquals(planned.subList(3, 4), wrong.missing(piece, planned));
    // It died on its way to the point.
    pieces.add(point(Branch.TRIM, Phase.DELETE_90, Status.ERROR, "walk"));
    assertTrue(pieces.isWhole(piece, planned));
  }

  @Test
  void isWhole_lifeOfAJvmThatDied_missesNothing() {
    String piece = FootprintPoint.piece(Kind.LONG, "a", 1_000);
    FootprintPoint died = point(Branch.MAIN, Phase.START, Status.DIED, FootprintPoint.UNMEASURED);
    assertTrue(Pieces.of(List.of(died)).isWhole(piece, List.of(life(Branch.TRIM, Phase.TRIM))));
  }

  @Test
  void lines_livesBegunAgain_leaveNothingOfTheFirstAttempt() {
    String piece = FootprintPoint.piece(Kind.LONG, "a", 1_000);
    FootprintPoint first = point(Branch.MAIN, Phase.CHURN_4, Status.OK, "walk");
    FootprintPoint again = point(Branch.MAIN, Phase.EMPTY, Status.OK, "walk").withAttempt(2);
    Pieces pieces = Pieces.of(List.of(first, Lines.fromJson(Lines.toJson(again))));
    assertEquals(List.of(again), pieces.lines(piece));
    assertEquals(2, pieces.attempt(piece));
  }

  @Test
  void attempt_neverBegun_isZero() {
    assertEquals(0, new Pieces().attempt("fork/none"));
    assertEquals(List.of(), new Pieces().lines("fork/none"));
  }
}

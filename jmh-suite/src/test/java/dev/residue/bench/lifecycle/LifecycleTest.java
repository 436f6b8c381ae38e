package dev.residue.bench.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.bench.lifecycle.LifecyclePlan.Depth;
import dev.residue.bench.subject.SizedMap;
import dev.residue.bench.subject.Subject;
import dev.residue.bench.subject.WatchedMap;
import dev.residue.bench.subject.WatchedMap.Call;
import dev.residue.bench.subject.WatchedMap.Event;
import dev.residue.result.Branch;
import dev.residue.result.DeleteOrder;
import dev.residue.result.FootprintPoint;
import dev.residue.result.Kind;
import dev.residue.result.Phase;
import dev.residue.result.Status;
import dev.residue.result.Variant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a deep life does to its map, call by call, and what its points say of it. */
class LifecycleTest {
  private static final int SIZE = 2_000;
  private static final long SEED = 20261127;

  /** The first map of a life: the one that lives the main branch. */
  private static final int MAIN_MAP = 1;

  /** A life that was lived. */
  private record Life(Map<String, FootprintPoint> points, WatchedMap.Journal journal) {
    FootprintPoint point(Branch branch, Phase phase) {
      FootprintPoint point = points.get(branch + "/" + phase);
      assertNotNull(point, () -> branch + "/" + phase + " of " + points.keySet());
      return point;
    }

    /** Arguments of one call of the main map in a phase, in order. */
    List<Long> calls(Phase phase, Call call) {
      return journal.events(Branch.MAIN + "/" + phase, MAIN_MAP).stream()
          .filter(event -> event.call() == call)
          .map(Event::argument)
          .toList();
    }

    /** In the order in which the main map lost them on its way to empty. */
    List<Long> deleted() {
      List<Long> numbers = new ArrayList<>();
      for (Phase phase :
          List.of(Phase.DELETE_50, Phase.DELETE_90, Phase.DELETE_99, Phase.DELETE_100)) {
        numbers.addAll(calls(phase, Call.REMOVE));
      }
      return numbers;
    }
  }

  private static Life live(
      Variant variant, DeleteOrder order, int size, long seed, WatchedMap.Journal journal) {
    Map<String, FootprintPoint> points = new LinkedHashMap<>();
    Subject template = WatchedMap.subject(journal, Lifecycle.numbers(size, Depth.FULL));
    Recorder recorder =
        new Recorder(
            new SizedMap(Kind.LONG, "watched", size),
            variant,
            order,
            Depth.FULL,
            true,
            template.parts(),
            point -> points.put(point.branch() + "/" + point.phase(), point),
            moment -> journal.begin(moment.branch() + "/" + moment.phase()));
    new Lifecycle(template, recorder, size, variant, order, Depth.FULL, seed).run();
    return new Life(points, journal);
  }

  private static Life live(Variant variant, DeleteOrder order) {
    return live(variant, order, SIZE, SEED, new WatchedMap.Journal(SEED));
  }

  private static List<Long> numbers(long from, long to) {
    return LongStream.range(from, to).boxed().toList();
  }

  @Test
  void run_eachOrder_deletesInThatOrder() {
    assertEquals(numbers(0, SIZE), live(Variant.AS_SHIPPED, DeleteOrder.OLDEST).deleted());
    List<Long> newest = new ArrayList<>(live(Variant.AS_SHIPPED, DeleteOrder.NEWEST).deleted());
    assertEquals(SIZE - 1, newest.get(0));
    Collections.reverse(newest);
    assertEquals(numbers(0, SIZE), newest);
    Subject twin = WatchedMap.subject(new WatchedMap.Journal(SEED), SIZE).fresh(0);
    twin.fill(SIZE);
    assertEquals(
        LongStream.of(twin.iterationOrder()).boxed().toList(),
        live(Variant.AS_SHIPPED, DeleteOrder.ITERATION).deleted());
  }

  @Test
  void run_randomOrder_isAnOrderOfItsSeed() {
    List<Long> first = live(Variant.AS_SHIPPED, DeleteOrder.RANDOM).deleted();
    assertEquals(numbers(0, SIZE), first.stream().sorted().toList());
    assertNotEquals(numbers(0, SIZE), first);
    assertEquals(first, live(Variant.PRESIZED, DeleteOrder.RANDOM).deleted());
    Life other =
        live(Variant.AS_SHIPPED, DeleteOrder.RANDOM, SIZE, SEED + 1, new WatchedMap.Journal(SEED));
    assertNotEquals(first, other.deleted());
  }

  @Test
  void run_eachPoint_saysHowManyLiveAndHowManyWereDeleted() {
    Life life = live(Variant.AS_SHIPPED, DeleteOrder.RANDOM);
    Map<String, List<Integer>> counts = new LinkedHashMap<>();
    life.points()
        .forEach((name, point) -> counts.put(name, List.of(point.live(), point.deleted())));
    Map<String, List<Integer>> expected = new LinkedHashMap<>();
    expected.put("main/empty", List.of(0, 0));
    expected.put("main/full", List.of(SIZE, 0));
    expected.put("main/delete-50", List.of(SIZE / 2, SIZE / 2));
    expected.put("main/delete-90", List.of(SIZE / 10, SIZE * 9 / 10));
    expected.put("main/delete-99", List.of(SIZE / 100, SIZE * 99 / 100));
    expected.put("main/delete-100", List.of(0, SIZE));
    expected.put("main/insert-one", List.of(1, SIZE - 1));
    expected.put("main/refill", List.of(SIZE, 0));
    expected.put("main/churn-1", List.of(SIZE, 0));
    expected.put("main/churn-4", List.of(SIZE, 0));
    expected.put("main/churn-16", List.of(SIZE, 0));
    expected.put("main/clear", List.of(0, SIZE));
    expected.put("trim/trim", List.of(SIZE / 10, SIZE * 9 / 10));
    expected.put("rebuild/rebuild", List.of(SIZE / 10, SIZE * 9 / 10));
    assertEquals(expected, counts);
    assertEquals(List.of(), life.points().values().stream().filter(p -> !ok(p)).toList());
  }

  private static boolean ok(FootprintPoint point) {
    return point.status() == Status.OK && point.bytes() > 0;
  }

  @Test
  void run_churn_replacesTheOldestOneByOneForSixteenPopulations() {
    Life life = live(Variant.AS_SHIPPED, DeleteOrder.NEWEST);
    int from = 0;
    for (Map.Entry<Phase, Integer> phase :
        Map.of(Phase.CHURN_1, 1, Phase.CHURN_4, 4, Phase.CHURN_16, 16).entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .toList()) {
      int to = phase.getValue() * SIZE;
      assertEquals(numbers(from, to), life.calls(phase.getKey(), Call.REMOVE));
      assertEquals(numbers(from + SIZE, to + SIZE), life.calls(phase.getKey(), Call.PUT));
      from = to;
    }
    List<Call> calls =
        life.journal().events("main/churn-16", MAIN_MAP).stream().map(Event::call).toList();
    for (int i = 0; i < calls.size(); i++) {
      assertEquals(i % 2 == 0 ? Call.REMOVE : Call.PUT, calls.get(i), "call " + i);
    }
  }

  @Test
  void run_rebuild_countsTheOldMapInItsPeak() {
    Life life = live(Variant.AS_SHIPPED, DeleteOrder.RANDOM);
    long old = life.point(Branch.MAIN, Phase.DELETE_90).bytes();
    FootprintPoint rebuilt = life.point(Branch.REBUILD, Phase.REBUILD);
    assertTrue(rebuilt.bytes() < old * 3 / 4, "a new map is smaller: " + rebuilt.bytes());
    assertTrue(
        rebuilt.held().peakBytes() >= old + rebuilt.bytes(),
        "both are there at the end: " + rebuilt.held().peakBytes());
    assertTrue(
        rebuilt.held().peakBytes() <= old + 2 * rebuilt.bytes(),
        "and nothing else is: " + rebuilt.held().peakBytes());
  }

  /**
   * As shipped the array that trim drops stands in both, and what deletes leave in the old only.
   */
  @ParameterizedTest
  @EnumSource
  void run_freshMap_isTreatedAsTheOldOne(Variant variant) {
    Life life = live(variant, DeleteOrder.RANDOM);
    for (FootprintPoint point : life.points().values()) {
      if (variant == Variant.TRIMMED) {
        assertEquals(point.held().freshBytes(), point.bytes(), point.phase().toString());
      } else {
        assertTrue(
            point.held().freshBytes() >= (point.branch() == Branch.TRIM ? 0 : 500 * Long.BYTES),
            point.phase().toString());
      }
    }
    long wrong =
        life.journal().events().stream()
            .filter(event -> event.call() == Call.CREATE)
            .filter(event -> event.argument() != (variant == Variant.PRESIZED ? SIZE : 0))
            .count();
    assertEquals(0, wrong, "maps made with another size");
  }

  @Test
  void run_sizeThatIsWrong_endsItsBranchWithTheReason() {
    WatchedMap.Journal journal = new WatchedMap.Journal(SEED).lieAboutSize("main/delete-90");
    Life life = live(Variant.AS_SHIPPED, DeleteOrder.RANDOM, SIZE, SEED, journal);
    assertTrue(ok(life.point(Branch.MAIN, Phase.DELETE_50)));
    FootprintPoint wrong = life.point(Branch.MAIN, Phase.DELETE_90);
    assertEquals(Status.VOID, wrong.status());
    assertEquals("size() is 199 after delete-90, but 200 are live", wrong.reason());
    assertTrue(life.points().keySet().stream().noneMatch("main/delete-99"::equals));
  }

  @Test
  void run_noTrim_endsThatBranchAlone() {
    WatchedMap.Journal journal = new WatchedMap.Journal(SEED).withoutTrim();
    Life life = live(Variant.AS_SHIPPED, DeleteOrder.RANDOM, SIZE, SEED, journal);
    assertEquals(Status.UNSUPPORTED, life.point(Branch.TRIM, Phase.TRIM).status());
    assertTrue(ok(life.point(Branch.REBUILD, Phase.REBUILD)));
    assertTrue(ok(life.point(Branch.MAIN, Phase.CLEAR)));
  }

  /** The walk cannot know of what is kept elsewhere; the JVM's own count does. */
  @Test
  void run_entriesKeptOutsideOfTheMap_areFoundBySecondFigure() {
    int large = 40_000;
    WatchedMap.Journal honest = new WatchedMap.Journal(SEED).quietly();
    Life life = live(Variant.AS_SHIPPED, DeleteOrder.OLDEST, large, SEED, honest);
    FootprintPoint right = life.point(Branch.MAIN, Phase.FULL);
    assertEquals(Status.OK, right.status(), right.reason());
    assertTrue(
        life.point(Branch.MAIN, Phase.CHURN_16).held().secondBytes() > 0,
        "a deep life is looked at twice at every point");
    WatchedMap.Journal hiding = new WatchedMap.Journal(SEED).quietly().hide(large / 400);
    FootprintPoint wrong =
        live(Variant.AS_SHIPPED, DeleteOrder.OLDEST, large, SEED, hiding)
            .point(Branch.MAIN, Phase.FULL);
    assertEquals(Status.VOID, wrong.status(), wrong.reason());
    assertEquals(-1, wrong.bytes());
    assertTrue(String.valueOf(wrong.reason()).endsWith("more than 0.1 % apart"), wrong.reason());
    assertTrue(wrong.held().secondBytes() > right.bytes() * 1.001, wrong::toString);
  }
}

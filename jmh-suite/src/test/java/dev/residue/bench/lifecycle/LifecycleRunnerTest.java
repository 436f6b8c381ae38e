package dev.residue.bench.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.bench.lifecycle.LifecyclePlan.Depth;
import dev.residue.bench.subject.SizedMap;
import dev.residue.result.DeleteOrder;
import dev.residue.result.FootprintPoint;
import dev.residue.result.Kind;
import dev.residue.result.Phase;
import dev.residue.result.Pieces;
import dev.residue.result.Status;
import dev.residue.result.Variant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LifecycleRunnerTest {
  private static final long SEED = 20261120;

  private static LifecyclePlan plan(SizedMap cell, long heap, Duration limit) {
    return new LifecyclePlan(
        cell,
        List.of(Variant.AS_SHIPPED),
        List.of(DeleteOrder.RANDOM),
        Depth.LEAN,
        SEED,
        heap,
        limit,
        List.of());
  }

  private static List<FootprintPoint> run(LifecyclePlan plan) throws Exception {
    List<FootprintPoint> points = new ArrayList<>();
    LifecycleRunner.run(plan, 2, line -> points.add((FootprintPoint) line));
    assertTrue(points.stream().allMatch(point -> point.attempt() == 2), points::toString);
    SizedMap cell = plan.cell();
    String piece = FootprintPoint.piece(cell.kind(), cell.map(), cell.size());
    assertEquals(List.of(), Pieces.of(points).missing(piece, plan.keys()));
    return points;
  }

  @Test
  void run_fastutil_givesMemoryBackAndIsConfirmed() throws Exception {
    SizedMap cell = new SizedMap(Kind.LONG, "fastutil", 50_000);
    LifecyclePlan plan = plan(cell, 256 << 20, Duration.ofMinutes(1));
    List<FootprintPoint> points = run(plan);
    assertEquals(plan.keys(), points.stream().map(FootprintPoint::key).toList());
    assertEquals(
        List.of(
            "main/empty",
            "main/full",
            "main/delete-50",
            "main/delete-90",
            "main/delete-100",
            "main/refill",
            "main/churn-4",
            "trim/trim"),
        points.stream().map(p -> p.branch() + "/" + p.phase()).toList());
    for (FootprintPoint point : points) {
      assertEquals(Status.OK, point.status(), () -> point.phase() + ": " + point.reason());
      assertNull(point.reason());
      assertEquals(
          point.bytes(),
          point.held().structureBytes() + point.held().keyBytes() + point.held().valueBytes());
    }
    FootprintPoint full = points.get(1);
    // Two arrays of longs, 2^17 slots each and one for the key 0 (load factor 0.75).
    assertTrue(full.bytes() > 2 * 8 * (1 << 17), full::toString);
    // Independent, and without what the histogram itself is made of: closer than the 0.1 % asked.
    assertTrue(
        Math.abs(full.held().secondBytes() - full.bytes()) < full.bytes() / 2000, full::toString);
    // While it grew for the last time, the arrays of half the size were there as well.
    assertTrue(full.held().peakBytes() > full.bytes() * 1.4, full::toString);
    assertTrue(points.get(3).bytes() < full.bytes() / 4, "deletes shrink this map");
    assertEquals(0, points.get(7).residue(), 1e-9, "trimmed like a fresh one");
  }

  @Test
  void run_everyLifeAtFullDepth_makesTheLinesOfThePlanAndNoOther() throws Exception {
    SizedMap cell = new SizedMap(Kind.LONG, "fastutil", 1_000);
    LifecyclePlan plan =
        new LifecyclePlan(
            cell,
            List.of(Variant.values()),
            List.of(DeleteOrder.values()),
            Depth.FULL,
            SEED,
            256 << 20,
            Duration.ofMinutes(1),
            List.of());
    List<FootprintPoint> points = run(plan);
    assertEquals(plan.keys(), points.stream().map(FootprintPoint::key).toList());
    assertEquals(4 * (14 + 14 + 13), points.size());
    // Cut short anywhere, it is not whole.
    String piece = FootprintPoint.piece(cell.kind(), cell.map(), cell.size());
    for (int there = 0; there < points.size(); there++) {
      assertFalse(Pieces.of(points.subList(0, there)).isWhole(piece, plan.keys()), "cut " + there);
    }
  }

  @Test
  void run_briefLife_holdsWhatTheLeanOneHolds() throws Exception {
    SizedMap cell = new SizedMap(Kind.LONG, "fastutil", 6_000);
    LifecyclePlan lean = plan(cell, 256 << 20, Duration.ofMinutes(1));
    LifecyclePlan brief =
        new LifecyclePlan(
            cell,
            lean.variants(),
            lean.orders(),
            Depth.BRIEF,
            SEED,
            lean.heapBytes(),
            lean.timeLimit(),
            List.of());
    List<FootprintPoint> points = run(brief);
    assertEquals(brief.keys(), points.stream().map(FootprintPoint::key).toList());
    Map<String, Long> whole = new HashMap<>();
    run(lean).forEach(point -> whole.put(point.key(), point.bytes()));
    for (FootprintPoint point : points) {
      assertEquals(Status.OK, point.status(), () -> point.phase() + ": " + point.reason());
      assertEquals(whole.get(point.key()), point.bytes(), point.key());
    }
  }

  @Test
  void run_heapTooSmall_saysAtHowManyEntries() throws Exception {
    SizedMap large = new SizedMap(Kind.LONG, "hashmap", 1_000_000);
    List<FootprintPoint> points = run(plan(large, 48 << 20, Duration.ofMinutes(1)));
    FootprintPoint last = points.get(1);
    assertEquals(Phase.FULL, last.phase());
    assertEquals(Status.OUT_OF_MEMORY, last.status());
    assertTrue(
        String.valueOf(last.reason()).matches("out of memory at \\d+ entries with -Xmx48m"),
        last.reason());
    assertTrue(last.live() > 100_000 && last.live() < 1_000_000, last::toString);
  }

  @Test
  void run_timeUp_endsTheJvmAndSaysSo() throws Exception {
    SizedMap cell = new SizedMap(Kind.LONG, "hashmap", 3_000_000);
    List<FootprintPoint> points = run(plan(cell, 1 << 30, Duration.ofMillis(500)));
    FootprintPoint last = points.get(points.size() - 1);
    assertEquals(Status.TIMEOUT, last.status());
    assertEquals("not finished after 500 ms, ended", last.reason());
  }
}

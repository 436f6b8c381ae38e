package dev.residue.bench.lifecycle;

import dev.residue.bench.plan.PlannedMap;
import dev.residue.bench.station.Agenda;
import dev.residue.bench.station.Piece;
import dev.residue.bench.station.Run;
import dev.residue.bench.station.Station;
import dev.residue.bench.subject.SizedMap;
import dev.residue.result.DeleteOrder;
import dev.residue.result.Effort;
import dev.residue.result.FootprintPoint;
import dev.residue.result.Line;
import dev.residue.result.Plan;
import dev.residue.result.Status;
import dev.residue.result.Variant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Lives of maps, each in a JVM of its own. */
public final class LifecycleStation implements Station {
  /** Enough for one million boxed entries and their resized tables several times over. */
  private static final long HEAP_BYTES = 2L << 30;

  private static final Duration LIMIT = Duration.ofMinutes(5);

  /**
   * Start of the JVM and rehearsal, and the part by entries of one lean life, s (OpenJDK 17.0.15,
   * AMD EPYC, 2 cores, 2026-11-20).
   */
  private static final double SECONDS = 1.0;

  private static final double SECONDS_PER_ENTRY = 1.5e-5;

  /** A life that ends after the mass delete against a lean one, about. */
  private static final double BRIEF_FACTOR = 0.4;

  /** Populations churned, refilled and measured in a full life against a lean one, about. */
  private static final double FULL_FACTOR = 3;

  @Override
  public String name() {
    return "lifecycle";
  }

  @Override
  public boolean asked(Plan plan) {
    return plan.lifecycle() != null;
  }

  @Override
  public String announcement(Run run) {
    int all = run.usable().size() * lives(run.plan()).size();
    int whole = run.usable().size() * run.plan().sizes().size();
    return all == whole
        ? all + " lifecycles"
        : all + " lifecycles, " + (all - whole) + " of them brief, over an octave of each size";
  }

  @Override
  public double seconds(Run run) {
    return lives(run.plan()).stream().mapToDouble(size -> seconds(run.plan(), size)).sum()
        * run.usable().size();
  }

  /** Sizes at which every map lives, those of the plan and what stands beside them. */
  private static Set<Integer> lives(Plan plan) {
    Set<Integer> sizes = new TreeSet<>();
    plan.sizes().forEach(nominal -> sizes.addAll(plan.lifeSizes(nominal)));
    return sizes;
  }

  private static double seconds(Plan plan, int size) {
    double lives =
        plan.standsForAnother(size)
            ? BRIEF_FACTOR
            : thorough(plan)
                ? FULL_FACTOR * Variant.values().length * DeleteOrder.values().length
                : 1;
    return SECONDS + size * SECONDS_PER_ENTRY * lives;
  }

  private static boolean thorough(Plan plan) {
    return plan.lifecycle() != null && plan.lifecycle().effort() == Effort.THOROUGH;
  }

  private static LifecyclePlan lives(Plan plan, PlannedMap map, int size) {
    boolean brief = plan.standsForAnother(size);
    boolean thorough = thorough(plan) && !brief;
    return new LifecyclePlan(
        new SizedMap(map.kind(), map.name(), size),
        thorough ? List.of(Variant.values()) : List.of(Variant.AS_SHIPPED),
        thorough ? List.of(DeleteOrder.values()) : List.of(DeleteOrder.RANDOM),
        brief
            ? LifecyclePlan.Depth.BRIEF
            : thorough ? LifecyclePlan.Depth.FULL : LifecyclePlan.Depth.LEAN,
        plan.seed(),
        HEAP_BYTES,
        LIMIT,
        List.of());
  }

  @Override
  public Agenda pieces(Run run) {
    Plan plan = run.plan();
    List<Piece> pieces = new ArrayList<>();
    for (PlannedMap map : run.usable()) {
      for (int size : lives(plan)) {
        LifecyclePlan lives = lives(plan, map, size);
        pieces.add(
            new Piece(
                FootprintPoint.piece(map.kind(), map.name(), size),
                lives.keys(),
                seconds(plan, size),
                (attempt, into) -> LifecycleRunner.run(lives, attempt, into)));
      }
    }
    return Agenda.of(pieces);
  }

  @Override
  public List<String> words(List<Line> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    long failed =
        lines.stream()
            .filter(line -> line.status() != Status.OK && line.status() != Status.UNSUPPORTED)
            .count();
    Line first = lines.get(0);
    return List.of(
        first.piece()
            + ": "
            + lines.size()
            + " points"
            + (failed == 0 ? "" : ", " + failed + " failed"));
  }
}

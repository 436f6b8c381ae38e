package dev.residue.report;

import dev.residue.result.Branch;
import dev.residue.result.DeleteOrder;
import dev.residue.result.FootprintPoint;
import dev.residue.result.GrowthSeries;
import dev.residue.result.Kind;
import dev.residue.result.Phase;
import dev.residue.result.ProcessMemory;
import dev.residue.result.Schema;
import dev.residue.result.Status;
import dev.residue.result.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Invented growth series and process memory of the fixtures: one of each word, and one that failed.
 */
public final class FixtureMemory {
  private static final int POPULATIONS = 120;

  private static final long MIB = 1 << 20;

  /** What the series that fails had come to. */
  static final String LOST = "out of memory at 100,000 entries with -Xmx256m";

  private FixtureMemory() {}

  /**
   * The lives besides the one as shipped: presized and trimmed of maps with a trim call, the
   * refusal of one without, and of two maps the other order of deletes.
   */
  static List<FootprintPoint> variants(FixtureMap shape, List<FootprintPoint> life) {
    List<FootprintPoint> points = new ArrayList<>();
    boolean trims = shape.bytes().get(5) >= 0;
    if (trims || shape.name().equals("hppc")) {
      life.stream()
          .filter(p -> p.status() == Status.OK)
          .forEach(p -> points.add(as(p, Variant.PRESIZED, DeleteOrder.RANDOM, 1.25)));
    }
    if (trims) {
      life.stream()
          .filter(p -> p.branch() == Branch.MAIN)
          .forEach(p -> points.add(as(p, Variant.TRIMMED, DeleteOrder.RANDOM, .5)));
    } else {
      points.add(refused(life.get(0)));
    }
    if (shape.name().equals("hashmap") || shape.name().equals("fastutil")) {
      double factor = shape.name().equals("fastutil") ? .75 : 1;
      life.forEach(p -> points.add(as(p, Variant.AS_SHIPPED, DeleteOrder.OLDEST, factor)));
    }
    return points;
  }

  private static FootprintPoint as(
      FootprintPoint p, Variant variant, DeleteOrder order, double factor) {
    FootprintPoint.Moment at = p.moment();
    FootprintPoint.Held held = p.held();
    long bytes = p.bytes() < 0 ? -1 : Math.round(p.bytes() * factor);
    return new FootprintPoint(
        p.schema(),
        p.kind(),
        p.map(),
        p.size(),
        p.attempt(),
        new FootprintPoint.Moment(
            variant, at.branch(), at.phase(), at.index(), order, at.live(), at.deleted()),
        p.status(),
        p.reason(),
        new FootprintPoint.Held(
            bytes,
            held.structureBytes(),
            held.keyBytes(),
            held.valueBytes(),
            held.freshBytes() < 0 ? -1 : Math.min(held.freshBytes(), bytes),
            held.allocatedBytes(),
            held.peakBytes() < 0 ? -1 : Math.round(held.peakBytes() * factor),
            held.secondBytes()),
        p.method(),
        p.headerMode(),
        p.classes());
  }

  /** What the suite writes of a library without a call for giving memory back. */
  private static FootprintPoint refused(FootprintPoint p) {
    return failed(
        as(p, Variant.TRIMMED, DeleteOrder.RANDOM, 1),
        Status.UNSUPPORTED,
        "the library has no call that gives memory back");
  }

  /** A point as it looks when it could not be measured. */
  public static FootprintPoint failed(FootprintPoint p, Status status, String reason) {
    return new FootprintPoint(
        p.schema(),
        p.kind(),
        p.map(),
        p.size(),
        p.attempt(),
        p.moment(),
        status,
        reason,
        FootprintPoint.Held.UNKNOWN,
        FootprintPoint.UNMEASURED,
        p.headerMode(),
        Map.of());
  }

  public static GrowthSeries growth(FixtureMap shape, Kind kind, int size, boolean failures) {
    SplittableRandom random = new SplittableRandom(Fixtures.SEED + size);
    boolean fails = failures && shape.name().equals("third-party");
    double full = shape.bytes().get(0);
    List<GrowthSeries.Look> looks = new ArrayList<>();
    for (int i = 0; i <= (fails ? 40 : POPULATIONS); i++) {
      double bytes = full * factor(shape.name(), i) * size;
      double nanos = 40 * shape.speed() * (1 + 0.02 * random.nextDouble());
      if (shape.name().equals("go-swiss")) {
        nanos *= 1 + 0.5 * i / POPULATIONS;
      }
      looks.add(new GrowthSeries.Look(i, Math.round(bytes), i == 0 ? -1 : nanos));
    }
    return new GrowthSeries(
        Schema.VERSION,
        kind,
        shape.name(),
        size,
        fails ? Status.OUT_OF_MEMORY : Status.OK,
        fails ? LOST : null,
        "serial",
        "compressed-class-pointers",
        looks);
  }

  private static double factor(String map, int churn) {
    return switch (map) {
      case "eclipse" -> churn == 0 ? 1 : 2;
      case "jctools" -> churn < 2 ? 1 : churn < 8 ? 2 : churn < 32 ? 4 : churn < 90 ? 8 : 16;
      case "hppc" -> churn >= 90 && churn < 100 ? 1.5 : 1;
      default -> 1;
    };
  }

  /** One map under collectors that give back, in part, not at all, unseen, and one that died. */
  public static List<ProcessMemory> processes(
      FixtureMap shape, Kind kind, int size, boolean failures) {
    List<ProcessMemory> processes = new ArrayList<>();
    processes.add(process(shape, kind, size, "serial", List.of("-XX:+UseSerialGC"), 0, 0, true));
    processes.add(process(shape, kind, size, "g1", List.of("-XX:+UseG1GC"), 0, .4, true));
    processes.add(
        process(
            shape,
            kind,
            size,
            "z-uncommit",
            List.of("-XX:+UseZGC", "-XX:ZUncommitDelay=2"),
            .6,
            .9,
            true));
    processes.add(process(shape, kind, size, "unseen", List.of(Fixtures.HOSTILE), 0, .8, false));
    if (failures) {
      processes.add(
          new ProcessMemory(
              Schema.VERSION,
              kind,
              shape.name(),
              size,
              "parallel",
              List.of("-XX:+UseParallelGC"),
              Status.DIED,
              "the JVM ended with exit code 134",
              "compressed-class-pointers",
              List.of(new ProcessMemory.Sample(Phase.START, 10, MIB, 30 * MIB, 60 * MIB))));
    }
    return processes;
  }

  private static ProcessMemory process(
      FixtureMap shape,
      Kind kind,
      int size,
      String collector,
      List<String> flags,
      double alone,
      double collected,
      boolean seen) {
    List<ProcessMemory.Sample> samples = new ArrayList<>();
    long full = 300 * MIB;
    long took = 240 * MIB;
    samples.add(sample(Phase.START, 10, 5 * MIB, full - took, seen));
    samples.add(sample(Phase.FULL, 900, 90 * MIB, full, seen));
    samples.add(sample(Phase.DELETE_90, 1200, 91 * MIB, full, seen));
    for (int i = 1; i <= 12; i++) {
      long now = full - Math.round((i < 4 ? 0 : alone) * took);
      samples.add(sample(Phase.IDLE, 1200 + 500L * i, 92 * MIB, now, seen));
    }
    long before = full - Math.round(alone * took);
    samples.add(sample(Phase.COLLECTED, 7300, 22 * MIB, before, seen));
    for (int i = 1; i <= 12; i++) {
      long now = i < 2 ? before : full - Math.round(collected * took);
      samples.add(sample(Phase.IDLE_COLLECTED, 7300 + 500L * i, 22 * MIB, now, seen));
    }
    return new ProcessMemory(
        Schema.VERSION,
        kind,
        shape.name(),
        size,
        collector,
        flags,
        Status.OK,
        null,
        "compressed-class-pointers",
        samples);
  }

  private static ProcessMemory.Sample sample(
      Phase phase, long millis, long used, long total, boolean seen) {
    return new ProcessMemory.Sample(phase, millis, used, total, seen ? total : -1);
  }
}

package dev.residue.report;

import dev.residue.result.Kind;
import dev.residue.result.LatencyCurve;
import dev.residue.result.LatencyResult;
import dev.residue.result.LatencyResult.Operation;
import dev.residue.result.LatencyResult.Spike;
import dev.residue.result.LatencyResult.Stretch;
import dev.residue.result.LatencyResult.Timing;
import dev.residue.result.Schema;
import dev.residue.result.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Invented latencies of the fixtures: fastutil halves its table in every drain, eclipse had one
 * collection, jctools cannot keep the pace, and one map failed.
 */
final class FixtureLatency {
  private static final int DRAINS = 5;
  private static final int STRETCHES = 100;

  private FixtureLatency() {}

  static LatencyResult latency(FixtureMap shape, Kind kind, int size, boolean failures) {
    if (failures && shape.name().equals("third-party")) {
      return LatencyResult.failed(
          kind, shape.name(), size, 7, Status.VOID, "other answers than HashMap's");
    }
    long nanos = Math.round(shape.name().equals("jctools") ? 1_500 : 100 * shape.speed());
    boolean halves = shape.name().equals("fastutil");
    return new LatencyResult(
        Schema.VERSION,
        kind,
        shape.name(),
        size,
        Status.OK,
        null,
        "serial",
        "compressed-class-pointers",
        7,
        1_000,
        DRAINS,
        30,
        20.5,
        38,
        shape.name().equals("eclipse") ? 1 : 0,
        timing(DRAINS * size, nanos, halves ? 1_050_000 : 60_000),
        timing(30, 10 * nanos, 20_000),
        timing(450, 2 * nanos, 20_000),
        timing(DRAINS * size, 40, 50_000),
        Collections.nCopies(
            DRAINS, new LatencyResult.Run(nanos * 90, halves ? 1_050_000 : 60_000, 4_100, 50_000)),
        timeline(size, nanos, halves),
        spikes(shape.name(), size));
  }

  private static Timing timing(int count, long nanos, long max) {
    List<LatencyCurve.Point> points = new ArrayList<>();
    for (double rest = 1; rest * count >= 1; rest /= 2) {
      points.add(new LatencyCurve.Point(100 - 100 * rest, Math.min(max, Math.round(nanos / rest))));
    }
    points.add(new LatencyCurve.Point(100, max));
    LatencyCurve curve =
        new LatencyCurve(
            count,
            nanos,
            nanos,
            nanos * 2,
            nanos * 4,
            Math.min(max, nanos * 100),
            Math.min(max, nanos * 1_000),
            max,
            points,
            "");
    return new Timing(curve, curve, count / 50);
  }

  private static List<Stretch> timeline(int size, long nanos, boolean halves) {
    List<Stretch> timeline = new ArrayList<>();
    for (int i = 0; i < STRETCHES; i++) {
      long spike = halves && i == 50 ? 1_050_000 : nanos * 5;
      timeline.add(
          new Stretch(size - size / STRETCHES * i, Math.max(spike, 40_000), spike, 30_000, 60));
    }
    return timeline;
  }

  private static List<Spike> spikes(String map, int size) {
    List<Spike> spikes = new ArrayList<>();
    int index = size / 2;
    if (map.equals("fastutil")) {
      for (int run = 0; run < DRAINS; run++) {
        long service = 1_050_000 - run * 1_000L;
        spikes.add(
            new Spike(
                Operation.REMOVE, run, index, size - index, service + 20, service, 500L * run, 0));
      }
    }
    if (map.equals("eclipse")) {
      spikes.add(new Spike(Operation.REMOVE, 2, 17, size - 17, 900_000, 800_000, 0, 1));
    }
    spikes.add(new Spike(Operation.REMOVE, 1, 99, size - 99, 60_000, 50_000, 45_000, 0));
    spikes.add(new Spike(Operation.INSERT, 3, 0, 0, 30_000, 20_000, -1, 0));
    return spikes;
  }
}

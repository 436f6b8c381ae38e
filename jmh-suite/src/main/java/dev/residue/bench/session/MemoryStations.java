package dev.residue.bench.session;

import dev.residue.bench.console.Countdown;
import dev.residue.bench.growth.GrowthRunner;
import dev.residue.bench.lifecycle.LifecyclePlan;
import dev.residue.bench.lifecycle.LifecycleRunner;
import dev.residue.bench.plan.PlannedMap;
import dev.residue.bench.plan.Preset;
import dev.residue.bench.process.GcChoice;
import dev.residue.bench.process.ProcessRunner;
import dev.residue.bench.subject.SizedMap;
import dev.residue.result.DeleteOrder;
import dev.residue.result.FootprintPoint;
import dev.residue.result.GrowthSeries;
import dev.residue.result.Pieces;
import dev.residue.result.Plan;
import dev.residue.result.ProcessMemory;
import dev.residue.result.ResultWriter;
import dev.residue.result.Status;
import dev.residue.result.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The stations of a run that measure memory; each hands its results to the files and a line to the
 * console, and leaves out what an interrupted run has finished.
 */
final class MemoryStations {
  /** Enough for one million boxed entries and their resized tables several times over. */
  private static final long LIFE_HEAP_BYTES = 2L << 30;

  /** The same for one map alone, with room for the collector to be lazy. */
  private static final long PROCESS_HEAP_BYTES = 1L << 30;

  private static final Duration LIFE_LIMIT = Duration.ofMinutes(5);

  private final Plan plan;
  private final List<PlannedMap> maps;
  private final ResultWriter writer;
  private final Countdown progress;
  private final Estimate estimate;
  private final Pieces done;

  MemoryStations(
      Plan plan,
      List<PlannedMap> maps,
      ResultWriter writer,
      Countdown progress,
      Estimate estimate,
      Pieces done) {
    this.plan = plan;
    this.maps = maps;
    this.writer = writer;
    this.progress = progress;
    this.estimate = estimate;
    this.done = done;
  }

  /** Lives the lives that are not finished, if the plan wants any. */
  void lifecycles() throws IOException, InterruptedException {
    if (!plan.footprint()) {
      return;
    }
    List<SizedMap> cells = new ArrayList<>();
    List<String> keys = lives(cells).keys();
    for (PlannedMap map : maps) {
      for (int size : plan.sizes()) {
        SizedMap cell = cell(map, size);
        String piece = FootprintPoint.piece(cell.kind(), cell.map(), size);
        if (map.unsupported() == null && !done.isWhole(piece, keys)) {
          cells.add(cell);
        } else {
          progress.drop(estimate.lifeSeconds(size));
        }
      }
    }
    try {
      LifecycleRunner.run(
          lives(cells),
          this::point,
          (cell, ended, all, took) ->
              progress.finished(
                  estimate.lifeSeconds(cell.size()), "lifecycle " + cell + ": " + words(took)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void point(FootprintPoint point) {
    try {
      writer.write(point);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LifecyclePlan lives(List<SizedMap> cells) {
    boolean deep = Preset.takesHours(plan);
    return new LifecyclePlan(
        cells,
        deep ? List.of(Variant.values()) : List.of(Variant.AS_SHIPPED),
        deep ? List.of(DeleteOrder.values()) : List.of(DeleteOrder.RANDOM),
        deep ? LifecyclePlan.Depth.FULL : LifecyclePlan.Depth.LEAN,
        plan.seed(),
        LIFE_HEAP_BYTES,
        LIFE_LIMIT,
        List.of());
  }

  /** Watches the maps under churn that have no series yet, if the plan wants that. */
  void growth() throws IOException, InterruptedException {
    if (!plan.memory().growth()) {
      return;
    }
    int size = plan.memory().growthSize();
    for (PlannedMap map : maps) {
      SizedMap cell = cell(map, size);
      String piece = GrowthSeries.piece(cell.kind(), cell.map(), size);
      if (map.unsupported() != null || done.isWhole(piece, Stations.ONE)) {
        progress.drop(estimate.growthSeconds());
        continue;
      }
      GrowthSeries series =
          GrowthRunner.run(
              cell, GrowthRunner.POPULATIONS, plan.seed(), LIFE_HEAP_BYTES, LIFE_LIMIT, List.of());
      writer.write(series);
      progress.finished(estimate.growthSeconds(), words(series));
    }
  }

  private static String words(GrowthSeries series) {
    String what =
        String.format(Locale.ROOT, "churn %s/%s/%d", series.kind(), series.map(), series.size());
    List<GrowthSeries.Look> looks = series.looks();
    if (series.status() != Status.OK || looks.isEmpty()) {
      return what + ": " + series.status().words() + ", " + series.reason();
    }
    GrowthSeries.Look last = looks.get(looks.size() - 1);
    return String.format(
        Locale.ROOT,
        "%s: bytes x %.2f after %.0f populations",
        what,
        (double) last.bytes() / looks.get(0).bytes(),
        last.churn());
  }

  /** Watches the JVMs of the plan that have not been watched yet. */
  void processes() throws IOException, InterruptedException {
    for (PlannedMap map : maps) {
      if (!plan.memory().gcMaps().contains(map.name())) {
        continue;
      }
      SizedMap cell = cell(map, plan.memory().gcSize());
      for (GcChoice choice : GcChoice.all()) {
        if (!plan.memory().gcs().contains(choice.name())) {
          continue;
        }
        String piece = ProcessMemory.piece(cell.kind(), cell.map(), cell.size(), choice.name());
        if (map.unsupported() != null || done.isWhole(piece, Stations.ONE)) {
          progress.drop(estimate.processSeconds());
          continue;
        }
        ProcessMemory memory =
            ProcessRunner.run(
                cell, choice, ProcessRunner.IDLE, plan.seed(), PROCESS_HEAP_BYTES, LIFE_LIMIT);
        writer.write(memory);
        progress.finished(estimate.processSeconds(), words(memory));
      }
    }
  }

  private static String words(ProcessMemory memory) {
    String what =
        String.format(
            Locale.ROOT,
            "JVM %s/%s/%d with %s",
            memory.kind(),
            memory.map(),
            memory.size(),
            memory.collector());
    if (memory.status() != Status.OK || memory.samples().isEmpty()) {
      return what + ": " + memory.status().words() + ", " + memory.reason();
    }
    long most = memory.samples().stream().mapToLong(s -> s.heapCommitted()).max().orElse(0);
    long last = memory.samples().get(memory.samples().size() - 1).heapCommitted();
    return String.format(
        Locale.ROOT, "%s: %d MB committed, %d MB at the end", what, most >> 20, last >> 20);
  }

  private static SizedMap cell(PlannedMap map, int size) {
    return new SizedMap(map.kind(), map.name(), size);
  }

  private static String words(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1e3);
  }
}

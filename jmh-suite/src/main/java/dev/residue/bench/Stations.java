package dev.residue.bench;

import dev.residue.adapter.MapKind;
import dev.residue.bench.footprint.LifecyclePlan;
import dev.residue.bench.footprint.LifecycleRunner;
import dev.residue.bench.profile.Profiles;
import dev.residue.bench.profile.Sampling;
import dev.residue.bench.time.ProfiledCells;
import dev.residue.bench.time.TimeCoordinator;
import dev.residue.bench.time.TimedMap;
import dev.residue.result.Cell;
import dev.residue.result.FootprintPoint;
import dev.residue.result.ForkResult;
import dev.residue.result.Plan;
import dev.residue.result.ProfileResult;
import dev.residue.result.ResultWriter;
import dev.residue.result.Results;
import dev.residue.result.Schema;
import dev.residue.result.Slice;
import dev.residue.result.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The three stations of a run; each hands its results to the files and a line to the console. */
final class Stations {
  /** Enough for one million boxed entries and their resized tables several times over. */
  private static final long LIFE_HEAP_BYTES = 2L << 30;

  private static final Duration LIFE_LIMIT = Duration.ofMinutes(5);

  private final Plan plan;
  private final PlannedMaps maps;
  private final Path folder;
  private final ResultWriter writer;
  private final Progress progress;
  private final Estimate estimate;
  private final @Nullable Results before;

  Stations(
      Plan plan,
      PlannedMaps maps,
      Path folder,
      ResultWriter writer,
      Progress progress,
      Estimate estimate,
      @Nullable Results before) {
    this.plan = plan;
    this.maps = maps;
    this.folder = folder;
    this.writer = writer;
    this.progress = progress;
    this.estimate = estimate;
    this.before = before;
  }

  /** Lives the lives that are not finished. */
  void footprint() throws IOException, InterruptedException {
    List<LifecyclePlan.Cell> cells = new ArrayList<>();
    Set<String> done = finishedLives();
    for (TimedMap map : maps.timed()) {
      for (int size : plan.sizes()) {
        LifecyclePlan.Cell cell =
            new LifecyclePlan.Cell(
                MapKind.valueOf(map.kind().toUpperCase(Locale.ROOT)), map.name(), size);
        if (map.unsupported() == null && !done.contains(cell.toString())) {
          cells.add(cell);
        } else {
          progress.drop(estimate.lifeSeconds(size));
        }
      }
    }
    boolean deep = !plan.preset().equals("smoke") && !plan.preset().equals("quick");
    LifecyclePlan lives =
        new LifecyclePlan(
            cells,
            deep
                ? List.of(LifecyclePlan.Variant.values())
                : List.of(LifecyclePlan.Variant.AS_SHIPPED),
            deep
                ? List.of(LifecyclePlan.DeleteOrder.values())
                : List.of(LifecyclePlan.DeleteOrder.RANDOM),
            deep ? LifecyclePlan.Depth.FULL : LifecyclePlan.Depth.LEAN,
            plan.seed(),
            LIFE_HEAP_BYTES,
            LIFE_LIMIT,
            List.of());
    try {
      LifecycleRunner.run(
          lives,
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

  /** Cells with points, but for the last one in the file, which may have been cut short. */
  private Set<String> finishedLives() {
    Set<String> cells = new HashSet<>();
    String last = "";
    if (before != null) {
      for (FootprintPoint point : before.footprint()) {
        last = point.kind() + "/" + point.map() + "/" + point.size();
        cells.add(last);
      }
    }
    cells.remove(last);
    return cells;
  }

  /** Measures time. */
  void time(TimeCoordinator coordinator) throws IOException {
    progress.drop(coordinator.finishedForks() * estimate.forkSeconds());
    coordinator.run();
  }

  /** Takes a timed fork. */
  void timed(ForkResult fork) throws IOException {
    writer.write(fork);
    progress.finished(estimate.forkSeconds(), words(fork));
  }

  private static String words(ForkResult fork) {
    String what =
        String.format(
            Locale.ROOT,
            "round %d %s %s %d %s%s",
            fork.round(),
            fork.cell().kind(),
            fork.cell().workload(),
            fork.entries(),
            fork.cell().map(),
            fork.role().equals("map") ? "" : " (" + fork.role() + ")");
    if (fork.status() != Status.OK || fork.slices().isEmpty()) {
      return what + ": " + word(fork.status()) + ", " + fork.reason();
    }
    double[] nanos = fork.slices().stream().mapToDouble(Slice::nanosPerOp).sorted().toArray();
    double bytes = fork.slices().stream().mapToDouble(Slice::bytesPerOp).average().orElse(-1);
    return String.format(
        Locale.ROOT, "%s: %.1f ns/op, %.1f B/op", what, nanos[nanos.length / 2], bytes);
  }

  private static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String words(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1e3);
  }

  /** Makes the flame graphs that are not there yet. */
  void profile(Path scratch) throws IOException {
    boolean quick = plan.preset().equals("smoke") || plan.preset().equals("quick");
    Profiles profiles =
        new Profiles(folder.resolve(Schema.PROFILES), quick ? Sampling.QUICK : Sampling.STANDARD);
    Set<Cell> done = new HashSet<>();
    if (before != null) {
      before.profiles().stream().map(ProfileResult::cell).forEach(done::add);
    }
    for (ProfiledCells.Profiled profiled : ProfiledCells.of(plan, maps.timed(), scratch)) {
      if (done.contains(profiled.cell())) {
        progress.drop(estimate.profileSeconds());
        continue;
      }
      ProfileResult result = profiles.run(profiled.cell(), profiled.benchmark());
      writer.write(result);
      progress.finished(estimate.profileSeconds(), words(result));
    }
  }

  private static String words(ProfileResult result) {
    return "profile "
        + result.cell().path()
        + ": "
        + (result.status() == Status.OK ? "done" : word(result.status()) + ", " + result.reason());
  }
}

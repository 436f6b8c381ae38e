package dev.residue.bench.session;

import dev.residue.bench.console.Countdown;
import dev.residue.bench.latency.Effort;
import dev.residue.bench.latency.LatencyRunner;
import dev.residue.bench.plan.PlannedMap;
import dev.residue.bench.plan.PlannedMaps;
import dev.residue.bench.plan.Preset;
import dev.residue.bench.profile.ProfiledCells;
import dev.residue.bench.profile.Profiles;
import dev.residue.bench.profile.Sampling;
import dev.residue.bench.subject.SizedMap;
import dev.residue.bench.time.TimeCoordinator;
import dev.residue.result.ForkResult;
import dev.residue.result.LatencyResult;
import dev.residue.result.Line;
import dev.residue.result.Pieces;
import dev.residue.result.Plan;
import dev.residue.result.ProfileResult;
import dev.residue.result.ResultWriter;
import dev.residue.result.Role;
import dev.residue.result.Schema;
import dev.residue.result.Slice;
import dev.residue.result.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The stations of a run that time and profile; each hands its results to the files and a line to
 * the console.
 */
final class Stations {
  /**
   * Far above the minute or two that ten million entries take: reached by a JVM that hangs, or on a
   * machine that is no use for timing.
   */
  private static final Duration LATENCY_LIMIT = Duration.ofMinutes(20);

  /** Keys of the lines of a piece that has one. */
  static final List<String> ONE = List.of(Line.ONLY);

  private final Plan plan;
  private final PlannedMaps maps;
  private final Path folder;
  private final ResultWriter writer;
  private final Countdown progress;
  private final Estimate estimate;
  private final Pieces done;

  Stations(
      Plan plan,
      PlannedMaps maps,
      Path folder,
      ResultWriter writer,
      Countdown progress,
      Estimate estimate,
      Pieces done) {
    this.plan = plan;
    this.maps = maps;
    this.folder = folder;
    this.writer = writer;
    this.progress = progress;
    this.estimate = estimate;
    this.done = done;
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
            fork.role() == Role.MAP ? "" : " (" + fork.role() + ")");
    if (fork.status() != Status.OK || fork.slices().isEmpty()) {
      return what + ": " + fork.status().words() + ", " + fork.reason();
    }
    double[] nanos = fork.slices().stream().mapToDouble(Slice::nanosPerOp).sorted().toArray();
    double bytes = fork.slices().stream().mapToDouble(Slice::bytesPerOp).average().orElse(-1);
    return String.format(
        Locale.ROOT, "%s: %.1f ns/op, %.1f B/op", what, nanos[nanos.length / 2], bytes);
  }

  /** Times single operations of the maps whose are not there yet. */
  void latency() throws IOException, InterruptedException {
    Effort effort = Preset.takesHours(plan) ? Effort.STANDARD : Effort.QUICK;
    for (PlannedMap map : maps.timed()) {
      for (int size : plan.sizes()) {
        SizedMap cell = new SizedMap(map.kind(), map.name(), size);
        String piece = LatencyResult.piece(cell.kind(), cell.map(), size);
        if (map.unsupported() != null || done.isWhole(piece, ONE)) {
          progress.drop(estimate.latencySeconds(size));
          continue;
        }
        LatencyResult result =
            LatencyRunner.run(map.kind(), map.name(), size, plan.seed(), effort, LATENCY_LIMIT);
        writer.write(result);
        progress.finished(estimate.latencySeconds(size), "latency " + cell + ": " + words(result));
      }
    }
  }

  private static String words(LatencyResult result) {
    if (result.status() != Status.OK) {
      return result.status().words() + ", " + result.reason();
    }
    return String.format(
        Locale.ROOT,
        "remove p50 %d ns, p99.9 %d ns, max %.0f us; machine p99.9 %d ns",
        result.remove().latency().p50(),
        result.typicalP999(),
        result.remove().latency().max() / 1e3,
        result.machineP999());
  }

  /** Makes the flame graphs that are not there yet. */
  void profile(Path scratch) throws IOException {
    Sampling sampling = Preset.takesHours(plan) ? Sampling.STANDARD : Sampling.QUICK;
    Profiles profiles = new Profiles(folder.resolve(Schema.PROFILES), sampling);
    for (ProfiledCells.Profiled profiled : ProfiledCells.of(plan, maps.timed(), scratch)) {
      if (done.isWhole(ProfileResult.piece(profiled.cell()), ONE)) {
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
        + (result.status() == Status.OK
            ? "done"
            : result.status().words() + ", " + result.reason());
  }
}

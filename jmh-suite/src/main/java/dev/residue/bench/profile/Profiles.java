package dev.residue.bench.profile;

import dev.residue.bench.child.ChildJvm;
import dev.residue.bench.child.JmhChild;
import dev.residue.result.Cell;
import dev.residue.result.ProfileResult;
import dev.residue.result.Schema;
import dev.residue.result.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Profiles cells, one fork each, and writes {@code <folder>/<cell id>/}: collapsed stacks and an
 * interactive flame graph per event.
 */
public final class Profiles {
  /** What the fork prints; deleted when it has been read. */
  private static final String LOG = "fork.log";

  private final Path folder;
  private final Sampling sampling;

  /**
   * Writes nothing yet.
   *
   * @param folder the folder of all cells; created when needed
   * @param sampling how long
   */
  public Profiles(Path folder, Sampling sampling) {
    this.folder = folder;
    this.sampling = sampling;
  }

  /**
   * Profiles a cell. Whatever goes wrong in the fork, and a platform without the profiler, is a
   * result with a reason.
   *
   * @param cell what it is; names the folder
   * @param benchmark JMH's options that run this cell and nothing else: include, parameters, JVM
   *     flags; no profilers. Forks, iterations and times are set here
   * @throws IOException if the folder cannot be written
   * @throws IllegalArgumentException if the options name profilers, which would run along
   */
  public ProfileResult run(Cell cell, Options benchmark) throws IOException {
    if (!benchmark.getProfilers().isEmpty()) {
      throw new IllegalArgumentException(
          "a profiled fork runs no other profiler: " + benchmark.getProfilers());
    }
    String unsupported = ProfilerSupport.problem();
    if (unsupported != null) {
      return result(cell, new ProfileOutcome(Status.UNSUPPORTED, unsupported), List.of());
    }
    Path files = folder.resolve(cell.id());
    clear(files);
    Path log = files.resolve(LOG);
    try {
      ChildJvm.Exit exit = JmhChild.start(options(cell, benchmark, files), log).await(limit());
      ForkReport report = ForkReport.read(files);
      ProfileOutcome outcome =
          exit.timedOut()
              ? new ProfileOutcome(
                  Status.TIMEOUT,
                  "did not finish within " + limit().toSeconds() + " s and was ended")
              : ProfileOutcome.of(LogTail.of(log), exit.code(), report.problem(), report.events());
      return result(cell, outcome, report.events());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return result(cell, new ProfileOutcome(Status.ERROR, "interrupted"), List.of());
    } finally {
      Files.deleteIfExists(log);
      ForkReport.delete(files);
    }
  }

  private Duration limit() {
    return sampling.limit();
  }

  private static ProfileResult result(
      Cell cell, ProfileOutcome outcome, List<ProfileResult.Event> events) {
    return new ProfileResult(Schema.VERSION, cell, outcome.status(), outcome.reason(), events);
  }

  private static void clear(Path files) throws IOException {
    Files.createDirectories(files);
    ForkReport.delete(files);
    for (SampledEvent event : SampledEvent.values()) {
      Files.deleteIfExists(files.resolve(event.collapsedFile()));
      Files.deleteIfExists(files.resolve(event.htmlFile()));
    }
  }

  private Options options(Cell cell, Options benchmark, Path files) {
    List<String> appended =
        new ArrayList<>(
            benchmark.getJvmArgsAppend().hasValue()
                ? benchmark.getJvmArgsAppend().get()
                : List.of());
    appended.addAll(ProfilerSupport.flags());
    ForkOrder order =
        new ForkOrder(
            files,
            cell.path(),
            sampling.warmup(),
            sampling.cpu(),
            sampling.alloc(),
            sampling.loops());
    TimeValue slice = TimeValue.milliseconds(sampling.sliceMillis());
    return new OptionsBuilder()
        .parent(benchmark)
        .warmupIterations(sampling.warmup().slices())
        .warmupTime(slice)
        .measurementIterations(sampling.cpu().slices() + sampling.alloc().slices())
        .measurementTime(slice)
        .shouldDoGC(false)
        .shouldFailOnError(true)
        .jvmArgsAppend(appended.toArray(new String[0]))
        .addProfiler(SamplingProfiler.class, order.line())
        .build();
  }
}

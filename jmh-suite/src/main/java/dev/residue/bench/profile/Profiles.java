package dev.residue.bench.profile;

import dev.residue.result.Cell;
import dev.residue.result.ProfileResult;
import dev.residue.result.Schema;
import dev.residue.result.Status;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Profiles cells, one fork each, and writes {@code <folder>/<cell id>/}: collapsed stacks and an
 * interactive flame graph per event.
 *
 * <p>Forks nothing else meanwhile: a fork that hangs before it has told its process id is
 * recognised as the only new child of this process.
 */
public final class Profiles {
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
    LogTail log = new LogTail();
    Watch watch = new Watch(files);
    boolean failed = false;
    try (PrintStream print = new PrintStream(log, true, Charset.defaultCharset())) {
      watch.start();
      failed =
          new Runner(
                  options(cell, benchmark, files),
                  OutputFormatFactory.createFormatInstance(print, VerboseMode.NORMAL))
              .run()
              .isEmpty();
    } catch (RunnerException e) {
      failed = true;
      log.writeBytes(("\n" + reason(e) + "\n").getBytes(Charset.defaultCharset()));
    } finally {
      watch.stop();
    }
    ForkReport report = ForkReport.read(files);
    ForkReport.delete(files);
    ProfileOutcome outcome =
        watch.ended()
            ? new ProfileOutcome(
                Status.TIMEOUT,
                "did not finish within " + sampling.limit().toSeconds() + " s and was ended")
            : ProfileOutcome.of(log.text(), failed, report.problem(), report.events());
    return result(cell, outcome, report.events());
  }

  private static ProfileResult result(
      Cell cell, ProfileOutcome outcome, List<ProfileResult.Event> events) {
    return new ProfileResult(Schema.VERSION, cell, outcome.status(), outcome.reason(), events);
  }

  private static String reason(Throwable failure) {
    StringBuilder text = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      text.append(cause).append('\n');
      for (Throwable also : cause.getSuppressed()) {
        text.append(also).append('\n');
      }
    }
    return text.toString();
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
        .forks(1)
        .warmupForks(0)
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

  /** Ends the fork when its time is over. */
  private final class Watch {
    /** Between two attempts to end a fork. */
    private static final long AGAIN_MILLIS = 200;

    private final Path files;
    private final Set<Long> before = children();
    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicBoolean ended = new AtomicBoolean();

    Watch(Path files) {
      this.files = files;
    }

    void start() {
      Thread thread = new Thread(this::watch, "limit of a profiled fork");
      thread.setDaemon(true);
      thread.start();
    }

    void stop() {
      done.countDown();
    }

    boolean ended() {
      return ended.get();
    }

    private void watch() {
      try {
        long wait = sampling.limit().toMillis();
        while (!done.await(wait, TimeUnit.MILLISECONDS)) {
          ProcessHandle fork = fork();
          if (fork != null) {
            ended.set(true);
            fork.descendants().forEach(ProcessHandle::destroyForcibly);
            fork.destroyForcibly();
          }
          wait = AGAIN_MILLIS;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private @Nullable ProcessHandle fork() {
      Long pid = pid();
      List<ProcessHandle> fresh =
          ProcessHandle.current()
              .children()
              .filter(child -> pid == null ? !before.contains(child.pid()) : child.pid() == pid)
              .toList();
      return fresh.size() == 1 ? fresh.get(0) : null;
    }

    private @Nullable Long pid() {
      try {
        return ForkReport.read(files).pid();
      } catch (IOException e) {
        return null;
      }
    }
  }

  private static Set<Long> children() {
    return ProcessHandle.current()
        .children()
        .map(ProcessHandle::pid)
        .collect(Collectors.toUnmodifiableSet());
  }
}

package dev.residue.bench.experiment;

import dev.residue.adapter.MapCatalog;
import dev.residue.bench.console.Countdown;
import dev.residue.bench.console.Terminal;
import dev.residue.bench.environment.Demand;
import dev.residue.bench.environment.Finding;
import dev.residue.bench.environment.RunEnvironment;
import dev.residue.bench.lockstep.ForkCost;
import dev.residue.bench.lockstep.ForkJvm;
import dev.residue.bench.option.UsageException;
import dev.residue.bench.plan.PlannedMaps;
import dev.residue.bench.session.RunFolder;
import dev.residue.bench.session.Scratch;
import dev.residue.bench.session.Version;
import dev.residue.result.Environment;
import dev.residue.result.ForkResult;
import dev.residue.result.MapInfo;
import dev.residue.result.Plan;
import dev.residue.result.ResultReader;
import dev.residue.result.ResultWriter;
import dev.residue.result.Results;
import dev.residue.result.RunInfo;
import dev.residue.result.Schema;
import dev.residue.result.Slice;
import dev.residue.result.Status;
import dev.residue.verdict.stat.Median;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Measures the trials of a proof, step by step; each finished fork is on the disk before the next
 * begins, and the same command goes on with what an interrupted one has left.
 */
final class Laboratory {
  private final Terminal terminal;
  private final MapCatalog catalog;
  private final String command;
  private final Duration sliceLimit;
  private final @Nullable Duration budget;
  private final Check check;
  private final long startNanos = System.nanoTime();

  /** What else may speak against measuring here. */
  interface Check {
    /** Refuses by throwing. */
    void accept(Environment environment) throws IOException;
  }

  /**
   * Prepares.
   *
   * @param command as it was given, for repeating it
   */
  Laboratory(
      Terminal terminal,
      MapCatalog catalog,
      String command,
      ExperimentOptions options,
      Check check) {
    this.terminal = terminal;
    this.catalog = catalog;
    this.command = command;
    this.sliceLimit = options.sliceLimit();
    this.budget = options.time();
    this.check = check;
  }

  /**
   * One thing to do before the next look at the clock.
   *
   * @param trial index of the trial
   * @param crew whose forks run
   * @param round from 1; the comparison's index from 0 in a trial of blocks
   */
  record Step(int trial, Crew crew, int round) {}

  /** Steps of the first trial: all crews, round by round. */
  static List<Step> rounds(Plan plan, List<Crew> crews) {
    List<Step> steps = new ArrayList<>();
    for (int round = 1; round <= plan.time().rounds(); round++) {
      for (Crew crew : crews) {
        steps.add(new Step(0, crew, round));
      }
    }
    return steps;
  }

  /**
   * Measures what is not measured yet, in the order of the steps.
   *
   * @return the results of each trial, finished or not
   * @throws UsageException if a folder holds an unfinished proof of another plan
   * @throws IOException if result files cannot be written; what was measured is kept
   */
  List<Results> measure(List<Trial> trials, List<Step> steps) throws IOException {
    RunEnvironment machine =
        RunEnvironment.start(
            ForkJvm.collector(trials.get(0).plan().time().collector()), demand(trials), null);
    machine.findings().stream()
        .filter(finding -> finding.level() != Finding.Level.OK)
        .forEach(finding -> terminal.line(finding.line()));
    check.accept(machine.environment());
    Path scratch = Files.createTempDirectory("residue");
    List<Open> open = new ArrayList<>();
    Thread farewell = new Thread(() -> farewell(scratch), "farewell");
    try {
      for (Trial trial : trials) {
        open.add(new Open(trial, machine, scratch));
      }
      Countdown progress =
          new Countdown(
              terminal,
              IntStream.range(0, trials.size())
                  .boxed()
                  .collect(Collectors.toMap(String::valueOf, i -> seconds(trials.get(i)))));
      Runtime.getRuntime().addShutdownHook(farewell);
      boolean all = true;
      for (Step step : steps) {
        all &= step(open.get(step.trial()), step, progress);
      }
      for (Open trial : open) {
        trial.end(all);
      }
      Runtime.getRuntime().removeShutdownHook(farewell);
    } finally {
      terminal.endBar();
      for (Open trial : open) {
        trial.close();
      }
      Scratch.delete(scratch);
    }
    List<Results> results = new ArrayList<>();
    for (Trial trial : trials) {
      results.add(ResultReader.read(trial.folder()));
    }
    return results;
  }

  private void farewell(Path scratch) {
    terminal.endBar();
    terminal.line("stopped: what is finished is kept, the same command goes on");
    try {
      Scratch.delete(scratch);
    } catch (IOException e) {
      terminal.line("left behind: " + scratch);
    }
  }

  private static Demand demand(List<Trial> trials) {
    Demand most = new Demand(1, 1);
    for (Trial trial : trials) {
      for (Crew crew : trial.crews()) {
        int forks = trial.order() == Trial.Order.LOCKSTEP ? crew.forks() : 1;
        long heap = crew.heapBytes(trial.plan());
        if (forks * heap > most.forks() * most.heapBytes()) {
          most = new Demand(forks, heap);
        }
      }
    }
    return most;
  }

  private double seconds(Trial trial) {
    return trial.forks() * forkSeconds(trial.plan());
  }

  private static double forkSeconds(Plan plan) {
    return ForkCost.seconds(plan);
  }

  /** Measures a step unless that is done or time is up; false if it stays open. */
  private boolean step(Open open, Step step, Countdown progress) throws IOException {
    String part = String.valueOf(step.trial());
    double seconds = forkSeconds(open.trial.plan());
    if (open.done(step)) {
      progress.drop(part, open.forks(step) * seconds);
      return true;
    }
    if (budget != null && elapsed().compareTo(budget) >= 0) {
      return false;
    }
    long begun = System.nanoTime();
    List<String> lines = new ArrayList<>();
    for (ForkResult fork : open.run(step)) {
      open.writer.write(fork);
      open.forks.add(fork);
      lines.add(words(fork));
    }
    progress.finished(
        part, lines.size() * seconds, Duration.ofNanos(System.nanoTime() - begun), lines);
    progress.drop(part, step.crew().idle() * seconds);
    return true;
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  private static String words(ForkResult fork) {
    String what =
        String.format(
            Locale.ROOT, "round %d %s (lane %d)", fork.round(), fork.cell().path(), fork.lane());
    if (fork.status() != Status.OK || fork.slices().isEmpty()) {
      return what + ": " + fork.status().words() + ", " + fork.reason();
    }
    double nanos = Median.of(fork.slices().stream().mapToDouble(Slice::nanosPerOp).toArray());
    return String.format(Locale.ROOT, "%s: %.1f ns/op", what, nanos);
  }

  /** A trial that is being measured. */
  private final class Open implements AutoCloseable {
    final Trial trial;
    final List<ForkResult> forks = new ArrayList<>();
    final ResultWriter writer;
    private final RunFolder folder;
    private final RunEnvironment machine;
    private final CrewRunner runner;
    private final String started;

    Open(Trial trial, RunEnvironment machine, Path scratch) throws IOException {
      this.trial = trial;
      this.machine = machine;
      folder = new RunFolder(trial.folder(), terminal::line);
      Optional<Results> before = claim();
      started = before.map(b -> b.run().started()).orElseGet(() -> Instant.now().toString());
      before.ifPresent(
          b -> {
            forks.addAll(b.forks());
            terminal.line(
                trial.folder() + ": going on, " + forks.size() + " forks are there already");
          });
      // A folder of its own: each runner numbers its forks, and their logs, from 0.
      Path logs = Files.createTempDirectory(scratch, "trial");
      runner = new CrewRunner(trial.plan(), logs, sliceLimit);
      writer = ResultWriter.open(trial.folder());
      writer.write(info(null));
    }

    private Optional<Results> claim() throws IOException {
      List<MapInfo> maps = new PlannedMaps(catalog, trial.plan()).infos();
      try {
        folder.open();
        return folder.claim(trial.plan(), machine.environment(), maps);
      } catch (IOException | UsageException e) {
        folder.close();
        throw e;
      }
    }

    boolean done(Step step) {
      if (trial.order() != Trial.Order.BLOCKS) {
        return Trial.finished(forks, step.crew(), step.round());
      }
      return blocks(step).size() == 2 * trial.plan().time().rounds();
    }

    /** Forks of a step. */
    int forks(Step step) {
      return trial.order() == Trial.Order.BLOCKS
          ? 2 * trial.plan().time().rounds()
          : step.crew().forks();
    }

    private List<ForkResult> blocks(Step step) {
      int lane = step.crew().firstLane() + step.round();
      List<ForkResult> of =
          forks.stream()
              .filter(f -> f.lane() == lane && step.crew().hasLane(f.cell().group(), lane))
              .toList();
      int last = of.stream().mapToInt(ForkResult::attempt).max().orElse(0);
      return of.stream().filter(f -> f.attempt() == last).toList();
    }

    List<ForkResult> run(Step step) {
      return switch (trial.order()) {
        case LOCKSTEP -> runner.lockstep(step.crew(), step.round(), attempt(step));
        case ADJACENT -> runner.adjacent(step.crew(), step.round(), attempt(step));
        case BLOCKS -> runner.blocks(step.crew(), step.round(), 1 + blocksAttempt(step));
      };
    }

    private int attempt(Step step) {
      return 1 + Trial.attempt(forks, step.crew(), step.round());
    }

    private int blocksAttempt(Step step) {
      return blocks(step).stream().mapToInt(ForkResult::attempt).max().orElse(0);
    }

    void end(boolean all) throws IOException {
      writer.write(info(all ? Instant.now().toString() : null));
    }

    private RunInfo info(@Nullable String finished) {
      return new RunInfo(
          Schema.VERSION,
          Version.text(),
          command,
          started,
          finished,
          trial.plan(),
          finished == null ? machine.environment() : machine.finished(),
          new PlannedMaps(catalog, trial.plan()).infos());
    }

    @Override
    public void close() throws IOException {
      try (folder;
          writer) {
        runner.close();
      }
    }
  }
}

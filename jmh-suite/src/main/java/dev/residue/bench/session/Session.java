package dev.residue.bench.session;

import dev.residue.adapter.MapCatalog;
import dev.residue.bench.console.Countdown;
import dev.residue.bench.console.Terminal;
import dev.residue.bench.environment.Finding;
import dev.residue.bench.environment.RunEnvironment;
import dev.residue.bench.lockstep.ForkJvm;
import dev.residue.bench.option.UsageException;
import dev.residue.bench.plan.PlannedMaps;
import dev.residue.bench.profile.ProfilerSupport;
import dev.residue.bench.station.Agenda;
import dev.residue.bench.station.Piece;
import dev.residue.bench.station.Run;
import dev.residue.bench.station.Station;
import dev.residue.bench.time.JmhJson;
import dev.residue.bench.time.TimeStation;
import dev.residue.result.Environment;
import dev.residue.result.Line;
import dev.residue.result.Plan;
import dev.residue.result.ResultReader;
import dev.residue.result.ResultWriter;
import dev.residue.result.Results;
import dev.residue.result.RunInfo;
import dev.residue.result.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One run, from the plan to the result files: a loop over the pieces of all stations.
 *
 * <p>Each finished piece is on the disk before the next begins, and what an interrupted run of the
 * same plan has left is not measured again.
 */
public final class Session {
  private final Terminal terminal;
  private final Plan plan;
  private final String command;
  private final PlannedMaps maps;
  private final RunFolder folder;
  private final Duration sliceLimit;
  private final @Nullable Duration budget;
  private final ControlRates rates;

  /**
   * Prepares.
   *
   * @param command as it was given, for repeating it
   * @param sliceLimit a slice, set-up included, that takes longer costs its fork
   * @param budget of the timed forks; null: as many rounds as the plan has
   * @param rates where the A/A rows go when the run is finished
   */
  public Session(
      Terminal terminal,
      Plan plan,
      String command,
      MapCatalog catalog,
      RunFolder folder,
      Duration sliceLimit,
      @Nullable Duration budget,
      ControlRates rates) {
    this.terminal = terminal;
    this.plan = plan;
    this.command = command;
    this.maps = new PlannedMaps(catalog, plan);
    this.folder = folder;
    this.sliceLimit = sliceLimit;
    this.budget = budget;
    this.rates = rates;
  }

  /**
   * Measures all that is not measured yet.
   *
   * @throws UsageException if the folder holds an unfinished run of another plan, or the A/A
   *     history cannot be added to
   * @throws IOException if the result files cannot be written; what was measured is kept
   */
  public void measure() throws IOException, InterruptedException {
    RunEnvironment machine =
        RunEnvironment.start(
            ForkJvm.collector(plan.time().collector()),
            TimeStation.demand(plan, maps.timed()),
            ProfilerSupport.problem());
    machine.findings().stream()
        .filter(finding -> finding.level() != Finding.Level.OK)
        .forEach(finding -> terminal.line(finding.line()));
    Environment environment = machine.environment();
    rates.check(environment);
    Optional<Results> before = folder.claim(plan, environment, maps.infos());
    String started = before.map(b -> b.run().started()).orElseGet(() -> Instant.now().toString());
    Path scratch = Files.createTempDirectory("residue");
    Thread farewell = new Thread(() -> farewell(scratch), "farewell");
    Runtime.getRuntime().addShutdownHook(farewell);
    try (ResultWriter writer = ResultWriter.open(folder.path())) {
      Run run =
          new Run(
              new Run.Setting(
                  plan, maps.timed(), maps.infos(), folder.path(), scratch, sliceLimit, budget),
              before.map(Results::lines).orElse(List.of()));
      PlanText.lines(run).forEach(terminal::line);
      before.ifPresent(b -> terminal.line(resuming(b)));
      writer.write(info(started, null, environment));
      measure(run, writer, machine);
      writer.write(info(started, Instant.now().toString(), machine.finished()));
    } finally {
      terminal.endBar();
      if (ending(farewell)) {
        Scratch.delete(scratch);
      }
    }
    Results results = ResultReader.read(folder.path());
    JmhJson.write(results, folder.path());
    rates.append(results, folder.path()).forEach(terminal::line);
  }

  private void measure(Run run, ResultWriter writer, RunEnvironment machine)
      throws IOException, InterruptedException {
    List<Station> stations = Stations.asked(run);
    Countdown countdown =
        new Countdown(
            terminal,
            stations.stream()
                .collect(Collectors.toMap(Station::name, station -> station.seconds(run))));
    for (Station station : stations) {
      try (Agenda pieces = station.pieces(run)) {
        for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
          if (run.whole(piece)) {
            countdown.drop(station.name(), piece.seconds());
            continue;
          }
          machine.newcomers().forEach(words -> terminal.line("warn   " + words));
          long begun = System.nanoTime();
          List<Line> lines = new ArrayList<>();
          piece
              .work()
              .measure(
                  run.attempt(piece.name()) + 1,
                  line -> {
                    writer.write(line);
                    run.add(line);
                    lines.add(line);
                  });
          countdown.finished(
              station.name(),
              piece.seconds(),
              Duration.ofNanos(System.nanoTime() - begun),
              station.words(lines));
        }
      }
      countdown.ended(station.name());
    }
  }

  /** Takes the hook back; false if it runs already. */
  private static boolean ending(Thread farewell) {
    try {
      return Runtime.getRuntime().removeShutdownHook(farewell);
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** On the way out of a run that was ended from outside. */
  private void farewell(Path scratch) {
    try {
      Scratch.delete(scratch);
    } catch (IOException e) {
      terminal.line("left behind: " + scratch + " (" + e + ")");
    }
  }

  private static String resuming(Results before) {
    return "going on with the run of "
        + before.run().started()
        + ": what it has finished is not measured again ("
        + before.lines().size()
        + " lines)";
  }

  private RunInfo info(String started, @Nullable String finished, Environment environment) {
    return new RunInfo(
        Schema.VERSION,
        Version.text(),
        command,
        started,
        finished,
        plan,
        environment,
        maps.infos());
  }
}

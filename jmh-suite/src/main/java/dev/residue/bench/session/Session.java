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
import dev.residue.bench.time.JmhJson;
import dev.residue.bench.time.TimeCoordinator;
import dev.residue.result.Environment;
import dev.residue.result.FootprintPoint;
import dev.residue.result.GrowthSeries;
import dev.residue.result.LatencyResult;
import dev.residue.result.Pieces;
import dev.residue.result.Plan;
import dev.residue.result.ProcessMemory;
import dev.residue.result.ProfileResult;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run, from the plan to the result files: memory first, since it is quick and nearly free of
 * noise, then time round by round, then single operations, then flame graphs.
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
    Estimate estimate = new Estimate(plan, maps.timed());
    RunEnvironment machine =
        RunEnvironment.start(ForkJvm.collector(), estimate.demand(), ProfilerSupport.problem());
    machine.findings().stream()
        .filter(finding -> finding.level() != Finding.Level.OK)
        .forEach(finding -> terminal.line(finding.line()));
    Environment environment = machine.environment();
    rates.check(environment);
    Optional<Results> before = folder.claim(plan, environment);
    String started = before.map(b -> b.run().started()).orElseGet(() -> Instant.now().toString());
    new PlanText(plan, estimate).lines().forEach(terminal::line);
    before.ifPresent(b -> terminal.line(resuming(b)));
    Path scratch = Files.createTempDirectory("residue");
    try (ResultWriter writer = ResultWriter.open(folder.path())) {
      writer.write(info(started, null, environment));
      Pieces done = before.map(Results::pieces).orElseGet(Pieces::new);
      Countdown progress = new Countdown(terminal, estimate.seconds());
      Stations stations = new Stations(plan, maps, folder.path(), writer, progress, estimate, done);
      MemoryStations memory =
          new MemoryStations(plan, maps.timed(), writer, progress, estimate, done);
      memory.lifecycles();
      memory.growth();
      memory.processes();
      stations.time(
          new TimeCoordinator(
              plan,
              maps.timed(),
              maps.infos(),
              scratch,
              sliceLimit,
              before.map(Results::forks).orElse(List.of()),
              budget,
              stations::timed));
      if (plan.latency()) {
        stations.latency();
      }
      if (plan.profile()) {
        stations.profile(scratch);
      }
      writer.write(info(started, Instant.now().toString(), machine.finished()));
    } finally {
      terminal.endBar();
      Scratch.delete(scratch);
    }
    Results results = ResultReader.read(folder.path());
    JmhJson.write(results, folder.path().resolve("jmh-result.json"));
    rates.append(results, folder.path()).forEach(terminal::line);
  }

  private static String resuming(Results before) {
    return "going on with the run of "
        + before.run().started()
        + ": "
        + before.forks().size()
        + " forks, "
        + before.all(FootprintPoint.class).size()
        + " lifecycle points, "
        + before.all(GrowthSeries.class).size()
        + " growth series, "
        + before.all(ProcessMemory.class).size()
        + " watched JVMs, the latency of "
        + before.all(LatencyResult.class).size()
        + " maps and "
        + before.all(ProfileResult.class).size()
        + " profiles are there already";
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

package dev.residue.bench.time;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.residue.bench.environment.Demand;
import dev.residue.bench.lockstep.BatonServer;
import dev.residue.bench.lockstep.ForkJvm;
import dev.residue.bench.lockstep.ForkOutcome;
import dev.residue.bench.lockstep.ForkSpec;
import dev.residue.bench.lockstep.Group;
import dev.residue.bench.lockstep.Lane;
import dev.residue.bench.plan.PlannedMap;
import dev.residue.bench.tape.TapeSpec;
import dev.residue.bench.workload.PerfectHash;
import dev.residue.result.ForkResult;
import dev.residue.result.Kind;
import dev.residue.result.MapInfo;
import dev.residue.result.Plan;
import dev.residue.result.Role;
import dev.residue.result.Schema;
import dev.residue.result.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.CompilerHints;

/**
 * Rounds over groups over lanes; every finished fork goes to the sink at once.
 *
 * <p>A round measures each map of each group once. Within a round the groups follow each other, so
 * that the rounds of one group are spread over the whole run. A row that is decided is not measured
 * further. A lane that an interrupted run finished is not measured again; one that it began is,
 * under the next attempt. So is, once, a lane with a fork that was not steady even after its
 * warm-up was extended: whole, and without a look at any ratio.
 */
public final class TimeCoordinator {
  /** A fork must start within this; twelve JVMs on two cores take about 5 s. */
  public static final Duration START_LIMIT = Duration.ofSeconds(90);

  /**
   * Warm-up slices from which on a fork's steady state is judged and its warm-up extended once; the
   * design's least number. Of the short slices of smoke and quick an eighth of all forks looked
   * unsteady here (35 of 283), by noise: they are not judged, and the results say so.
   */
  private static final int JUDGED_WARMUPS = 20;

  /** The same in time, ms: below it slices are too short to be level on a noisy machine. */
  private static final int JUDGED_MILLIS = 1_000;

  /** Runs along in the first lane of a group, as a row to measure distances from. */
  private static final PlannedMap LIMIT =
      new PlannedMap(Kind.LONG, PerfectHash.NAME, PerfectHash.class.getName(), null);

  private final Plan plan;
  private final List<PlannedMap> maps;
  private final Path folder;
  private final Duration sliceLimit;
  private final ForkSink sink;
  private final FinishedForks ended = new FinishedForks();
  private final int endedBefore;
  private final List<MapInfo> infos;
  private final @Nullable Duration budget;
  private final long startNanos = System.nanoTime();
  private boolean overBudget;

  /** Receives each fork when it has ended. */
  public interface ForkSink {
    /** Takes a result; it is to be on the disk when this returns. */
    void accept(ForkResult result) throws IOException;
  }

  /**
   * Prepares.
   *
   * @param maps all maps of the plan, of all its kinds
   * @param folder private scratch folder for logs and credentials
   * @param sliceLimit a slice, set-up included, that takes longer costs its fork
   * @param before results of an interrupted run of the same plan
   * @param budget after which no lane is begun, the first round excepted; null: none
   */
  public TimeCoordinator(
      Plan plan,
      List<PlannedMap> maps,
      List<MapInfo> infos,
      Path folder,
      Duration sliceLimit,
      List<ForkResult> before,
      @Nullable Duration budget,
      ForkSink sink) {
    this.plan = plan;
    this.maps = List.copyOf(maps);
    this.folder = folder;
    this.sliceLimit = sliceLimit;
    this.sink = sink;
    this.infos = List.copyOf(infos);
    this.budget = budget;
    before.forEach(ended::add);
    endedBefore = before.size();
    prepareJmh();
  }

  /** Settles what JMH would settle by itself when it starts a fork, and not always well. */
  public static void prepareJmh() {
    // JMH would start a JVM per fork to try which kind of black hole works; ours need none.
    System.setProperty("jmh.blackhole.autoDetect", "false");
    // Our forks run side by side by intent; JMH's lock forbids that.
    System.setProperty("jmh.ignoreLock", "true");
    // JMH 1.37 makes its choice of black hole on first use, without a lock: a runner that comes in
    // between finds half of it and dies of a NullPointerException (3 of 7 forks once, at the start
    // of a run). So it is made here, before there are two.
    CompilerHints.printHints(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    CompilerHints.hintsFile();
  }

  /** Slices by which an unsteady fork's warm-up is extended; 0 if a plan is not judged for that. */
  public static int extension(Plan plan) {
    boolean judged =
        plan.warmups() >= JUDGED_WARMUPS && plan.warmups() * plan.sliceMillis() >= JUDGED_MILLIS;
    return judged ? plan.warmups() : 0;
  }

  /** Forks that a whole plan needs, none of its rounds being replaced. */
  public static int plannedForks(Plan plan, List<PlannedMap> maps) {
    return Lanes.forks(plan, maps);
  }

  /** The most a plan asks of the machine at once. */
  public static Demand demand(Plan plan, List<PlannedMap> maps) {
    return Lanes.demand(plan, maps);
  }

  /** Forks that an interrupted run has finished. */
  public int finishedForks() {
    return endedBefore;
  }

  /**
   * Measures all that is not finished.
   *
   * @throws IOException if the sink fails or no socket can be opened; all that was measured before
   *     is with the sink
   */
  public void run() throws IOException {
    reportUnsupported();
    try (BatonServer server = new BatonServer(folder)) {
      Lane measuring = new Lane(server, folder, START_LIMIT, sliceLimit);
      for (int round = 1; round <= plan.rounds() && !overBudget; round++) {
        for (OpenRows.Open open : OpenRows.of(plan, infos, ended.all(), round)) {
          runGroup(measuring, open, round);
        }
      }
    }
  }

  private void runGroup(Lane measuring, OpenRows.Open open, int round) throws IOException {
    List<List<PlannedMap>> lanes = Lanes.of(plan, maps, open.group());
    for (int lane = 0; lane < lanes.size(); lane++) {
      List<PlannedMap> compared =
          lanes.get(lane).stream().filter(map -> open.has(map.name())).toList();
      if (compared.isEmpty() && !lanes.get(lane).isEmpty()) {
        continue;
      }
      // The first round is always whole: a map without any figure helps nobody.
      if (round > 1 && budget != null && elapsed().compareTo(budget) >= 0) {
        overBudget = true;
        return;
      }
      runLane(measuring, open.group(), round, lane, compared);
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  private void runLane(Lane measuring, Group group, int round, int lane, List<PlannedMap> maps)
      throws IOException {
    TapeSpec tape = group.tape(plan, round);
    List<ForkSpec> specs = new ArrayList<>();
    for (PlannedMap map : maps) {
      if (ended.worthTrying(group.cell(map.name()).path(), group.entries())) {
        specs.add(spec(group, map, Role.MAP, tape));
      }
    }
    PlannedMap control = control(group.kind());
    specs.add(spec(group, control, Role.CONTROL, tape));
    specs.add(spec(group, control, Role.CONTROL_2, tape));
    if (lane == 0 && group.hasLimit()) {
      specs.add(spec(group, LIMIT, Role.LIMIT, tape));
    }
    String key = ForkResult.piece(specs.get(0).cell().group(), group.entries(), round, lane);
    while (!ended.finished(key, specs)) {
      int attempt = ended.attempt(key) + 1;
      List<ForkOutcome> outcomes = measuring.run(specs, group.seed(plan, round) + lane);
      List<ForkResult> results = new ArrayList<>();
      for (ForkResult result : SameWork.results(group, round, attempt, lane, outcomes)) {
        results.add(result.withReplaced(ended.replaced(key, specs, result)));
      }
      for (ForkResult result : results) {
        sink.accept(result);
        ended.add(result);
      }
    }
  }

  private ForkSpec spec(Group group, PlannedMap map, Role role, TapeSpec tape) {
    return new ForkSpec(
        group.cell(map.name()),
        role,
        map.adapterClass(),
        tape,
        ForkJvm.flags(tape, group.objects(), folder),
        plan.warmups(),
        extension(plan),
        plan.slices());
  }

  private PlannedMap control(Kind kind) {
    return maps.stream()
        .filter(m -> m.kind() == kind && m.name().equals(plan.control()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no control map '" + plan.control() + "'"));
  }

  private void reportUnsupported() throws IOException {
    for (PlannedMap map : maps) {
      String reason = map.unsupported();
      if (reason == null) {
        continue;
      }
      for (Group group : Group.of(plan)) {
        if (group.kind() == map.kind() && !isKnown(group, map)) {
          sink.accept(unsupported(group, map, reason));
        }
      }
    }
  }

  private boolean isKnown(Group group, PlannedMap map) {
    return ended.hasFailed(group.cell(map.name()).path(), group.entries());
  }

  private ForkResult unsupported(Group group, PlannedMap map, String reason) {
    return new ForkResult(
        Schema.VERSION,
        group.cell(map.name()),
        Role.MAP,
        1,
        1,
        0,
        0,
        group.seed(plan, 1),
        group.entries(),
        Instant.now().toString(),
        0,
        Status.UNSUPPORTED,
        reason,
        List.of(),
        0,
        null,
        List.of());
  }
}

package dev.residue.bench.time;

import dev.residue.bench.lockstep.BatonServer;
import dev.residue.bench.lockstep.ForkCost;
import dev.residue.bench.lockstep.ForkJvm;
import dev.residue.bench.lockstep.ForkOutcome;
import dev.residue.bench.lockstep.ForkSpec;
import dev.residue.bench.lockstep.Group;
import dev.residue.bench.lockstep.Lane;
import dev.residue.bench.plan.PlannedMap;
import dev.residue.bench.station.Agenda;
import dev.residue.bench.station.Piece;
import dev.residue.bench.station.Run;
import dev.residue.bench.tape.TapeSpec;
import dev.residue.bench.workload.PerfectHash;
import dev.residue.result.ForkResult;
import dev.residue.result.Kind;
import dev.residue.result.Plan;
import dev.residue.result.Role;
import dev.residue.result.Schema;
import dev.residue.result.Status;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rounds over groups over lanes, each lane's round a piece.
 *
 * <p>A round measures each map of each group once. Within a round the groups follow each other, so
 * that the rounds of one group are spread over the whole run. A row that is decided is not measured
 * further. A lane that an interrupted run finished is not measured again; one that it began is,
 * under the next attempt. So is, once, a lane with a fork that was not steady even after its
 * warm-up was extended: whole, and without a look at any ratio.
 */
public final class TimeCoordinator implements Agenda {
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

  private final Run run;
  private final Plan plan;
  private final FinishedForks ended = new FinishedForks();
  private final long startNanos = System.nanoTime();
  private final Deque<LaneRound> waiting = new ArrayDeque<>();
  private int round;
  private int seen;
  private @Nullable LaneRound current;
  private @Nullable BatonServer server;
  private @Nullable Lane measuring;

  /** One lane in one round: what is measured in one go. */
  private record LaneRound(Group group, int round, int lane, List<ForkSpec> specs, String name) {}

  TimeCoordinator(Run run) {
    this.run = run;
    this.plan = run.plan();
  }

  /** Slices by which an unsteady fork's warm-up is extended; 0 if a plan is not judged for that. */
  public static int extension(Plan plan) {
    boolean judged =
        plan.time().warmups() >= JUDGED_WARMUPS
            && plan.time().warmups() * plan.time().sliceMillis() >= JUDGED_MILLIS;
    return judged ? plan.time().warmups() : 0;
  }

  /**
   * The lane that was measured last once more, if it was cut short or has to be replaced; else the
   * next of this round, else the first of the next round.
   */
  @Override
  public @Nullable Piece next() {
    List<ForkResult> all = run.lines(ForkResult.class);
    all.subList(seen, all.size()).forEach(ended::add);
    seen = all.size();
    if (current == null || ended.finished(current.name(), current.specs())) {
      current = nextLane();
    }
    return current == null ? null : piece(current);
  }

  private @Nullable LaneRound nextLane() {
    while (waiting.isEmpty()) {
      // The first round is always whole: a map without any figure helps nobody.
      if (round == plan.time().rounds() || (round > 0 && overBudget())) {
        return null;
      }
      round++;
      for (OpenRows.Open open : OpenRows.of(plan, run.setting().infos(), ended.all(), round)) {
        addLanes(open);
      }
      if (waiting.isEmpty() && round > 1) {
        return null;
      }
    }
    LaneRound lane = waiting.remove();
    return lane.round() > 1 && overBudget() ? null : lane;
  }

  private boolean overBudget() {
    Duration budget = run.setting().budget();
    return budget != null
        && Duration.ofNanos(System.nanoTime() - startNanos).compareTo(budget) >= 0;
  }

  private void addLanes(OpenRows.Open open) {
    List<List<PlannedMap>> lanes = Lanes.of(plan, run.setting().maps(), open.group());
    for (int lane = 0; lane < lanes.size(); lane++) {
      List<PlannedMap> compared =
          lanes.get(lane).stream().filter(map -> open.has(map.name())).toList();
      if (!compared.isEmpty() || lanes.get(lane).isEmpty()) {
        waiting.add(laneRound(open.group(), lane, compared));
      }
    }
  }

  private LaneRound laneRound(Group group, int lane, List<PlannedMap> compared) {
    TapeSpec tape = group.tape(plan, round);
    List<ForkSpec> specs = new ArrayList<>();
    for (PlannedMap map : compared) {
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
    String name = ForkResult.piece(specs.get(0).cell().group(), group.entries(), round, lane);
    return new LaneRound(group, round, lane, List.copyOf(specs), name);
  }

  private Piece piece(LaneRound lane) {
    return new Piece(
        lane.name(),
        lane.specs().stream().map(ForkSpec::key).toList(),
        ended.replacing(lane.name(), lane.specs()) ? run.attempt(lane.name()) + 1 : 1,
        lane.specs().size() * ForkCost.seconds(plan),
        (attempt, into) -> measure(lane, attempt, into));
  }

  private void measure(LaneRound lane, int attempt, Piece.Sink into) throws IOException {
    Group group = lane.group();
    if (lane.round() == 1 && lane.lane() == 0) {
      for (PlannedMap map : run.setting().maps()) {
        String reason = map.unsupported();
        if (reason != null && group.kind().equals(map.kind())) {
          into.take(unsupported(group, attempt, map, reason));
        }
      }
    }
    List<ForkOutcome> outcomes =
        measuring().run(lane.specs(), group.seed(plan, lane.round()) + lane.lane());
    List<ForkResult> results = new ArrayList<>();
    for (ForkResult result :
        SameWork.results(group, lane.round(), attempt, lane.lane(), outcomes)) {
      int replaced = ended.replaced(lane.name(), lane.specs(), result);
      results.add(result.with(result.evidence().withReplaced(replaced)));
    }
    for (ForkResult result : results) {
      into.take(result);
    }
  }

  /** One for all rounds: it numbers its forks, and their logs go by that. */
  private Lane measuring() throws IOException {
    Lane open = measuring;
    if (open == null) {
      BatonServer baton = new BatonServer(run.setting().scratch());
      server = baton;
      open = new Lane(baton, run.setting().scratch(), START_LIMIT, run.setting().sliceLimit());
      measuring = open;
    }
    return open;
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  private ForkSpec spec(Group group, PlannedMap map, Role role, TapeSpec tape) {
    return new ForkSpec(
        group.cell(map.name()),
        role,
        map.adapterClass(),
        tape,
        ForkJvm.flags(plan.time().collector(), tape, group.objects(), run.setting().scratch()),
        group.sweepBytes(plan),
        plan.time().warmups(),
        extension(plan),
        plan.time().slices());
  }

  private PlannedMap control(Kind kind) {
    return run.setting().maps().stream()
        .filter(m -> m.kind() == kind && m.name().equals(plan.control()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no control map '" + plan.control() + "'"));
  }

  private ForkResult unsupported(Group group, int attempt, PlannedMap map, String reason) {
    return new ForkResult(
        Schema.VERSION,
        new ForkResult.Place(
            group.cell(map.name()),
            Role.MAP,
            1,
            attempt,
            0,
            0,
            group.seed(plan, 1),
            group.entries()),
        new ForkResult.Course(Instant.now().toString(), 0, Status.UNSUPPORTED, reason),
        ForkResult.Evidence.NONE);
  }
}

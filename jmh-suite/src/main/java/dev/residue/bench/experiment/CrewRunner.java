package dev.residue.bench.experiment;

import dev.residue.bench.lockstep.BatonServer;
import dev.residue.bench.lockstep.ForkJvm;
import dev.residue.bench.lockstep.ForkOutcome;
import dev.residue.bench.lockstep.ForkSpec;
import dev.residue.bench.lockstep.Lane;
import dev.residue.bench.lockstep.LaneSize;
import dev.residue.bench.tape.TapeSpec;
import dev.residue.bench.time.SameWork;
import dev.residue.bench.time.TimeCoordinator;
import dev.residue.bench.workload.ForkSettings;
import dev.residue.result.ForkResult;
import dev.residue.result.Kind;
import dev.residue.result.Plan;
import dev.residue.result.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs crews: in lockstep, as a run does it, or fork by fork, as plain JMH does it. */
public final class CrewRunner implements AutoCloseable {
  private final Plan plan;
  private final Path folder;
  private final BatonServer server;
  private final Lane measuring;

  /**
   * Prepares.
   *
   * @param folder private scratch folder for logs and credentials
   * @param sliceLimit a slice, set-up included, that takes longer costs its fork
   * @throws IOException if no socket can be opened
   */
  public CrewRunner(Plan plan, Path folder, Duration sliceLimit) throws IOException {
    this.plan = plan;
    this.folder = folder;
    server = new BatonServer(folder);
    measuring = new Lane(server, folder, TimeCoordinator.START_LIMIT, sliceLimit);
  }

  /** Most forks that may be alive together with such heaps. */
  public static int forks(long heapBytes) {
    return LaneSize.maps(heapBytes, 2) + 2;
  }

  /**
   * One round with all forks alive, one running at a time.
   *
   * @return a result per fork; those of a comparison have its lane
   */
  public List<ForkResult> lockstep(Crew crew, int round, int attempt) {
    TapeSpec tape = crew.tape(plan, round);
    List<ForkSpec> specs = specs(crew, tape);
    List<ForkOutcome> outcomes = measuring.run(specs, tape.seed());
    return compared(crew, SameWork.results(crew.group(plan), round, attempt, 0, outcomes));
  }

  /**
   * One round with one fork after the other, those of a comparison next to each other.
   *
   * @return as {@link #lockstep}
   */
  public List<ForkResult> adjacent(Crew crew, int round, int attempt) {
    List<ForkOutcome> outcomes = new ArrayList<>();
    TapeSpec tape = crew.tape(plan, round);
    for (ForkSpec spec : specs(crew, tape)) {
      outcomes.addAll(measuring.run(List.of(spec), tape.seed()));
    }
    return compared(crew, SameWork.results(crew.group(plan), round, attempt, 0, outcomes));
  }

  /**
   * All rounds of one comparison as plain JMH orders them: all forks of the control, then all forks
   * of the other, one at a time, on one tape.
   */
  public List<ForkResult> blocks(Crew crew, int comparison, int attempt) {
    TapeSpec tape = crew.tape(plan, 1);
    List<ForkSpec> both = specs(crew, tape).subList(2 * comparison, 2 * comparison + 2);
    List<ForkResult> results = new ArrayList<>();
    for (ForkSpec spec : both) {
      for (int fork = 1; fork <= plan.time().rounds(); fork++) {
        List<ForkOutcome> outcome = measuring.run(List.of(spec), tape.seed());
        results.addAll(
            SameWork.results(
                crew.group(plan), fork, attempt, crew.firstLane() + comparison, outcome));
      }
    }
    return results;
  }

  private static List<ForkResult> compared(Crew crew, List<ForkResult> results) {
    List<ForkResult> lanes = new ArrayList<>();
    for (int i = 0; i < 2 * crew.comparisons().size(); i++) {
      lanes.add(results.get(i).at(results.get(i).place().withLane(crew.firstLane() + i / 2)));
    }
    return lanes;
  }

  private List<ForkSpec> specs(Crew crew, TapeSpec tape) {
    List<ForkSpec> specs = new ArrayList<>();
    for (Crew.Versus comparison : crew.comparisons()) {
      specs.add(spec(crew, comparison.control(), Role.CONTROL, tape));
      specs.add(spec(crew, comparison.other(), comparison.role(), tape));
    }
    for (int i = 0; i < crew.idle(); i++) {
      specs.add(spec(crew, crew.comparisons().get(0).control(), Role.CONTROL, tape));
    }
    return specs;
  }

  private ForkSpec spec(Crew crew, Contender subject, Role role, TapeSpec tape) {
    List<String> args =
        new ArrayList<>(
            ForkJvm.flags(
                plan.time().collector(),
                crew.largest(tape),
                subject.map().kind() == Kind.OBJECT,
                folder));
    if (subject.percent() > 0) {
      args.add("-D" + ForkSettings.PLANT + "=" + Crew.extra(tape, subject.percent()));
    }
    return new ForkSpec(
        crew.group(plan).cell(subject.name()),
        role,
        subject.map().adapterClass(),
        tape,
        args,
        crew.group(plan).sweepBytes(plan),
        plan.time().warmups(),
        TimeCoordinator.extension(plan),
        plan.time().slices());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

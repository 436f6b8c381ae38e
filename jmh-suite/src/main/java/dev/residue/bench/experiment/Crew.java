package dev.residue.bench.experiment;

import dev.residue.bench.lockstep.ForkJvm;
import dev.residue.bench.lockstep.Group;
import dev.residue.bench.tape.TapeSpec;
import dev.residue.bench.tape.Workloads;
import dev.residue.result.Cell;
import dev.residue.result.Kind;
import dev.residue.result.Plan;
import dev.residue.result.Role;
import java.util.List;

/**
 * The forks of a proof that replay one tape round by round, two for each comparison, so that no two
 * comparisons share a fork.
 *
 * @param kind of maps
 * @param workload label
 * @param size entries
 * @param repetition of the same comparisons with other tapes, from 0
 * @param firstLane lane of the first comparison; the others follow. No other crew of the group has
 *     these
 * @param idle further forks of the first comparison's control that are alive and measured but not
 *     compared
 * @param comparisons at least one
 */
public record Crew(
    Kind kind,
    String workload,
    int size,
    int repetition,
    int firstLane,
    int idle,
    List<Versus> comparisons) {

  /** A plant adds whole maps to a batch, so that 3, 5 and 10 % of this many maps are exact. */
  private static final int PLANT_BATCH = 100;

  /**
   * One comparison.
   *
   * @param control what is compared with
   * @param other what is compared
   */
  public record Versus(Contender control, Contender other) {
    /** Role of the second fork. */
    Role role() {
      return control.equals(other) ? Role.CONTROL_2 : Role.MAP;
    }

    /** Whether a plant takes part. */
    boolean planted() {
      return control.percent() > 0 || other.percent() > 0;
    }

    /** True ratio of times, other over control. */
    public double trueRatio() {
      return (100.0 + other.percent()) / (100.0 + control.percent());
    }
  }

  /** Copies the list. */
  public Crew {
    comparisons = List.copyOf(comparisons);
    if (comparisons.isEmpty()) {
      throw new IllegalArgumentException("a crew without comparisons");
    }
  }

  /** The same crew with no more than so many comparisons. */
  public Crew first(int most) {
    return most >= comparisons.size()
        ? this
        : new Crew(kind, workload, size, repetition, firstLane, idle, comparisons.subList(0, most));
  }

  /** Forks per round. */
  public int forks() {
    return 2 * comparisons.size() + idle;
  }

  /** In words, for the console. */
  public String title() {
    return kind + " " + workload + " " + size;
  }

  /** The comparison of a lane of this crew. */
  public Versus comparison(int lane) {
    return comparisons.get(lane - firstLane);
  }

  /** Whether a lane of this group is one of this crew's. */
  public boolean hasLane(String group, int lane) {
    String plain = Cell.of(kind, "", workload, size).group();
    // What follows is the condition, the same for all of a plan.
    return (group.equals(plain) || group.startsWith(plain + "/"))
        && lane >= firstLane
        && lane < firstLane + comparisons.size();
  }

  /** Its forks; under the first of the plan's conditions. */
  Group group(Plan plan) {
    return new Group(kind, Workloads.of(workload), size, size, plan.time().conditions().get(0));
  }

  /** The tape of a round. */
  TapeSpec tape(Plan plan, int round) {
    // Repetitions lie far apart, so that no round of one has the tape of another.
    TapeSpec tape = group(plan).tape(plan, round + 1_000 * repetition);
    if (comparisons.stream().noneMatch(Versus::planted)) {
      return tape;
    }
    int batch = (tape.batch() + PLANT_BATCH - 1) / PLANT_BATCH * PLANT_BATCH;
    return withBatch(tape, batch);
  }

  /** The tape by which the heaps of all forks are sized: plants have more maps. */
  TapeSpec largest(TapeSpec tape) {
    int percent =
        comparisons.stream()
            .mapToInt(c -> Math.max(c.control().percent(), c.other().percent()))
            .max()
            .orElse(0);
    return withBatch(tape, tape.batch() + extra(tape, percent));
  }

  /** Maps that a plant runs beside those of its batch. */
  static int extra(TapeSpec tape, int percent) {
    return Math.toIntExact(Math.round(tape.batch() * percent / 100.0));
  }

  private static TapeSpec withBatch(TapeSpec tape, int batch) {
    return new TapeSpec(tape.workload(), tape.keys(), tape.entries(), batch, tape.seed());
  }

  /** Heap of one of its forks and what it sweeps, bytes. */
  public long heapBytes(Plan plan) {
    return ForkJvm.heapBytes(plan.time().collector(), largest(tape(plan, 1)), kind == Kind.OBJECT)
        + group(plan).sweepBytes(plan);
  }
}

package dev.residue.bench.lockstep;

import dev.residue.bench.tape.KeySpace;
import dev.residue.bench.tape.TapeSpec;
import dev.residue.bench.tape.Workload;
import dev.residue.bench.tape.Workloads;
import dev.residue.bench.workload.PerfectHash;
import dev.residue.result.Caches;
import dev.residue.result.Cell;
import dev.residue.result.Condition;
import dev.residue.result.Kind;
import dev.residue.result.Octave;
import dev.residue.result.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * The forks that may be compared with each other, map by map.
 *
 * @param kind of maps
 * @param workload what is done
 * @param size nominal number of entries
 * @param entries actual number of entries
 * @param condition of the caches
 */
public record Group(Kind kind, Workload workload, int size, int entries, Condition condition) {
  /** All groups of a plan, in the order they are measured. */
  public static List<Group> of(Plan plan) {
    List<Group> groups = new ArrayList<>();
    for (Kind kind : plan.kinds()) {
      for (int size : plan.sizes()) {
        for (String workload : plan.workloads()) {
          for (Condition condition : plan.time().conditions(kind, size)) {
            for (int entries : plan.time().octave() ? Octave.of(size) : List.of(size)) {
              groups.add(new Group(kind, Workloads.of(workload), size, entries, condition));
            }
          }
        }
      }
    }
    return groups;
  }

  public Cell cell(String map) {
    return Cell.of(kind, map, workload.label(), size).with(condition);
  }

  /** Whether a fork of the limit runs along: see {@link PerfectHash}. */
  public boolean hasLimit() {
    return !objects() && workload.hasLimit();
  }

  /** Forks of a lane beside its maps: two of the control, and in the first lane the limit. */
  public int companions(int lane) {
    return lane == 0 && hasLimit() ? 3 : 2;
  }

  public boolean objects() {
    return kind == Kind.OBJECT;
  }

  /** Bytes that a fork sweeps before each clock; 0 unless the caches are to be cold. */
  public long sweepBytes(Plan plan) {
    Caches caches = plan.time().caches();
    return condition == Condition.COLD && caches != null ? caches.sweepBytes() : 0;
  }

  /** Memory of one fork, without what every JVM takes: heap and what it sweeps, bytes. */
  public long forkBytes(Plan plan) {
    return ForkJvm.heapBytes(plan.time().collector(), tape(plan, 1), objects()) + sweepBytes(plan);
  }

  /** The tape of a round, the same for all maps of the group. */
  public TapeSpec tape(Plan plan, int round) {
    return tape(plan, round, plan.time().sliceMillis());
  }

  /** The same for slices of another length. */
  public TapeSpec tape(Plan plan, int round, int sliceMillis) {
    return TapeSpec.sized(workload, KeySpace.SPREAD, entries, sliceMillis, seed(plan, round));
  }

  /** The seed of a round: another one for every round and group. */
  public long seed(Plan plan, int round) {
    long name = (kind + "/" + workload.label() + "/" + entries).hashCode();
    return KeySpace.mix(plan.seed() ^ KeySpace.mix(round * 0x1_0000_0001L ^ name));
  }

  /** In words, for the console. */
  String title() {
    return kind
        + " "
        + workload.label()
        + " "
        + entries
        + (condition == Condition.AS_FOUND ? "" : " " + condition);
  }
}

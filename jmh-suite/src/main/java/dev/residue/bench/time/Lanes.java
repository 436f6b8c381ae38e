package dev.residue.bench.time;

import dev.residue.bench.environment.Demand;
import dev.residue.bench.lockstep.Group;
import dev.residue.bench.lockstep.LaneSize;
import dev.residue.bench.plan.PlannedMap;
import dev.residue.result.Plan;
import java.util.ArrayList;
import java.util.List;

/** How the maps of a group are divided into lanes of forks that are alive together. */
final class Lanes {
  private Lanes() {}

  /** Maps of each lane beside the forks of the control and the limit. */
  static List<List<PlannedMap>> of(Plan plan, List<PlannedMap> maps, Group group) {
    List<PlannedMap> compared =
        maps.stream()
            .filter(m -> m.kind() == group.kind() && m.unsupported() == null)
            .filter(m -> !m.name().equals(plan.control()))
            .toList();
    int size = LaneSize.maps(group.forkBytes(plan), group.companions(0));
    List<List<PlannedMap>> lanes = new ArrayList<>();
    // Even lanes: with 11 maps and room for 8, lanes of 6 and 5 share the work of two controls.
    int count = Math.max(1, (compared.size() + size - 1) / size);
    for (int lane = 0; lane < count; lane++) {
      lanes.add(
          compared.subList(lane * compared.size() / count, (lane + 1) * compared.size() / count));
    }
    return lanes;
  }

  /** Forks that a whole plan needs, none of its rounds being replaced. */
  static int forks(Plan plan, List<PlannedMap> maps) {
    int forks = 0;
    for (Group group : Group.of(plan)) {
      List<List<PlannedMap>> lanes = of(plan, maps, group);
      for (int lane = 0; lane < lanes.size(); lane++) {
        forks += lanes.get(lane).size() + group.companions(lane);
      }
    }
    return forks * plan.time().rounds();
  }

  /** The most a plan asks of the machine at once. */
  static Demand demand(Plan plan, List<PlannedMap> maps) {
    Demand most = new Demand(1, 1);
    for (Group group : Group.of(plan)) {
      long heap = group.forkBytes(plan);
      List<List<PlannedMap>> lanes = of(plan, maps, group);
      for (int lane = 0; lane < lanes.size(); lane++) {
        int forks = lanes.get(lane).size() + group.companions(lane);
        if (forks * heap > most.forks() * most.heapBytes()) {
          most = new Demand(forks, heap);
        }
      }
    }
    return most;
  }
}

package dev.residue.bench.time;

import dev.residue.bench.lockstep.Group;
import dev.residue.result.ForkResult;
import dev.residue.result.MapInfo;
import dev.residue.result.Plan;
import dev.residue.verdict.Remaining;
import dev.residue.verdict.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the next round is to measure: in the first, everything; later, the rows that the decision
 * rule has not closed, the most uncertain group first.
 */
final class OpenRows {
  private OpenRows() {}

  /**
   * A group and the maps in it that need another round.
   *
   * @param group to measure
   * @param maps names; empty: all
   */
  record Open(Group group, Set<String> maps) {
    Open {
      maps = Set.copyOf(maps);
    }

    boolean has(String map) {
      return maps.isEmpty() || maps.contains(map);
    }
  }

  static List<Open> of(Plan plan, List<MapInfo> infos, List<ForkResult> forks, int round) {
    List<Group> groups = Group.of(plan);
    // A round that was interrupted is judged by the rounds before it, as it was when it began.
    List<ForkResult> before = forks.stream().filter(fork -> fork.round() < round).toList();
    if (round == 1 || plan.maps().size() == 1) {
      return groups.stream().map(group -> new Open(group, Set.of())).toList();
    }
    List<Open> open = new ArrayList<>();
    for (Remaining.Group needy : Remaining.of(plan, infos, before).groups()) {
      Set<String> maps =
          needy.open().stream().map(Row::cell).map(cell -> cell.map()).collect(Collectors.toSet());
      groups.stream()
          .filter(group -> group.cell("").group().equals(needy.group()))
          .forEach(group -> open.add(new Open(group, maps)));
    }
    return open;
  }
}

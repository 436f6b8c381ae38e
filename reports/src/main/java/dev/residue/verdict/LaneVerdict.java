package dev.residue.verdict;

import dev.residue.result.ForkResult;
import dev.residue.result.Plan;
import dev.residue.result.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One live comparison of a proof: two forks a round, in a lane of their own, judged by itself with
 * the rule that judges the rows of a session.
 *
 * @param group as {@link dev.residue.result.Cell#group()}
 * @param lane which of the group's comparisons
 * @param control what is compared with
 * @param map what is compared; the same name in an A/A comparison
 * @param rounds the highest round that both forks took part in
 * @param row the verdict
 */
public record LaneVerdict(String group, int lane, String control, String map, int rounds, Row row) {

  private record Key(String group, int lane) {}

  /**
   * Judges every lane of every group as a family of one row.
   *
   * @param plan of the proof; its alpha is that of one comparison
   * @param forks of all lanes; a lane has forks of the role {@code control} and either {@code
   *     control-2} or {@code map}
   * @return in order of appearance; lanes without a fork of either side are left out
   */
  public static List<LaneVerdict> of(Plan plan, List<ForkResult> forks) {
    Map<Key, List<ForkResult>> lanes = new LinkedHashMap<>();
    for (ForkResult fork : forks) {
      lanes
          .computeIfAbsent(new Key(fork.cell().group(), fork.lane()), k -> new ArrayList<>())
          .add(fork);
    }
    List<LaneVerdict> verdicts = new ArrayList<>();
    lanes.forEach(
        (key, of) -> {
          List<ForkResult> controls =
              of.stream().filter(fork -> fork.role() == Role.CONTROL).toList();
          List<ForkResult> others =
              of.stream().filter(fork -> fork.role() != Role.CONTROL).toList();
          if (!controls.isEmpty() && !others.isEmpty()) {
            verdicts.add(
                new LaneVerdict(
                    key.group(),
                    key.lane(),
                    controls.get(0).cell().map(),
                    others.get(0).cell().map(),
                    Math.min(lastRound(controls), lastRound(others)),
                    row(plan, of, others.get(0).role())));
          }
        });
    return verdicts;
  }

  private static Row row(Plan plan, List<ForkResult> forks, Role role) {
    Judgement judgement = Verdicts.judge(plan, List.of(), forks, true);
    return role == Role.CONTROL_2 ? judgement.controlRows().get(0) : judgement.rows().get(0);
  }

  private static int lastRound(List<ForkResult> forks) {
    return forks.stream().mapToInt(ForkResult::round).max().orElse(0);
  }

  /** Whether the rule told the two apart. */
  public boolean told() {
    return row.word().tells();
  }

  /** Log-ratios of its pairs by the clock that decided, in order of rounds. */
  public double[] logRatios() {
    return row.roundValues().stream().mapToDouble(value -> Math.log(value.ratio())).toArray();
  }

  /** The group and what was compared, for a table. */
  public String name() {
    return group + " " + (map.equals(control) ? map : map + " : " + control);
  }
}

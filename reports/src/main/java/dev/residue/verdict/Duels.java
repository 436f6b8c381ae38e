package dev.residue.verdict;

import dev.residue.result.Cell;
import dev.residue.result.ForkResult;
import dev.residue.result.Plan;
import dev.residue.result.Results;
import dev.residue.result.Role;
import dev.residue.verdict.stat.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every map against every other, from the forks that a run has anyway.
 *
 * <p>The control stands in every row of the run's own table, and it may be the noisiest map there
 * is. Forks of one lane ran in lockstep, so any two of them make a pair as good as any. All pairs
 * of maps are one family: whichever of them is looked at afterwards, the best map's included, the
 * chance of any false word among them is the run's alpha.
 */
public final class Duels {
  private final Plan plan;
  private final Map<Side, Row> rows = new HashMap<>();

  /** A map and what it is compared with. */
  private record Side(Cell cell, String against) {}

  /**
   * Judges all pairs of a finished or unfinished run.
   *
   * @throws IllegalArgumentException as {@link Verdicts#judge}
   */
  public Duels(Results results) {
    this(results.run().plan(), results.forks(), results.run().finished() != null);
  }

  Duels(Plan plan, List<ForkResult> forks, boolean finished) {
    this.plan = plan;
    Map<Side, Pairs> pairs = pairs(forks);
    List<Side> sides = List.copyOf(pairs.keySet());
    List<Row> judged =
        Judge.family(
            Rule.of(plan), List.copyOf(pairs.values()), Math.max(1, pairs.size()), finished);
    for (int i = 0; i < judged.size(); i++) {
      Side side = sides.get(i);
      Row row = judged.get(i);
      rows.put(side, row);
      rows.put(new Side(of(side.cell(), side.against()), side.cell().map()), inverse(row, side));
    }
  }

  /** Each pair of maps once: those against the control as in the run's own table. */
  private Map<Side, Pairs> pairs(List<ForkResult> forks) {
    Map<Side, Pairs> pairs = new LinkedHashMap<>();
    new Pairing(forks, plan.time())
        .maps()
        .forEach((cell, of) -> pairs.put(new Side(cell, plan.control()), of));
    Set<String> names = new LinkedHashSet<>();
    forks.stream()
        .filter(fork -> fork.role() == Role.MAP)
        .forEach(fork -> names.add(fork.cell().map()));
    Set<String> done = new LinkedHashSet<>();
    for (String yardstick : names) {
      done.add(yardstick);
      List<ForkResult> against = new ArrayList<>();
      for (ForkResult fork : forks) {
        String map = fork.cell().map();
        if (fork.role() == Role.MAP && (map.equals(yardstick) || !done.contains(map))) {
          against.add(map.equals(yardstick) ? fork.at(fork.place().as(Role.CONTROL)) : fork);
        }
      }
      new Pairing(against, plan.time())
          .maps()
          .forEach(
              (cell, of) -> {
                if (!of.pairs().isEmpty()) {
                  pairs.put(new Side(cell, yardstick), of);
                }
              });
    }
    return pairs;
  }

  private static Cell of(Cell cell, String map) {
    return new Cell(
        cell.kind(), map, cell.workload(), cell.size(), cell.condition(), cell.threads());
  }

  /** The same pairs seen from the other map. */
  private static Row inverse(Row row, Side side) {
    Word word =
        switch (row.word()) {
          case FASTER -> Word.SLOWER;
          case SLOWER -> Word.FASTER;
          default -> row.word();
        };
    Interval interval = row.interval();
    return new Row(
        of(side.cell(), side.against()),
        word,
        row.reason(),
        row.clock(),
        row.waitingShare(),
        row.pairs(),
        row.measured(),
        row.look(),
        1 / row.ratio(),
        new Interval(1 / interval.high(), 1 / interval.low()),
        row.sd(),
        row.p(),
        row.adjusted(),
        row.roundsNeeded(),
        row.unsteadyShare(),
        row.roundValues().stream()
            .map(value -> new Row.RoundValue(value.round(), 1 / value.ratio()))
            .toList());
  }

  /**
   * A map against another.
   *
   * @return empty if the two never ran in the same lane, or are the same
   */
  public Optional<Row> row(Cell cell, String against) {
    return Optional.ofNullable(rows.get(new Side(cell, against)));
  }

  /** Number of pairs of maps, the size of the family. */
  public int size() {
    return rows.size() / 2;
  }
}

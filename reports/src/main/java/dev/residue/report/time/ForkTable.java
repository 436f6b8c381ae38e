package dev.residue.report.time;

import dev.residue.report.board.CellFigures;
import dev.residue.report.text.Figures;
import dev.residue.result.ForkResult;
import dev.residue.result.Role;
import dev.residue.result.Status;
import dev.residue.verdict.ForkTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every fork of a workload: maps by rounds.
 *
 * <p>A row per fork would be the largest part of a site; what all forks of a round share stands
 * once in its head.
 *
 * @param rounds columns, in order
 * @param rows maps, each role by itself
 */
public record ForkTable(List<Round> rounds, List<Row> rows) {
  /**
   * Forks that replayed the same tape.
   *
   * @param number of the round
   * @param seed of the tape
   * @param entries actual number of entries
   */
  public record Round(int number, long seed, int entries) implements Comparable<Round> {
    private static final Comparator<Round> ORDER =
        Comparator.comparingInt(Round::number)
            .thenComparingInt(Round::entries)
            .thenComparingLong(Round::seed);

    @Override
    public int compareTo(Round other) {
      return ORDER.compare(this, other);
    }

    public static Round of(ForkResult fork) {
      return new Round(fork.round(), fork.place().seed(), fork.entries());
    }
  }

  /**
   * The forks of one map in one role.
   *
   * @param map short name
   * @param role as in the results
   * @param cells one per round: time, or how it ended; a dash if there was no fork
   */
  public record Row(String map, Role role, List<String> cells) {}

  /** Forks of the maps in the order given; of a void cell no time is shown. */
  public static ForkTable of(List<CellFigures> figures) {
    List<Round> rounds =
        List.copyOf(
            figures.stream()
                .flatMap(f -> f.forks().stream())
                .map(Round::of)
                .collect(Collectors.toCollection(TreeSet::new)));
    List<Row> rows = new ArrayList<>();
    for (CellFigures cell : figures) {
      Map<Role, Map<Round, String>> roles = new LinkedHashMap<>();
      for (ForkResult fork : cell.forks()) {
        roles
            .computeIfAbsent(fork.role(), k -> new LinkedHashMap<>())
            .merge(Round.of(fork), text(cell, fork), (a, b) -> a + "; " + b);
      }
      roles.forEach(
          (role, forks) ->
              rows.add(
                  new Row(
                      cell.cell().map(),
                      role,
                      rounds.stream().map(r -> forks.getOrDefault(r, Figures.NONE)).toList())));
    }
    return new ForkTable(rounds, rows);
  }

  private static String text(CellFigures cell, ForkResult fork) {
    if (fork.status() != Status.OK || fork.slices().isEmpty()) {
      return fork.status().words();
    }
    String time =
        cell.isVoid() ? Figures.NONE : Figures.plain(ForkTime.nanosPerOp(fork, cell.value()));
    return Boolean.FALSE.equals(fork.steady()) ? time + " not steady" : time;
  }
}

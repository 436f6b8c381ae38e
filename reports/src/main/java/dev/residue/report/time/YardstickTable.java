package dev.residue.report.time;

import dev.residue.report.board.CellFigures;
import dev.residue.report.board.Order;
import dev.residue.report.board.Section;
import dev.residue.report.draw.DataTable;
import dev.residue.report.text.Figures;
import dev.residue.verdict.Duels;
import dev.residue.verdict.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The maps of a workload against another map than the control. */
final class YardstickTable {
  private YardstickTable() {}

  /** Against the map with the lowest ratio; empty if it is the control or there is none. */
  static Optional<DataTable> best(Section section, String workload) {
    return section.maps().stream()
        .map(map -> section.figures(map, workload))
        .filter(CellFigures::ok)
        .min(Order.unknownLast(figures -> figures.comparison().ratio().middle()))
        .map(figures -> figures.cell().map())
        .filter(map -> !map.equals(section.board().control()))
        .flatMap(map -> against(section, workload, map, "the lowest ratio of this workload"));
  }

  /** Against a map that was asked for; empty if it was not measured here. */
  static Optional<DataTable> asked(Section section, String workload) {
    String map = section.board().against();
    return map == null || !section.figures(map, workload).ok()
        ? Optional.empty()
        : against(section, workload, map, "as asked for");
  }

  private static Optional<DataTable> against(
      Section section, String workload, String yardstick, String why) {
    Duels duels = section.board().duels();
    double delta = section.board().judgement().delta();
    List<Row> rows = new ArrayList<>();
    for (String map : section.maps()) {
      if (section.figures(map, workload).ok()) {
        duels.row(section.cell(map, workload), yardstick).ifPresent(rows::add);
      }
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    rows.sort(Order.unknownLast(Row::ratio));
    return Optional.of(
        new DataTable(
            String.format(
                Locale.ROOT,
                "Time against %s, %s. From the same forks; the %d pairs of maps of this run are one"
                    + " family, with a chance of any false word of %s",
                yardstick,
                why,
                duels.size(),
                Figures.percent(section.board().judgement().alpha())),
            List.of("Map", "ratio to " + yardstick, "verdict"),
            rows.stream()
                .map(row -> List.of(row.cell().map(), Figures.ratio(row.ratio()), row.words(delta)))
                .toList()));
  }
}

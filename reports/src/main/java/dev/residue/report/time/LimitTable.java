package dev.residue.report.time;

import dev.residue.report.board.CellFigures;
import dev.residue.report.board.Limits;
import dev.residue.report.board.Section;
import dev.residue.report.draw.DataTable;
import dev.residue.report.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many times the limit's time each map takes. */
public final class LimitTable {
  private LimitTable() {}

  /** A row for the limit and one per map; empty if no workload of the section has a limit. */
  public static Optional<DataTable> of(Limits limits, Section section) {
    List<String> workloads =
        section.workloads().stream().filter(w -> limits.nanos(section, w).isPresent()).toList();
    if (workloads.isEmpty()) {
      return Optional.empty();
    }
    List<String> header = new ArrayList<>(List.of("Map"));
    List<String> first = new ArrayList<>(List.of("the limit (no map)"));
    for (String workload : workloads) {
      header.add(workload);
      first.add(
          limits.nanos(section, workload).map(n -> Figures.nanos(n.middle())).orElse(Figures.NONE));
    }
    List<List<String>> rows = new ArrayList<>(List.of(first));
    for (String map : section.maps()) {
      List<String> row = new ArrayList<>(List.of(map));
      for (String workload : workloads) {
        CellFigures figures = section.figures(map, workload);
        row.add(
            figures.ok()
                ? limits
                    .nanos(section, workload)
                    .map(n -> Figures.ratio(figures.nanos().middle() / n.middle()))
                    .orElse(Figures.NONE)
                : section.state(figures));
      }
      rows.add(row);
    }
    return Optional.of(
        new DataTable(
            "Multiple of the limit's time per operation, medians over forks. The limit computes the"
                + " slot from the key, reads it and, in a delete, clears it: one random access. It"
                + " is not a map and cannot be adopted, it shows what is left to gain.",
            header,
            rows));
  }
}

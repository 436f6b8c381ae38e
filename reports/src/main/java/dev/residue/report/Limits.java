package dev.residue.report;

import dev.residue.result.Cell;
import dev.residue.result.ForkResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far is each map from what no map can beat? The limit is a perfect hash over the run's own
 * keys: it stands in no ranking and has no memory.
 */
final class Limits {
  /** Role of its forks. */
  static final String ROLE = "limit";

  private final Map<String, CellFigures> byGroup = new LinkedHashMap<>();

  Limits(List<ForkResult> forks) {
    Map<Cell, List<ForkResult>> limits = new LinkedHashMap<>();
    forks.stream()
        .filter(f -> f.role().equals(ROLE))
        .forEach(f -> limits.computeIfAbsent(f.cell(), c -> new ArrayList<>()).add(f));
    limits.forEach(
        (cell, list) ->
            byGroup.put(
                cell.group(), new CellFigures(cell, list, Comparison.missing("no map to adopt"))));
  }

  /** Time per operation of a workload's limit, ns; empty if it was not measured or is void. */
  private Optional<Spread> nanos(Section section, String workload) {
    CellFigures found = byGroup.get(new Cell(section.kind(), "", workload, section.size()).group());
    return found == null || found.proof().isPresent() || found.measured().isEmpty()
        ? Optional.empty()
        : Optional.of(found.nanos());
  }

  /** A row for the limit and one per map; empty if no workload of the section has a limit. */
  Optional<DataTable> table(Section section) {
    List<String> workloads =
        section.workloads().stream().filter(w -> nanos(section, w).isPresent()).toList();
    if (workloads.isEmpty()) {
      return Optional.empty();
    }
    List<String> header = new ArrayList<>(List.of("Map"));
    List<String> first = new ArrayList<>(List.of("the limit (no map)"));
    for (String workload : workloads) {
      header.add(workload);
      first.add(nanos(section, workload).map(n -> Figures.nanos(n.middle())).orElse(Figures.NONE));
    }
    List<List<String>> rows = new ArrayList<>(List.of(first));
    for (String map : section.maps()) {
      List<String> row = new ArrayList<>(List.of(map));
      for (String workload : workloads) {
        CellFigures figures = section.figures(map, workload);
        row.add(
            figures.ok()
                ? nanos(section, workload)
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

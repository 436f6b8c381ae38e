package dev.residue.report.board;

import dev.residue.result.Cell;
import dev.residue.result.ForkResult;
import dev.residue.result.Plan;
import dev.residue.result.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far is each map from what no map can beat? The limit is a perfect hash over the run's own
 * keys: it stands in no ranking and has no memory.
 */
public final class Limits {
  private final Map<String, CellFigures> byGroup = new LinkedHashMap<>();

  Limits(List<ForkResult> forks, Plan.Time time) {
    Map<Cell, List<ForkResult>> limits = new LinkedHashMap<>();
    forks.stream()
        .filter(f -> f.role() == Role.LIMIT)
        .forEach(f -> limits.computeIfAbsent(f.cell(), c -> new ArrayList<>()).add(f));
    limits.forEach(
        (cell, list) ->
            byGroup.put(
                cell.group(),
                new CellFigures(
                    cell,
                    list,
                    Comparison.missing("no map to adopt"),
                    time.value(cell.workload()))));
  }

  /** Time per operation of a workload's limit, ns; empty if it was not measured or is void. */
  public Optional<Spread> nanos(Section section, String workload) {
    CellFigures found = byGroup.get(section.cell("", workload).group());
    return found == null || found.proof().isPresent() || found.measured().isEmpty()
        ? Optional.empty()
        : Optional.of(found.nanos());
  }
}

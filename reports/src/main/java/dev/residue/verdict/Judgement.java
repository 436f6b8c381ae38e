package dev.residue.verdict;

import dev.residue.result.Cell;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All verdicts of a session.
 *
 * @param rows one per map, kind, workload and nominal size against the control, in the plan's order
 * @param controlRows the A/A rows, one per kind, workload and nominal size: each judged by itself
 *     at the row's own alpha, which is what the published false-positive rate counts
 * @param grade noise grade
 * @param noiseSd standard deviation of the A/A pair's log-ratio, pooled over groups; NaN if unknown
 * @param voidReason why the times of some workloads are void, in words; null if none is
 * @param voidGroups those in which the control was told apart from itself, as {@link Cell#group()}
 * @param alpha chance of any false "faster" or "slower" over {@code rows}
 * @param delta two maps within this fraction are the same
 * @param confidence of every interval, in 0..1
 * @param looks pairs after which rows are judged; empty if the plan ends before the first look
 */
public record Judgement(
    List<Row> rows,
    List<Row> controlRows,
    NoiseGrade grade,
    double noiseSd,
    @Nullable String voidReason,
    Set<String> voidGroups,
    double alpha,
    double delta,
    double confidence,
    List<Integer> looks) {

  /** Copies the lists. */
  public Judgement {
    rows = List.copyOf(rows);
    controlRows = List.copyOf(controlRows);
    voidGroups = Set.copyOf(voidGroups);
    looks = List.copyOf(looks);
  }

  /** The row of a map, if there is one. */
  public Optional<Row> row(Cell cell) {
    return rows.stream().filter(row -> row.cell().equals(cell)).findFirst();
  }

  /** The A/A row of the group a cell belongs to, if there is one. */
  public Optional<Row> controlRow(Cell cell) {
    return controlRows.stream().filter(row -> row.cell().group().equals(cell.group())).findFirst();
  }

  /**
   * Standard deviation of the A/A pair's log-ratio in the group a cell belongs to: what its words
   * depend on, so that a workload in which the control scatters takes no words away from the
   * others. That of the session where the group has fewer than two pairs.
   */
  public double noiseSd(Cell cell) {
    double own = Verdicts.noise(controlRow(cell).stream().toList());
    return Double.isNaN(own) ? noiseSd : own;
  }
}

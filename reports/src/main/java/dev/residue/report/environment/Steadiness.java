package dev.residue.report.environment;

import dev.residue.report.board.Section;
import dev.residue.report.draw.DataTable;
import dev.residue.report.text.Figures;
import dev.residue.result.ForkResult;
import dev.residue.verdict.Judgement;
import dev.residue.verdict.Row;
import java.util.List;
import java.util.Locale;

/** How many forks had not settled, and what that cost. */
final class Steadiness {
  private Steadiness() {}

  /** One sentence over all forks of a run. */
  static String sentence(List<ForkResult> forks) {
    int replaced = forks.stream().mapToInt(ForkResult::replaced).sum();
    long judged = forks.stream().filter(fork -> fork.steady() != null).count() + replaced;
    if (judged == 0) {
      return "No fork was judged for steady state: the warm-up of this preset is too short for"
          + " that";
    }
    long unsteady =
        forks.stream().filter(fork -> Boolean.FALSE.equals(fork.steady())).count() + replaced;
    long rounds =
        forks.stream()
            .filter(fork -> fork.replaced() > 0)
            .map(ForkResult::piece)
            .distinct()
            .count();
    return String.format(
        Locale.ROOT,
        "%d of %d judged forks (%.1f %%) were not in steady state, and %d rounds were measured"
            + " again for that",
        unsteady,
        judged,
        100.0 * unsteady / judged,
        rounds);
  }

  /** The rows that lost pairs, the worst first. */
  static DataTable rows(Judgement judgement) {
    return new DataTable(
        "Share of pairs in which a fork was not steady; above a quarter the row is void",
        List.of("Row", "Share"),
        judgement.rows().stream()
            .filter(row -> row.unsteadyShare() > 0)
            .sorted((a, b) -> Double.compare(b.unsteadyShare(), a.unsteadyShare()))
            .map(Steadiness::line)
            .toList());
  }

  private static List<String> line(Row row) {
    return List.of(
        row.cell().map()
            + " on "
            + row.cell().workload()
            + ", "
            + Section.kindTitle(row.cell().kind())
            + ", "
            + Figures.size(row.cell().size()),
        Figures.percent(row.unsteadyShare()));
  }
}

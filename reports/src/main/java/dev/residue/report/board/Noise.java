package dev.residue.report.board;

import dev.residue.report.draw.DataTable;
import dev.residue.report.text.Figures;
import dev.residue.verdict.Judgement;
import dev.residue.verdict.NoiseGrade;
import java.util.List;
import java.util.Locale;

/** What the two forks of the control say about the machine. */
public final class Noise {
  private Noise() {}

  /** One sentence. */
  public static String sentence(Judgement judgement) {
    if (judgement.grade() == NoiseGrade.UNKNOWN) {
      return "Noise grade unknown: fewer than "
          + NoiseGrade.LEAST
          + " pairs of the control's forks";
    }
    return String.format(
        Locale.ROOT,
        "Noise grade %s: two forks of the same map in the same round differ by %.1f %% (SD)",
        judgement.grade(),
        100 * judgement.noiseSd());
  }

  /** The A/A rows: the control against itself. */
  public static DataTable controls(Judgement judgement) {
    List<List<String>> rows =
        judgement.controlRows().stream()
            .map(
                row ->
                    List.of(
                        row.cell().workload()
                            + ", "
                            + Section.kindTitle(row.cell().kind())
                            + ", "
                            + Figures.size(row.cell().size()),
                        Integer.toString(row.measured()),
                        Figures.ratio(row.ratio()),
                        row.words(judgement.delta())))
            .toList();
    return new DataTable(
        "The control against itself: each row by itself. Adjusted for all of them, a word but same or undecided voids the words of its workload",
        List.of("Group", "Rounds", "Ratio", "Verdict"),
        rows);
  }
}

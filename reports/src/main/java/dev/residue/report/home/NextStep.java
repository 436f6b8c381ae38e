package dev.residue.report.home;

import dev.residue.report.board.CellFigures;
import dev.residue.report.board.Outcome;
import dev.residue.report.board.Section;
import dev.residue.result.ForkResult;
import dev.residue.verdict.Row;
import dev.residue.verdict.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to do about rows that are undecided: how many rounds they are expected to need at the noise
 * seen, and what that takes, from what the rounds of this run took.
 */
final class NextStep {
  /** Beyond this nobody waits for a word: then another machine is the better advice. */
  private static final double LONGEST_HOURS = 12;

  private NextStep() {}

  /** In words; empty if nothing is undecided. */
  static Optional<String> of(Section section, String workload) {
    List<CellFigures> open =
        section.maps().stream()
            .map(map -> section.figures(map, workload))
            .filter(f -> f.comparison().outcome() == Outcome.UNDECIDED)
            .toList();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    int rounds = 0;
    boolean known = true;
    for (CellFigures figures : open) {
      int needed =
          section.board().judgement().row(figures.cell()).map(Row::roundsNeeded).orElse(-1);
      known &= needed > 0;
      rounds = Math.max(rounds, needed);
    }
    int measured =
        open.stream()
            .mapToInt(f -> section.board().judgement().row(f.cell()).map(Row::measured).orElse(0))
            .min()
            .orElse(0);
    if (measured < Rule.LEAST) {
      rounds = Rule.LEAST;
      known = true;
    }
    double hours = rounds * roundMillis(section, workload) / 3_600_000;
    if (!known || !(hours <= LONGEST_HOURS)) {
      return Optional.of(
          "more rounds are not expected to decide "
              + (open.size() == 1 ? "it" : "all of them")
              + " at this noise: a machine without neighbours is, or the interval has to do");
    }
    return Optional.of(
        "--workloads="
            + workload
            + " --rounds="
            + rounds
            + ", about "
            + words(hours)
            + " at the pace of this run");
  }

  private static String words(double hours) {
    double minutes = hours * 60;
    return minutes < 1
        ? "a minute"
        : minutes < 90
            ? Math.round(minutes) + " min"
            : String.format(java.util.Locale.ROOT, "%.1f h", hours);
  }

  /** A round of the workload takes so long: its lanes one after the other, ms; NaN if unknown. */
  private static double roundMillis(Section section, String workload) {
    String group = section.cell("", workload).group();
    Map<List<Integer>, Long> lanes = new HashMap<>();
    for (ForkResult fork : section.board().results().forks()) {
      if (fork.cell().group().equals(group)) {
        // Forks of a lane are alive together, each until the last one is done.
        lanes.merge(
            List.of(fork.round(), fork.place().lane(), fork.place().entries()),
            fork.course().wallMillis(),
            Math::max);
      }
    }
    long rounds = lanes.keySet().stream().map(key -> key.get(0)).distinct().count();
    return rounds == 0
        ? Double.NaN
        : (double) lanes.values().stream().mapToLong(Long::longValue).sum() / rounds;
  }
}

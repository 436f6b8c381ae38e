package dev.residue.report;

import dev.residue.result.MapInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The report in a few sentences: which maps give memory back, which is fastest, and why.
 *
 * <p>A map "gives back" if at least {@link #MOST} of what deletes freed left its footprint, and
 * "keeps" it if at most {@link #LITTLE} did. Two maps are told apart only if their intervals are.
 */
final class Findings {
  /** From here on a map counts as giving back. */
  static final double MOST = 0.9;

  /** Up to here a map counts as keeping. */
  static final double LITTLE = 0.1;

  /**
   * One answer.
   *
   * @param question as asked
   * @param lead the answer in a few words
   * @param rest what stands behind it
   * @param href where to look
   * @param link words of the link
   */
  record Answer(String question, String lead, String rest, String href, String link) {}

  private final Section section;

  Findings(Section section) {
    this.section = section;
  }

  List<Answer> answers() {
    List<Answer> answers = new ArrayList<>();
    memory().ifPresent(answers::add);
    String first = section.workloads().contains("sparse") ? "sparse" : firstWorkload();
    fastest(first).ifPresent(answers::add);
    why(first).ifPresent(answers::add);
    return answers;
  }

  private String firstWorkload() {
    return section.workloads().isEmpty() ? "" : section.workloads().get(0);
  }

  private Optional<Answer> memory() {
    List<Lifecycle> known =
        section.lives().stream()
            .filter(l -> Double.isFinite(l.returned()))
            .sorted(Comparator.comparingDouble(Lifecycle::returned).reversed())
            .toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    List<Lifecycle> back = known.stream().filter(l -> l.returned() >= MOST).toList();
    List<Lifecycle> kept = known.stream().filter(l -> l.returned() <= LITTLE).toList();
    List<Lifecycle> partly =
        known.stream().filter(l -> l.returned() < MOST && l.returned() > LITTLE).toList();
    List<Lifecycle> asked =
        known.stream().filter(l -> l.returned() < MOST && l.returnedByTrim() >= MOST).toList();
    StringBuilder rest = new StringBuilder();
    if (!partly.isEmpty()) {
      rest.append("In part: ").append(shares(partly)).append(". ");
    }
    if (!kept.isEmpty()) {
      rest.append("Keeping it: ").append(shares(kept)).append(". ");
    }
    if (!asked.isEmpty()) {
      rest.append("Giving it back when asked: ").append(calls(asked)).append(". ");
    }
    rest.append("Share of the freed bytes that left the map's footprint.");
    return Optional.of(
        new Answer(
            "Which gives memory back after deleting 90 %?",
            back.isEmpty() ? "None by itself" : shares(back),
            rest.toString(),
            "#lifecycle-" + section.id(),
            "Lifecycle curve"));
  }

  private String shares(List<Lifecycle> lives) {
    return list(
        lives.stream()
            .map(l -> l.key().map() + " (" + Figures.percent(l.returned()) + ")")
            .toList());
  }

  private String calls(List<Lifecycle> lives) {
    return list(
        lives.stream()
            .map(
                l ->
                    l.key().map()
                        + section
                            .board()
                            .map(l.key().kind(), l.key().map())
                            .map(m -> " by " + m.trimCall())
                            .orElse(""))
            .toList());
  }

  private List<CellFigures> ranked(String workload) {
    return section.maps().stream()
        .map(m -> section.figures(m, workload))
        .filter(f -> f.comparison().ratio().known())
        .sorted(Comparator.comparingDouble(f -> f.comparison().ratio().middle()))
        .toList();
  }

  private Optional<Answer> fastest(String workload) {
    List<CellFigures> ranked = ranked(workload);
    if (ranked.size() < 2) {
      return Optional.empty();
    }
    CellFigures best = ranked.get(0);
    List<CellFigures> tied = tied(ranked);
    List<CellFigures> undecided =
        ranked.stream().filter(f -> f.comparison().outcome() == Outcome.UNDECIDED).toList();
    StringBuilder rest = new StringBuilder();
    if (tied.size() > 1) {
      rest.append("Their intervals overlap, so the order among them is not decided. ");
    } else {
      CellFigures next = ranked.get(1);
      rest.append("Next: ").append(timed(next)).append(". ");
    }
    if (!undecided.isEmpty()) {
      rest.append("Undecided against ")
          .append(section.board().control())
          .append(": ")
          .append(list(undecided.stream().map(f -> f.cell().map()).toList()))
          .append(". ");
    }
    List<String> missing =
        section.maps().stream()
            .map(m -> section.figures(m, workload))
            .filter(f -> !f.comparison().ratio().known())
            .map(f -> f.cell().map() + " (" + f.state() + ")")
            .toList();
    if (!missing.isEmpty()) {
      rest.append("Without a number: ").append(list(missing)).append(".");
    }
    String lead =
        tied.size() > 1 ? "A tie: " + list(tied.stream().map(this::timed).toList()) : timed(best);
    return Optional.of(
        new Answer(
            "Which is fastest at " + workload + " deletes?",
            lead,
            rest.toString().strip(),
            Slug.workloadPage(section.kind(), workload, section.size()),
            "Every fork of " + workload));
  }

  private static List<CellFigures> tied(List<CellFigures> ranked) {
    Spread best = ranked.get(0).comparison().ratio();
    return ranked.stream().filter(f -> f.comparison().ratio().overlaps(best)).toList();
  }

  private String timed(CellFigures figures) {
    Spread ratio = figures.comparison().ratio();
    String interval =
        figures.comparison().outcome() == Outcome.CONTROL
            ? ", the control"
            : ", " + Figures.plain(ratio.low()) + " to " + Figures.plain(ratio.high());
    return figures.cell().map() + " (" + Figures.ratio(ratio.middle()) + interval + ")";
  }

  private Optional<Answer> why(String workload) {
    List<CellFigures> ranked = ranked(workload);
    List<String> reasons = new ArrayList<>();
    if (!ranked.isEmpty()) {
      reason(ranked.get(0).cell().map(), ranked.get(0)).ifPresent(reasons::add);
    }
    Comparator<Lifecycle> byShare = Comparator.comparingDouble(Lifecycle::returned);
    List<Lifecycle> known =
        section.lives().stream().filter(l -> Double.isFinite(l.returned())).toList();
    known.stream().max(byShare).flatMap(l -> reason(l.key().map(), null)).ifPresent(reasons::add);
    known.stream().min(byShare).flatMap(l -> reason(l.key().map(), null)).ifPresent(reasons::add);
    if (reasons.isEmpty()) {
      return Optional.empty();
    }
    List<String> distinct = reasons.stream().distinct().toList();
    return Optional.of(
        new Answer(
            "Why?",
            distinct.get(0) + ".",
            distinct.size() > 1
                ? String.join(". ", distinct.subList(1, distinct.size())) + "."
                : "",
            "flames.html",
            "Flame graphs"));
  }

  private Optional<String> reason(
      String map, @org.jspecify.annotations.Nullable CellFigures figures) {
    Optional<MapInfo> info = section.board().map(section.kind(), map);
    return info.map(
        m ->
            map
                + " deletes by "
                + m.deleteStrategy()
                + (figures != null && figures.allocated().known()
                    ? ", allocates "
                        + Figures.bytesPer(figures.allocated().middle())
                        + " per operation"
                    : "")
                + (m.boxed() ? ", boxes its keys and values" : "")
                + "; it shrinks: "
                + m.shrinkRule());
  }

  static String list(List<String> words) {
    return words.size() < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1))
            + " and "
            + words.get(words.size() - 1);
  }
}

package dev.residue.report.home;

import dev.residue.report.board.CellFigures;
import dev.residue.report.board.Comparison;
import dev.residue.report.board.GrowthCurve;
import dev.residue.report.board.Life;
import dev.residue.report.board.Outcome;
import dev.residue.report.board.Section;
import dev.residue.report.text.Address;
import dev.residue.report.text.Figures;
import dev.residue.result.MapInfo;
import dev.residue.result.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The report in a few sentences: which maps give memory back, which is fastest, and why.
 *
 * <p>A map "gives back" if at least {@link Life#MOST} of what deletes freed left its footprint, and
 * "keeps" it if at most {@link Life#LITTLE} did. Two maps are told apart only if their intervals
 * are.
 */
public final class Answers {
  /**
   * One answer.
   *
   * @param question as asked
   * @param lead the answer in a few words
   * @param lines what stands behind it
   * @param href where to look
   * @param link words of the link
   */
  public record Answer(String question, String lead, List<Line> lines, String href, String link) {}

  /**
   * One line under an answer.
   *
   * @param term what it is about
   * @param text what is said of it
   */
  public record Line(String term, String text) {}

  private final Section section;

  Answers(Section section) {
    this.section = section;
  }

  List<Answer> answers() {
    List<Answer> answers = new ArrayList<>();
    memory().ifPresent(answers::add);
    String first = workload();
    fastest(first).ifPresent(answers::add);
    why(first).ifPresent(answers::add);
    return answers;
  }

  /** The workload the question is about: sparse deletes, or what the run has first. */
  private String workload() {
    return section.workloads().contains("sparse") || section.workloads().isEmpty()
        ? "sparse"
        : section.workloads().get(0);
  }

  private List<Life> byReturned() {
    return section.lives().stream()
        .filter(l -> Double.isFinite(l.returned()))
        .sorted(Comparator.comparingDouble(Life::returned).reversed())
        .toList();
  }

  private Optional<Answer> memory() {
    List<Life> known = byReturned();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    List<Life> back = known.stream().filter(l -> l.returned() >= Life.MOST).toList();
    List<Line> lines = new ArrayList<>();
    line(
        lines,
        "in part",
        known.stream().filter(l -> l.returned() < Life.MOST && l.returned() > Life.LITTLE));
    line(lines, "keep it", known.stream().filter(l -> l.returned() <= Life.LITTLE));
    List<Life> asked =
        known.stream()
            .filter(l -> l.returned() < Life.MOST && l.returnedByTrim() >= Life.MOST)
            .toList();
    if (!asked.isEmpty()) {
      lines.add(new Line("only when asked", calls(asked)));
    }
    List<String> growing =
        section.maps().stream()
            .flatMap(m -> section.growth(m).stream())
            .filter(GrowthCurve::grows)
            .map(c -> c.series().map() + " (" + c.inShort(section.size()) + ")")
            .toList();
    if (!growing.isEmpty()) {
      lines.add(new Line("grow at constant size", String.join(", ", growing)));
    }
    String lead =
        back.isEmpty()
            ? "None by itself"
            : Figures.list(
                back.stream().map(l -> named(l) + " " + Figures.percent(l.returned())).toList());
    return Optional.of(
        new Answer(
            "Which gives memory back after deleting 90 %?",
            lead, lines, "#lifecycle-" + section.id(), "Lifecycle curve"));
  }

  private static void line(List<Line> lines, String term, java.util.stream.Stream<Life> lives) {
    List<String> names = lives.map(l -> named(l) + " " + Figures.percent(l.returned())).toList();
    if (!names.isEmpty()) {
      lines.add(new Line(term, String.join(", ", names)));
    }
  }

  private static String named(Life life) {
    return life.key().map();
  }

  private String calls(List<Life> lives) {
    return String.join(
        ", ",
        lives.stream()
            .map(l -> named(l) + info(named(l)).map(m -> " by " + m.trimCall()).orElse(""))
            .toList());
  }

  private Optional<MapInfo> info(String map) {
    return section.board().map(section.kind(), map);
  }

  private List<CellFigures> ranked(String workload) {
    return section.maps().stream()
        .map(m -> section.figures(m, workload))
        .filter(CellFigures::ok)
        .sorted(Comparator.comparingDouble(f -> f.comparison().ratio().middle()))
        .toList();
  }

  private Optional<Answer> fastest(String workload) {
    List<CellFigures> ranked = ranked(workload);
    if (ranked.size() < 2) {
      return Optional.empty();
    }
    Comparison best = ranked.get(0).comparison();
    List<CellFigures> tied = ranked.stream().filter(f -> f.comparison().tiedWith(best)).toList();
    boolean open = best.outcome() == Outcome.UNDECIDED;
    List<Line> lines = new ArrayList<>();
    if (open) {
      lines.add(new Line("why not decided", best.reason()));
    }
    if (tied.size() > 1 && best.bounded()) {
      lines.add(new Line("a tie", "the intervals overlap, so their order is open"));
    } else if (tied.size() == 1) {
      lines.add(new Line("next", timed(ranked.get(1))));
    }
    List<String> undecided =
        ranked.stream()
            .filter(f -> f.comparison().outcome() == Outcome.UNDECIDED)
            .map(f -> f.cell().map())
            .toList();
    if (!undecided.isEmpty()) {
      lines.add(
          new Line(
              "undecided",
              (undecided.size() == ranked.size() - 1 ? "all" : String.join(", ", undecided))
                  + " against "
                  + section.board().control()));
    }
    List<String> missing =
        section.maps().stream()
            .map(m -> section.figures(m, workload))
            .filter(f -> !f.ok())
            .map(f -> f.cell().map() + " (" + section.state(f) + ")")
            .toList();
    if (!missing.isEmpty()) {
      lines.add(new Line("without a number", String.join(", ", missing)));
    }
    String lead = (open ? "Not decided; lowest so far: " : "") + named(tied, best.bounded());
    return Optional.of(
        new Answer(
            "Which is fastest at " + workload + deletes(workload) + "?",
            lead,
            lines,
            Address.workloadPage(section.cell("", workload)),
            "Every fork of " + workload));
  }

  /**
   * Those at the top, by name and time: three of many. Without intervals all are tied with all, so
   * that the number of the others says nothing.
   */
  private String named(List<CellFigures> tied, boolean bounded) {
    if (tied.size() <= 4) {
      return Figures.list(tied.stream().map(this::timed).toList());
    }
    return Figures.list(tied.subList(0, 3).stream().map(this::timed).toList())
        + (bounded ? " and " + (tied.size() - 3) + " more" : "");
  }

  private static String deletes(String workload) {
    return List.of("sparse", "dense", "mixed").contains(workload) ? " deletes" : "";
  }

  private String timed(CellFigures figures) {
    return figures.cell().map()
        + (figures.comparison().outcome() == Outcome.CONTROL
            ? ", the control"
            : " " + Figures.ratio(figures.comparison().ratio().middle()));
  }

  private Optional<Answer> why(String workload) {
    List<Line> lines = new ArrayList<>();
    List<CellFigures> ranked = ranked(workload);
    if (ranked.size() > 1) {
      CellFigures best = ranked.get(0);
      reason(best.cell().map(), best)
          .ifPresent(
              text ->
                  lines.add(
                      new Line(
                          best.cell().map()
                              + (best.comparison().decided() ? ", fastest" : ", lowest time"),
                          text)));
    }
    List<Life> known = byReturned();
    if (known.size() > 1) {
      Life most = known.get(0);
      Life least = known.get(known.size() - 1);
      reason(named(most), null)
          .ifPresent(t -> lines.add(new Line(named(most) + ", gives back most", t)));
      reason(named(least), null)
          .ifPresent(t -> lines.add(new Line(named(least) + ", keeps most", t)));
    }
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    boolean flames =
        section.board().profiles().values().stream().anyMatch(p -> p.status() == Status.OK);
    return Optional.of(
        new Answer(
            "Why?",
            cause(known),
            lines,
            flames ? Address.PROFILE : "missing.html",
            flames ? "Flame graphs" : "No flame graphs: why"));
  }

  /** What the cards say about those that gave memory back; no more than they say. */
  private String cause(List<Life> known) {
    List<Life> back = known.stream().filter(l -> l.returned() >= Life.MOST).toList();
    List<MapInfo> shrinking =
        back.stream()
            .flatMap(l -> info(named(l)).stream())
            .filter(m -> !m.shrinkRule().startsWith("never"))
            .toList();
    if (!shrinking.isEmpty()) {
      return Figures.list(shrinking.stream().map(MapInfo::name).toList())
          + (shrinking.size() == 1 ? " shrinks" : " shrink")
          + " by "
          + (shrinking.size() == 1 ? "itself" : "themselves");
    }
    return known.isEmpty() || !back.isEmpty()
        ? "What the cards and the profiles say"
        : "No table here shrinks far enough by itself";
  }

  /** What the map's card says, and what was measured. */
  private Optional<String> reason(String map, @Nullable CellFigures figures) {
    return info(map)
        .map(
            m -> {
              StringBuilder text = new StringBuilder("on delete: ").append(m.deleteStrategy());
              if (figures != null && figures.allocated().known()) {
                text.append("; allocates ")
                    .append(Figures.bytesPer(figures.allocated().middle()))
                    .append(" per operation");
              }
              if (m.boxed()) {
                text.append("; boxes keys and values");
              }
              return text.append("; shrinks by itself: ").append(m.shrinkRule()).toString();
            });
  }
}

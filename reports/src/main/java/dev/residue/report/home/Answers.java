package dev.residue.report.home;

import dev.residue.report.board.CellFigures;
import dev.residue.report.board.GrowthCurve;
import dev.residue.report.board.Kept;
import dev.residue.report.board.Leftovers;
import dev.residue.report.board.Outcome;
import dev.residue.report.board.Section;
import dev.residue.report.text.Address;
import dev.residue.report.text.Figures;
import dev.residue.result.MapInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The report in a few sentences: which map holds least when the size falls, which is fastest at
 * constant size and whether that is proved, what speaks against them, and which for whose case.
 *
 * <p>Bytes rank by themselves; times rank only where a verdict tells the map from the control.
 */
public final class Answers {
  /**
   * One answer.
   *
   * @param question as asked
   * @param lead the answer in a few words; empty where the lines are the answer
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
  private final Leftovers leftovers;

  Answers(Section section) {
    this.section = section;
    this.leftovers = section.leftovers();
  }

  List<Answer> answers() {
    List<Answer> answers = new ArrayList<>();
    memory().ifPresent(answers::add);
    Optional<Fastest> fastest =
        section.speaking().map(w -> Fastest.of(section, w)).filter(Fastest::known);
    fastest.map(this::time).ifPresent(answers::add);
    against(fastest).ifPresent(answers::add);
    List<Line> cases = new Cases(section).lines();
    if (!answers.isEmpty()) {
      answers.add(
          new Answer("Which for my case?", "", cases, "#table-" + section.id(), "All maps"));
    }
    return answers;
  }

  private Optional<Answer> memory() {
    List<Kept> least = leftovers.least();
    if (least.isEmpty()) {
      return Optional.empty();
    }
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("measured", measured(least)));
    List<Kept> after = leftovers.ranked().stream().filter(k -> !least.contains(k)).toList();
    List<Kept> most = leftovers.most();
    if (after.size() > most.size()) {
      lines.add(new Line("next", held(after.subList(0, Math.min(2, after.size() - most.size())))));
    }
    if (!most.isEmpty()) {
      lines.add(
          new Line(
              "most", names(most.stream().map(Kept::map).toList()) + " " + most.get(0).words()));
    }
    List<Kept> asked =
        leftovers.ranked().stream()
            .filter(k -> !least.contains(k) && k.meanTrimmed() <= least.get(0).mean())
            .toList();
    if (!asked.isEmpty()) {
      lines.add(new Line("as little only when asked", calls(asked)));
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
    if (!leftovers.incomplete().isEmpty()) {
      lines.add(new Line("without a number", String.join(", ", leftovers.incomplete())));
    }
    why(least).ifPresent(lines::add);
    return Optional.of(
        new Answer(
            "Which holds least when the size falls?",
            least.size() == leftovers.ranked().size() && least.size() > 1
                ? "All hold the same: " + least.get(0).words() + " per entry left"
                : names(least.stream().map(Kept::map).toList())
                    + ": "
                    + least.get(0).words()
                    + " per entry left",
            lines,
            "#lifecycle-" + section.id(),
            "Lifecycle curve"));
  }

  private String measured(List<Kept> least) {
    StringBuilder text =
        new StringBuilder("nine of ten entries deleted, from ").append(leftovers.sizeWords());
    if (least.size() == 1) {
      String range = least.get(0).range();
      if (!range.isEmpty()) {
        text.append(", ").append(range).append(" B");
      }
      if (leftovers.sizes().size() > 1) {
        text.append(", least at ")
            .append(leftovers.wins(least.get(0)))
            .append(" of ")
            .append(leftovers.sizes().size());
      }
    }
    if (Double.isFinite(leftovers.floor())) {
      text.append("; the entries alone take ").append(Figures.bytesPer(leftovers.floor()));
    }
    return text.toString();
  }

  private static String held(List<Kept> maps) {
    return String.join(", ", maps.stream().map(k -> k.map() + " " + k.words()).toList());
  }

  private static String names(List<String> maps) {
    return maps.size() <= 4
        ? Figures.list(maps)
        : String.join(", ", maps.subList(0, 3)) + " and " + (maps.size() - 3) + " more";
  }

  private String calls(List<Kept> maps) {
    return String.join(
        ", ",
        maps.stream()
            .map(
                k ->
                    k.map()
                        + " "
                        + Figures.bytesPer(k.meanTrimmed())
                        + info(k.map()).map(m -> " by " + m.trimCall()).orElse(""))
            .toList());
  }

  private Optional<MapInfo> info(String map) {
    return section.board().map(section.kind(), map);
  }

  /** What the card of the one that holds least says; no more than that. */
  private Optional<Line> why(List<Kept> least) {
    return least.size() > 1
        ? Optional.empty()
        : info(least.get(0).map())
            .map(
                m ->
                    new Line(
                        "why",
                        "on delete: "
                            + m.deleteStrategy()
                            + "; shrinks by itself: "
                            + m.shrinkRule()));
  }

  private Answer time(Fastest fastest) {
    List<Line> lines = new ArrayList<>();
    if (fastest.best().size() > 1) {
      lines.add(new Line("a tie", "their intervals overlap, so their order is open"));
    }
    if (!fastest.other().isEmpty()) {
      lines.add(new Line("faster too", Fastest.timed(fastest.other())));
    }
    say(lines, "the same as " + section.board().control(), fastest.with(Outcome.SAME));
    say(lines, "slower", fastest.with(Outcome.SLOWER));
    say(lines, "undecided", fastest.with(Outcome.UNDECIDED));
    NextStep.of(section, fastest.workload())
        .ifPresent(text -> lines.add(new Line("to decide it", text)));
    if (!fastest.missing().isEmpty()) {
      lines.add(new Line("without a number", String.join(", ", fastest.missing())));
    }
    return new Answer(
        "Which is fastest " + when(fastest.workload()) + "?",
        fastest.lead(),
        lines,
        Address.workloadPage(section.cell("", fastest.workload())),
        "Every fork of " + fastest.workload());
  }

  private static void say(List<Line> lines, String term, List<CellFigures> maps) {
    if (!maps.isEmpty()) {
      lines.add(new Line(term, Fastest.names(maps)));
    }
  }

  private static String when(String workload) {
    return switch (workload) {
      case Section.CONSTANT -> "at constant size (" + Section.CONSTANT + ")";
      case Section.FALLING -> "as the size falls (" + Section.FALLING + ")";
      default -> "at " + workload;
    };
  }

  /** What speaks against those that the first two answers name. */
  private Optional<Answer> against(Optional<Fastest> fastest) {
    Set<String> named = new LinkedHashSet<>();
    Stream.concat(
            leftovers.least().stream().map(Kept::map),
            fastest.stream().flatMap(f -> f.best().stream()).map(f -> f.cell().map()))
        .limit(4)
        .forEach(named::add);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Against against = new Against(section);
    List<Line> lines = new ArrayList<>();
    for (String map : named) {
      List<String> points = against.of(map);
      lines.add(
          new Line(
              map, points.isEmpty() ? "nothing that was measured" : String.join("; ", points)));
    }
    return Optional.of(
        new Answer(
            "What speaks against " + (named.size() == 1 ? "it" : "them") + "?",
            "",
            lines,
            Address.mapPage(section.kind(), named.iterator().next()),
            "Card of " + named.iterator().next()));
  }
}

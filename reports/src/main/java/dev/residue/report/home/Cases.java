package dev.residue.report.home;

import dev.residue.report.board.GrowthCurve;
import dev.residue.report.board.Kept;
import dev.residue.report.board.Leftovers;
import dev.residue.report.board.Outcome;
import dev.residue.report.board.Section;
import dev.residue.report.home.Answers.Line;
import dev.residue.report.text.Figures;
import dev.residue.result.Kind;
import dev.residue.result.LatencyResult;
import dev.residue.result.MapInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which map for whose case, in words a team can act on; from verdicts and bytes alone. */
final class Cases {
  private final Section section;
  private final Leftovers leftovers;

  Cases(Section section) {
    this.section = section;
    this.leftovers = section.leftovers();
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    upAndDown().ifPresent(text -> lines.add(new Line("The size goes up and down", text)));
    constant().ifPresent(text -> lines.add(new Line("The size is constant", text)));
    lines.add(new Line("A pause of 1 ms hurts", pauses()));
    lines.add(otherKind());
    lines.add(new Line("Many threads", threads()));
    return lines;
  }

  private Optional<String> upAndDown() {
    List<String> parts = new ArrayList<>();
    List<Kept> least = leftovers.least();
    if (!least.isEmpty()) {
      parts.add(held(least) + verdict(least.get(0).map(), Section.FALLING));
    }
    fastest(Section.FALLING)
        .ifPresent(
            f -> {
              if (f.best().stream()
                  .noneMatch(b -> least.stream().anyMatch(k -> k.map().equals(b.cell().map())))) {
                parts.add(
                    f.best().isEmpty()
                        ? none(Section.FALLING)
                        : "fastest at " + Section.FALLING + ": " + Fastest.timed(f.best()));
              }
            });
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
  }

  private static String held(List<Kept> least) {
    return (least.size() > 4
            ? least.size() + " maps"
            : Figures.list(least.stream().map(Kept::map).toList()))
        + (least.size() == 1 ? " holds" : " hold")
        + " least";
  }

  private String verdict(String map, String workload) {
    return section.workloads().contains(workload)
            && section.figures(map, workload).ok()
            && section.figures(map, workload).comparison().outcome() != Outcome.CONTROL
        ? ", " + workload + ": " + section.figures(map, workload).comparison().brief()
        : "";
  }

  private Optional<String> constant() {
    return fastest(Section.CONSTANT)
        .map(
            f ->
                f.best().isEmpty()
                    ? none(Section.CONSTANT)
                    : Fastest.timed(f.best())
                        + " (proved at "
                        + Section.CONSTANT
                        + ")"
                        + growing(f));
  }

  private String growing(Fastest fastest) {
    List<String> words =
        fastest.best().stream()
            .flatMap(f -> section.growth(f.cell().map()).stream())
            .filter(GrowthCurve::grows)
            .map(c -> c.series().map() + " " + c.inShort(section.size()))
            .toList();
    return words.isEmpty() ? "" : "; but " + String.join(", ", words);
  }

  private String none(String workload) {
    return "nothing is proved to pay at " + workload + " against " + section.board().control();
  }

  private Optional<Fastest> fastest(String workload) {
    return section.workloads().contains(workload)
        ? Optional.of(Fastest.of(section, workload)).filter(Fastest::known)
        : Optional.empty();
  }

  private String pauses() {
    List<String> timed =
        section.maps().stream().filter(m -> Against.latency(section, m).isPresent()).toList();
    if (timed.isEmpty()) {
      return section.board().results().all(LatencyResult.class).isEmpty()
          ? "not measured in this run (--latency=true)"
          : "no map could be timed";
    }
    List<String> stopping =
        timed.stream()
            .flatMap(
                m -> Against.pause(section, m).map(words -> "not " + m + ", " + words).stream())
            .toList();
    return stopping.isEmpty()
        ? "none of " + timed.size() + " maps stopped for 1 ms in every drain"
        : String.join("; ", stopping);
  }

  private Line otherKind() {
    boolean longs = section.kind() == Kind.LONG;
    Kind other = longs ? Kind.OBJECT : Kind.LONG;
    String question = longs ? "Keys are objects" : "Keys are longs";
    Optional<Section> there =
        section.board().sections().stream()
            .filter(s -> s.kind() == other && s.condition() == section.condition())
            .min(
                Comparator.comparingDouble(
                    s -> Math.abs(Math.log((double) s.size() / section.size()))));
    if (there.isEmpty()) {
      return new Line(question, "not measured in this run (--kinds=" + other + ")");
    }
    List<String> parts = new ArrayList<>();
    List<Kept> least = there.get().leftovers().least();
    if (!least.isEmpty()) {
      parts.add(held(least) + ", " + least.get(0).words() + " per entry left");
    }
    if (there.get().workloads().contains(Section.CONSTANT)) {
      Fastest fastest = Fastest.of(there.get(), Section.CONSTANT);
      if (fastest.known()) {
        parts.add(
            fastest.best().isEmpty()
                ? none(Section.CONSTANT)
                : "fastest at " + Section.CONSTANT + ": " + Fastest.timed(fastest.best()));
      }
    }
    return new Line(
        question,
        (parts.isEmpty() ? "no figures" : String.join("; ", parts))
            + " ("
            + there.get().heading()
            + ")");
  }

  private String threads() {
    List<String> safe =
        section.maps().stream()
            .filter(
                m -> section.board().map(section.kind(), m).map(MapInfo::threadSafe).orElse(false))
            .toList();
    return safe.isEmpty()
        ? "none of these maps may be shared"
        : Figures.list(safe) + " may be shared; all times here are of one thread";
  }
}

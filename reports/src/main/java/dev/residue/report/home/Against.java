package dev.residue.report.home;

import dev.residue.report.board.CellFigures;
import dev.residue.report.board.Kept;
import dev.residue.report.board.Leftovers;
import dev.residue.report.board.Outcome;
import dev.residue.report.board.Section;
import dev.residue.report.text.Figures;
import dev.residue.result.Kind;
import dev.residue.result.LatencyResult;
import dev.residue.result.MapInfo;
import dev.residue.result.Status;
import dev.residue.verdict.series.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What speaks against a map: from verdicts, bytes and its card, the weightiest first. */
final class Against {
  /** A map that holds less than this many times the least is not told so. */
  private static final double WORTH_SAYING = 1.5;

  private final Section section;
  private final Leftovers leftovers;

  Against(Section section) {
    this.section = section;
    this.leftovers = section.leftovers();
  }

  /** In a few words each; empty if nothing was found. */
  List<String> of(String map) {
    List<String> points = new ArrayList<>();
    bytes(map).ifPresent(points::add);
    section
        .growth(map)
        .filter(curve -> curve.grows())
        .ifPresent(curve -> points.add(curve.inShort(section.size()) + " at constant size"));
    for (String workload : section.workloads()) {
      CellFigures figures = section.figures(map, workload);
      if (figures.comparison().outcome() == Outcome.SLOWER) {
        points.add(workload + ": " + figures.comparison().brief());
      } else if (!figures.ok()) {
        points.add(workload + ": " + section.state(figures));
      }
    }
    pause(section, map).ifPresent(words -> points.add("stops for " + words));
    section.board().map(section.kind(), map).ifPresent(info -> card(info, points));
    return points;
  }

  private Optional<String> bytes(String map) {
    Optional<Kept> own = leftovers.ranked().stream().filter(k -> k.map().equals(map)).findFirst();
    if (own.isEmpty() || leftovers.least().contains(own.get())) {
      return Optional.empty();
    }
    Kept least = leftovers.least().get(0);
    double factor = own.get().mean() / least.mean();
    if (!(factor >= WORTH_SAYING)) {
      return Optional.empty();
    }
    double trimmed = own.get().meanTrimmed();
    return Optional.of(
        "keeps "
            + own.get().words()
            + " per entry left, "
            + Figures.ratio(factor)
            + " what "
            + least.map()
            + " holds"
            + (trimmed < own.get().mean()
                ? " (" + Figures.bytesPer(trimmed) + " if trimmed)"
                : ""));
  }

  /** The pause of a millisecond or more that every drain of a map had, with its place; if any. */
  static Optional<String> pause(Section section, String map) {
    return latency(section, map)
        .flatMap(
            result ->
                Standing.pause(result)
                    .map(
                        stretch ->
                            Figures.millis(stretch.always() / 1e6)
                                + " or more in every drain, at about "
                                + Figures.about(stretch.live())
                                + " entries"));
  }

  /** The map's single operations at the section's size, else at the nearest. */
  static Optional<LatencyResult> latency(Section section, String map) {
    return section.board().results().all(LatencyResult.class).stream()
        .filter(r -> r.kind() == section.kind() && r.map().equals(map))
        .filter(r -> r.status() == Status.OK)
        .min(
            Comparator.comparingDouble(
                r -> Math.abs(Math.log((double) r.size() / section.size()))));
  }

  private static void card(MapInfo info, List<String> points) {
    if (info.boxed() && info.kind() == Kind.LONG) {
      points.add("boxes keys and values");
    }
    if (info.licence().contains("GPL") && !info.licence().contains("Classpath-exception")) {
      points.add("licence " + info.licence());
    }
    if (info.wallClock()) {
      points.add("its behaviour depends on wall-clock time");
    }
    if (!info.threadSafe()) {
      points.add("not for several threads");
    }
  }
}

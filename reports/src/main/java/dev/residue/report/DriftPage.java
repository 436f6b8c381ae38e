package dev.residue.report;

import dev.residue.verdict.Growth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happens at constant size?
 *
 * @param parts one per kind and size
 * @param timed whether the words are about time too
 * @param noise the session's noise grade, in a sentence
 */
record DriftPage(List<Part> parts, boolean timed, String noise) {
  static final String FILE = "drift.html";

  /** What could not be judged, then the worst word. */
  private static final Comparator<GrowthCurve> WORST_FIRST =
      Comparator.comparing(
          c -> Optional.ofNullable(c.verdict()).map(Growth::word).orElse(null),
          Comparator.nullsFirst(Comparator.reverseOrder()));

  /**
   * The maps of one kind at one size.
   *
   * @param title kind and size
   * @param id anchor
   * @param rows worst verdict first
   * @param chart of all of them
   */
  record Part(String title, String id, List<Row> rows, Chart chart) {}

  /**
   * One map.
   *
   * @param map short name
   * @param href its page
   * @param curve as judged
   */
  record Row(String map, String href, GrowthCurve curve) {
    String start() {
      return curve.series().looks().isEmpty()
          ? Figures.NONE
          : Figures.plain(curve.bytesPerEntry(curve.series().looks().get(0)));
    }

    String end() {
      return curve.series().looks().isEmpty()
          ? Figures.NONE
          : Figures.plain(curve.bytesPerEntry(curve.last()));
    }

    String bytesRatio() {
      return curve.verdict() == null ? Figures.NONE : Figures.ratio(curve.verdict().bytesRatio());
    }

    String bytesPeak() {
      return curve.verdict() == null ? Figures.NONE : Figures.ratio(curve.verdict().bytesPeak());
    }

    String lastRise() {
      return curve.verdict() == null || curve.verdict().lastRise() == 0
          ? Figures.NONE
          : Figures.percent(curve.verdict().lastRise());
    }

    String timeRatio() {
      return Figures.ratio(curve.timeRatio());
    }
  }

  static DriftPage of(Board board) {
    Map<String, List<GrowthCurve>> groups = new LinkedHashMap<>();
    for (GrowthCurve curve : board.growth()) {
      groups
          .computeIfAbsent(
              curve.series().kind() + "/" + curve.series().size(), k -> new ArrayList<>())
          .add(curve);
    }
    return new DriftPage(
        groups.values().stream()
            .sorted(
                Comparator.comparing((List<GrowthCurve> g) -> g.get(0).series().kind())
                    .thenComparingInt(g -> g.get(0).series().size()))
            .map(g -> part(board, g))
            .toList(),
        GrowthCurve.judgesTime(board.judgement().grade()),
        Noise.sentence(board.judgement()));
  }

  private static Part part(Board board, List<GrowthCurve> curves) {
    String kind = curves.get(0).series().kind();
    int size = curves.get(0).series().size();
    String id = Slug.of(kind) + "-" + size;
    String title = Section.kindTitle(kind) + ", " + Figures.size(size) + " entries";
    List<Row> rows =
        curves.stream()
            .sorted(WORST_FIRST)
            .map(c -> new Row(c.series().map(), Slug.mapPage(kind, c.series().map()), c))
            .toList();
    return new Part(
        title, "drift-" + id, rows, new DriftChart("churn-" + id, board, curves).ofMaps(title));
  }
}

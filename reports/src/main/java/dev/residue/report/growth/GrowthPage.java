package dev.residue.report.growth;

import dev.residue.report.board.Board;
import dev.residue.report.board.GrowthCurve;
import dev.residue.report.board.Noise;
import dev.residue.report.board.Section;
import dev.residue.report.board.SizedKind;
import dev.residue.report.draw.Chart;
import dev.residue.report.text.Address;
import dev.residue.report.text.Figures;
import dev.residue.result.Kind;
import dev.residue.verdict.series.Growth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What happens at constant size?
 *
 * @param parts one per kind and size
 * @param timed whether the words are about time too
 * @param noise the session's noise grade, in a sentence
 */
public record GrowthPage(List<Part> parts, boolean timed, String noise) {
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
  public record Part(String title, String id, List<Row> rows, Chart chart) {}

  /**
   * One map.
   *
   * @param map short name
   * @param href its page
   * @param curve as judged
   */
  public record Row(String map, String href, GrowthCurve curve) {
    public String start() {
      return curve.series().looks().isEmpty()
          ? Figures.NONE
          : Figures.plain(curve.bytesPerEntry(curve.series().looks().get(0)));
    }

    public String end() {
      return curve.series().looks().isEmpty()
          ? Figures.NONE
          : Figures.plain(curve.bytesPerEntry(curve.last()));
    }

    public String bytesRatio() {
      return curve.verdict() == null ? Figures.NONE : Figures.ratio(curve.verdict().bytesRatio());
    }

    public String bytesPeak() {
      return curve.verdict() == null ? Figures.NONE : Figures.ratio(curve.verdict().bytesPeak());
    }

    public String lastRise() {
      return curve.verdict() == null || curve.verdict().lastRise() == 0
          ? Figures.NONE
          : Figures.percent(curve.verdict().lastRise());
    }

    public String timeRatio() {
      return Figures.ratio(curve.timeRatio());
    }
  }

  public static GrowthPage of(Board board) {
    return new GrowthPage(
        SizedKind.groups(board.growth(), c -> new SizedKind(c.series().kind(), c.series().size()))
            .stream()
            .map(g -> part(board, g))
            .toList(),
        GrowthCurve.judgesTime(board.judgement().grade()),
        Noise.sentence(board.judgement()));
  }

  private static Part part(Board board, List<GrowthCurve> curves) {
    Kind kind = curves.get(0).series().kind();
    int size = curves.get(0).series().size();
    String id = kind + "-" + size;
    String title = Section.kindTitle(kind) + ", " + Figures.size(size) + " entries";
    List<Row> rows =
        curves.stream()
            .sorted(WORST_FIRST)
            .map(c -> new Row(c.series().map(), Address.mapPage(kind, c.series().map()), c))
            .toList();
    return new Part(
        title, "growth-" + id, rows, new GrowthChart("churn-" + id, board, curves).ofMaps(title));
  }
}

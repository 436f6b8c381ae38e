package dev.residue.report.growth;

import dev.residue.report.board.GrowthCurve;
import dev.residue.report.board.Section;
import dev.residue.report.text.Figures;
import dev.residue.verdict.series.Growth;
import dev.residue.verdict.series.GrowthWord;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a map does at constant size, in one cell.
 *
 * @param css class of the cell
 * @param href where the verdict stands
 * @param word of the verdict, or the state
 * @param detail factors of bytes and of time, if that is judged; the size if it was another; empty
 *     if there is nothing to add
 */
public record GrowthCell(String css, String href, String word, String detail) {

  /**
   * The verdict at the section's size, else at the nearest size of the same map, which is named.
   */
  public static GrowthCell of(Section section, String map) {
    Optional<GrowthCurve> found =
        section.board().growth().stream()
            .filter(c -> c.series().kind() == section.kind())
            .filter(c -> c.series().map().equals(map))
            .min(
                Comparator.comparingDouble(
                    c -> Math.abs(Math.log((double) c.series().size() / section.size()))));
    if (found.isEmpty()) {
      return new GrowthCell("", GrowthPage.FILE, Figures.NONE, "");
    }
    GrowthCurve curve = found.get();
    List<String> detail = new java.util.ArrayList<>();
    if (curve.verdict() != null) {
      detail.add(bytes(curve.verdict()));
      if (curve.timed() && Double.isFinite(curve.timeRatio())) {
        detail.add("time " + Figures.ratio(curve.timeRatio()));
      }
    }
    if (curve.series().size() != section.size()) {
      detail.add("at " + Figures.size(curve.series().size()));
    }
    return new GrowthCell(curve.css(), curve.href(), curve.word(), String.join(", ", detail));
  }

  /** Where bytes come and go, the last look says nothing: their peak does. */
  private static String bytes(Growth verdict) {
    return verdict.word() == GrowthWord.SNAPS_BACK
        ? "bytes up to " + Figures.ratio(verdict.bytesPeak())
        : "bytes " + Figures.ratio(verdict.bytesRatio());
  }

  /** Whether the verdict is that bytes grow, bounded or not. */
  public boolean grows() {
    return word.startsWith(GrowthWord.GROWS.toString());
  }

  /** As one text. */
  public String text() {
    return detail.isEmpty() ? word : word + ", " + detail;
  }
}

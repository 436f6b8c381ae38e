package dev.residue.report.latency;

import dev.residue.report.board.Section;
import dev.residue.report.text.Figures;
import dev.residue.result.LatencyResult;
import dev.residue.result.Status;
import dev.residue.verdict.series.TypicalDrain;
import java.util.Comparator;
import java.util.Optional;

/**
 * The tail of a map's removes in one cell.
 *
 * @param css class of the cell
 * @param href where all percentiles stand
 * @param value the median drain's p99.9, or the state
 * @param detail the same of the machine alone, and the maximum; empty without a number
 */
public record LatencyCell(String css, String href, String value, String detail) {

  /** The result at the section's size, else at the nearest size of the same map, which is named. */
  public static LatencyCell of(Section section, String map) {
    Optional<LatencyResult> found =
        section.board().results().all(LatencyResult.class).stream()
            .filter(r -> r.kind() == section.kind() && r.map().equals(map))
            .min(
                Comparator.comparingDouble(
                    r -> Math.abs(Math.log((double) r.size() / section.size()))));
    if (found.isEmpty()) {
      return new LatencyCell("", LatencyPage.FILE, Figures.NONE, "");
    }
    LatencyResult result = found.get();
    String href = LatencyPage.FILE + "#" + LatencyPage.id(result);
    if (result.status() != Status.OK) {
      return new LatencyCell("o-missing", href, result.status().words(), "");
    }
    if (LatencyPage.overloaded(result)) {
      return new LatencyCell("o-missing", href, "too slow", "for one remove per µs");
    }
    String size = result.size() == section.size() ? "" : ", at " + Figures.size(result.size());
    TypicalDrain drain = TypicalDrain.of(result);
    return new LatencyCell(
        "",
        href,
        LatencyPage.time(drain.p999()),
        "machine "
            + LatencyPage.time(drain.machineP999())
            + " · max "
            + LatencyPage.time(result.remove().latency().max())
            + size);
  }
}

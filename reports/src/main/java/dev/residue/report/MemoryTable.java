package dev.residue.report;

import dev.residue.result.FootprintPoint;
import dev.residue.result.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Footprints as tables. */
final class MemoryTable {
  private MemoryTable() {}

  /** Residue of every map at every phase with deleted entries. */
  static DataTable residue(Section section) {
    List<String> phases =
        LifecycleChart.phases(section.lives()).stream()
            .filter(
                p ->
                    section.lives().stream()
                        .flatMap(l -> l.at(p).stream())
                        .anyMatch(point -> Double.isFinite(point.residue())))
            .toList();
    List<String> header = new ArrayList<>(List.of("Map"));
    phases.forEach(p -> header.add(p.replace('-', ' ')));
    header.add("after trim");
    List<List<String>> rows = new ArrayList<>();
    for (Lifecycle life :
        section.lives().stream()
            .sorted(Comparator.comparingDouble(l -> Double.isNaN(l.residue()) ? 1e18 : l.residue()))
            .toList()) {
      List<String> row = new ArrayList<>(List.of(section.title(life.key().map())));
      for (String phase : phases) {
        row.add(Figures.bytesPer(life.at(phase).map(FootprintPoint::residue).orElse(Double.NaN)));
      }
      row.add(Figures.bytesPer(life.trimmed().map(FootprintPoint::residue).orElse(Double.NaN)));
      rows.add(row);
    }
    return new DataTable(
        "Residue: bytes still held per deleted entry, against a fresh map with the same entries",
        header,
        rows);
  }

  /** Every point of one life. */
  static DataTable points(Lifecycle life) {
    List<List<String>> rows = new ArrayList<>();
    for (FootprintPoint point :
        life.points().stream()
            .sorted(
                Comparator.comparing((FootprintPoint p) -> !p.branch().equals(Lifecycle.MAIN))
                    .thenComparing(FootprintPoint::branch)
                    .thenComparingInt(FootprintPoint::index))
            .toList()) {
      boolean ok = point.status() == Status.OK;
      rows.add(
          List.of(
              point.phase().replace('-', ' '),
              point.branch(),
              Figures.grouped(point.live()),
              ok
                  ? Figures.grouped(point.bytes())
                  : CellFigures.word(point.status())
                      + ": "
                      + Objects.requireNonNullElse(point.reason(), ""),
              known(point.structureBytes()),
              known(point.keyBytes()),
              known(point.valueBytes()),
              known(point.freshBytes()),
              Figures.bytesPer(point.residue()),
              known(point.peakBytes()),
              known(point.allocatedBytes())));
    }
    return new DataTable(
        Figures.size(life.key().size())
            + " entries, "
            + life.key().variant().replace('-', ' ')
            + ", deletes in order: "
            + life.key().order()
            + "; bytes",
        List.of(
            "Phase",
            "Branch",
            "Live entries",
            "Footprint",
            "Structure",
            "Keys",
            "Values",
            "Fresh map",
            "Residue",
            "Peak",
            "Allocated"),
        rows);
  }

  private static String known(long bytes) {
    return bytes < 0 ? Figures.NONE : Figures.grouped(bytes);
  }
}

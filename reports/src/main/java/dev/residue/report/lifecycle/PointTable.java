package dev.residue.report.lifecycle;

import dev.residue.report.board.Life;
import dev.residue.report.draw.DataTable;
import dev.residue.report.text.Figures;
import dev.residue.result.FootprintPoint;
import dev.residue.result.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Footprints as tables. */
public final class PointTable {
  private PointTable() {}

  /** Every point of one life. */
  public static DataTable points(Life life) {
    List<List<String>> rows = new ArrayList<>();
    for (FootprintPoint point :
        life.points().stream()
            .sorted(
                Comparator.comparing(FootprintPoint::branch)
                    .thenComparingInt(p -> p.moment().index()))
            .toList()) {
      boolean ok = point.status() == Status.OK;
      rows.add(
          List.of(
              point.phase().words(),
              point.branch().word(),
              Figures.grouped(point.live()),
              ok ? Figures.grouped(point.bytes()) : failure(point),
              known(point.held().structureBytes()),
              known(point.held().keyBytes()),
              known(point.held().valueBytes()),
              known(point.held().freshBytes()),
              Figures.bytesPer(point.residue()),
              known(point.held().peakBytes()),
              known(point.held().allocatedBytes())));
    }
    return new DataTable(
        Figures.size(life.key().size())
            + " entries, "
            + life.variantWords()
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

  /** Why a point has no figure: its reason, which says what happened; else the bare state. */
  public static String failure(FootprintPoint point) {
    String word = point.status().words();
    String reason = Objects.requireNonNullElse(point.reason(), "");
    return reason.isEmpty() ? word : reason.startsWith(word) ? reason : word + ": " + reason;
  }

  private static String known(long bytes) {
    return bytes < 0 ? Figures.NONE : Figures.grouped(bytes);
  }
}

package dev.residue.report.lifecycle;

import dev.residue.report.board.Life;
import dev.residue.report.board.Section;
import dev.residue.report.page.Column;
import dev.residue.report.page.TableCell;
import dev.residue.report.text.Address;
import dev.residue.report.text.Figures;
import dev.residue.result.FootprintPoint;
import dev.residue.result.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The memory of a decision table: bytes per initial entry but for the residue, of the map as
 * shipped, of its variants, and of the map with one trim after the deletes.
 */
final class MemoryColumns {
  /** The map as shipped after one call of its own trim. */
  private static final String TRIMMED_ONCE = "trimmed after the deletes";

  private static final String GROUP = "Footprint";

  private final Section section;

  MemoryColumns(Section section) {
    this.section = section;
  }

  /** All of them; none if no map of the section has lived. */
  List<Column> all() {
    if (section.lives().isEmpty()) {
      return List.of();
    }
    return List.of(
        column("full", "full", true, life -> number(life, life.full()), this::full),
        column(
            "after delete 90 %",
            "del 90%",
            false,
            life -> number(life, life.afterMassDelete()),
            life -> number(life, life.trimmed())),
        returned(),
        column(
            "residue per deleted",
            "residue",
            false,
            life -> Figures.bytesPer(life.residue()),
            life ->
                Figures.bytesPer(life.trimmed().map(FootprintPoint::residue).orElse(Double.NaN))),
        new Column(
            GROUP,
            "trimmed",
            "trimmed",
            null,
            Column.Place.TEXT,
            row ->
                row.variant() == null
                    ? TableCell.of(
                        lived(row.map()).map(l -> number(l, l.trimmed())).orElse(Figures.NONE))
                    : TableCell.NONE));
  }

  private String full(Life life) {
    return number(life, life.full());
  }

  private Column returned() {
    return new Column(
        GROUP,
        "returned",
        "returned",
        null,
        Column.Place.EVERYWHERE,
        row -> {
          Optional<Life> life = life(row).filter(l -> failed(l, row).isEmpty());
          if (life.isEmpty()) {
            return TableCell.NONE;
          }
          double share =
              TRIMMED_ONCE.equals(row.variant())
                  ? life.get().returnedByTrim()
                  : life.get().returned();
          return TableCell.of(Figures.percent(share), css(share), href(row.map()));
        });
  }

  /**
   * A column.
   *
   * @param first whether it is the one that says why there is no number
   * @param shipped the figure of a life
   * @param trimmed the figure of the same life after one trim
   */
  private Column column(
      String head,
      String brief,
      boolean first,
      Function<Life, String> shipped,
      Function<Life, String> trimmed) {
    return new Column(
        GROUP,
        head,
        brief,
        null,
        Column.Place.EVERYWHERE,
        row -> {
          Optional<Life> life = life(row);
          String state = life.map(l -> failed(l, row)).orElseGet(() -> without(row.map()));
          if (!state.isEmpty()) {
            return first ? TableCell.of(state, "o-missing", href(row.map())) : TableCell.NONE;
          }
          return TableCell.of(
              (TRIMMED_ONCE.equals(row.variant()) ? trimmed : shipped).apply(life.orElseThrow()));
        });
  }

  private String href(String map) {
    return Address.mapPage(section.kind(), map) + "#memory-" + section.id();
  }

  private Optional<Life> lived(String map) {
    return section.life(map);
  }

  private Optional<Life> life(Column.RowName row) {
    return row.variant() == null || row.variant().equals(TRIMMED_ONCE)
        ? lived(row.map())
        : section.tuned(row.map()).stream()
            .filter(life -> life.variantWords().equals(row.variant()))
            .findFirst();
  }

  private String without(String map) {
    return section
            .board()
            .map(section.kind(), map)
            .map(info -> info.unsupported() != null)
            .orElse(false)
        ? "unsupported"
        : "no data";
  }

  /** Why there is nothing to show although the life was begun; empty if there is something. */
  private static String failed(Life life, Column.RowName row) {
    if (TRIMMED_ONCE.equals(row.variant())) {
      return life.trimmed()
          .filter(p -> p.status() != Status.OK)
          .map(PointTable::failure)
          .orElse("");
    }
    return life.full().filter(p -> p.status() == Status.OK).isPresent()
        ? ""
        : life.main().stream()
            .filter(p -> p.status() != Status.OK)
            .findFirst()
            .map(PointTable::failure)
            .orElse("no data");
  }

  private static String css(double returned) {
    return Double.isNaN(returned)
        ? ""
        : returned >= Life.MOST ? "m-back" : returned <= Life.LITTLE ? "m-kept" : "m-part";
  }

  private static String number(Life life, Optional<FootprintPoint> point) {
    double value = life.perInitialEntry(point);
    return Double.isFinite(value)
        ? Figures.plain(value)
        : point.map(p -> Life.noSuchCall(p) ? "none" : p.status().words()).orElse(Figures.NONE);
  }

  /** The variants of a map, the map with one trim after the deletes first. */
  static List<String> variants(Section section, String map) {
    List<String> rows = new ArrayList<>();
    section
        .life(map)
        .filter(l -> l.trimmed().filter(p -> !Life.noSuchCall(p)).isPresent())
        .ifPresent(l -> rows.add(TRIMMED_ONCE));
    section.tuned(map).forEach(life -> rows.add(life.variantWords()));
    return rows;
  }
}

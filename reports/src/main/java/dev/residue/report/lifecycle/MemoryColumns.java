package dev.residue.report.lifecycle;

import dev.residue.report.board.Kept;
import dev.residue.report.board.Leftovers;
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
 * The memory of a decision table: bytes per entry in the map when it is full and after the mass
 * delete, and the residue per deleted entry; of the map as shipped, of its variants, and of the map
 * with one trim after the deletes.
 *
 * <p>What is held after the mass delete is the mean over the sizes that stand for the section's;
 * all else is told of the nominal size.
 */
final class MemoryColumns {
  /** The map as shipped after one call of its own trim. */
  private static final String TRIMMED_ONCE = "trimmed after the deletes";

  private static final String GROUP = "Bytes held";

  private final Section section;
  private final Leftovers leftovers;

  MemoryColumns(Section section) {
    this.section = section;
    this.leftovers = section.leftovers();
  }

  /** All of them; none if no map of the section has lived. */
  List<Column> all() {
    if (section.lives().isEmpty()) {
      return List.of();
    }
    return List.of(
        column("full", "full", true, this::full, this::full),
        column("after delete 90 %", "del 90%", false, this::left, this::leftByTrim),
        column(
            "residue per deleted",
            "residue",
            false,
            life -> TableCell.of(Figures.bytesPer(life.residue())),
            life ->
                TableCell.of(
                    Figures.bytesPer(
                        life.trimmed().map(FootprintPoint::residue).orElse(Double.NaN)))),
        new Column(
            GROUP,
            "trimmed",
            "trimmed",
            null,
            Column.Place.TEXT,
            row ->
                row.variant() == null
                    ? lived(row.map()).map(this::leftByTrim).orElse(TableCell.NONE)
                    : TableCell.NONE));
  }

  private TableCell full(Life life) {
    double value = life.perInitialEntry(life.full());
    return TableCell.of(
        Double.isFinite(value) ? Figures.plain(value) : state(life.full(), Figures.NONE));
  }

  private TableCell left(Life life) {
    Optional<Kept> kept = kept(life);
    if (kept.isPresent()) {
      return TableCell.of(Figures.plain(kept.get().mean())).noting(kept.get().range());
    }
    return nominal(life, life.afterMassDelete());
  }

  private TableCell leftByTrim(Life life) {
    double mean = kept(life).map(Kept::meanTrimmed).orElse(Double.NaN);
    return Double.isFinite(mean)
        ? TableCell.of(Figures.plain(mean))
        : nominal(life, life.trimmed());
  }

  /** Over the sizes, of the life that is shown. */
  private Optional<Kept> kept(Life life) {
    return section.life(life.key().map()).filter(life::equals).isPresent()
        ? leftovers.ranked().stream().filter(k -> k.map().equals(life.key().map())).findFirst()
        : Optional.empty();
  }

  private static TableCell nominal(Life life, Optional<FootprintPoint> point) {
    double value = Life.perEntryLeft(point);
    return Double.isFinite(value)
        ? TableCell.of(Figures.plain(value))
            .with(new TableCell.Detail("at " + Figures.size(life.key().size()), ""))
        : TableCell.of(state(point, Figures.NONE));
  }

  private static String state(Optional<FootprintPoint> point, String none) {
    return point.map(p -> Life.noSuchCall(p) ? "none" : p.status().words()).orElse(none);
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
      Function<Life, TableCell> shipped,
      Function<Life, TableCell> trimmed) {
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
          return (TRIMMED_ONCE.equals(row.variant()) ? trimmed : shipped).apply(life.orElseThrow());
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

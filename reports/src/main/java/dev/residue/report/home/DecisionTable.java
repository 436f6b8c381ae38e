package dev.residue.report.home;

import dev.residue.report.board.Order;
import dev.residue.report.board.Section;
import dev.residue.report.page.Chapter;
import dev.residue.report.page.Column;
import dev.residue.report.page.Column.RowName;
import dev.residue.report.page.TableCell;
import dev.residue.report.text.Address;
import dev.residue.report.text.Figures;
import dev.residue.result.MapInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which map should we adopt? One row per map, and the columns of all chapters.
 *
 * @param section what is compared
 * @param columns in order
 * @param rows by what the map holds after the mass delete, lowest first; under each map its
 *     variants
 */
public record DecisionTable(Section section, List<Column> columns, List<Row> rows) {

  /**
   * One map, or a variant of the one above.
   *
   * @param map short name
   * @param variant what was done to it, in words; null: as shipped
   * @param href its page
   * @param title name a reader knows
   * @param licence SPDX expression
   * @param cells one per column
   */
  public record Row(
      String map,
      @Nullable String variant,
      String href,
      String title,
      String licence,
      List<TableCell> cells) {}

  /**
   * Neighbouring columns under one heading.
   *
   * @param title empty for a column that stands alone
   * @param columns on pages, at least one
   */
  public record Group(String title, List<Column> columns) {}

  /** Asks all chapters. */
  static DecisionTable of(Section section, List<Chapter> chapters) {
    List<Column> columns = chapters.stream().flatMap(c -> c.columns(section).stream()).toList();
    List<Row> rows = new ArrayList<>();
    Map<String, Double> held = new HashMap<>();
    section.leftovers().ranked().forEach(kept -> held.put(kept.map(), kept.mean()));
    section.maps().stream()
        .sorted(Order.unknownLast(m -> held.getOrDefault(m, Double.NaN)))
        .forEach(
            map -> {
              rows.add(row(section, columns, new RowName(map, null)));
              chapters.stream()
                  .flatMap(c -> c.variants(section, map).stream())
                  .forEach(v -> rows.add(row(section, columns, new RowName(map, v))));
            });
    return new DecisionTable(section, columns, rows);
  }

  private static Row row(Section section, List<Column> columns, RowName name) {
    Optional<MapInfo> info = section.board().map(section.kind(), name.map());
    return new Row(
        name.map(),
        name.variant(),
        Address.mapPage(section.kind(), name.map()),
        section.title(name.map()),
        info.map(MapInfo::licence).orElse(Figures.NONE),
        columns.stream().map(column -> column.of().apply(name)).toList());
  }

  /** Columns of a page by their headings. */
  public List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (Column column : columns) {
      if (column.place() == Column.Place.TEXT) {
        continue;
      }
      Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
      if (last != null && !column.group().isEmpty() && last.title().equals(column.group())) {
        last.columns().add(column);
      } else {
        groups.add(new Group(column.group(), new ArrayList<>(List.of(column))));
      }
    }
    return groups;
  }

  /** Cells of a row on a page. */
  public List<TableCell> shown(Row row) {
    List<TableCell> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).place() != Column.Place.TEXT) {
        cells.add(row.cells().get(i));
      }
    }
    return cells;
  }

  /** Whether a cell of a page is the first of its group, but for the very first. */
  public boolean startsGroup(int index) {
    int start = 0;
    for (Group group : groups()) {
      if (index == start) {
        return index > 0;
      }
      start += group.columns().size();
    }
    return false;
  }

  /** Rows of maps as shipped. */
  public List<Row> shipped() {
    return rows.stream().filter(row -> row.variant() == null).toList();
  }

  /** What the columns say of one map. */
  List<HomePages.Tile> tiles(String map) {
    List<HomePages.Tile> tiles = new ArrayList<>();
    for (Row row : shipped()) {
      for (int i = 0; i < columns.size() && row.map().equals(map); i++) {
        tiles.add(new HomePages.Tile(columns.get(i).head(), row.cells().get(i)));
      }
    }
    return tiles;
  }
}

package dev.residue.report.page;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of the decision table: HTML, Markdown and console draw it alike.
 *
 * @param group heading over it and its neighbours of the same group; empty if it stands alone
 * @param head heading
 * @param brief the heading where there is little room
 * @param href where the heading leads; null if nowhere
 * @param place where it is drawn
 * @param of the cell of a row
 */
public record Column(
    String group,
    String head,
    String brief,
    @Nullable String href,
    Place place,
    Function<RowName, TableCell> of) {

  /** Where a column is drawn. */
  public enum Place {
    /** On pages, in Markdown and on the console. */
    EVERYWHERE,
    /** In Markdown and on the console: on pages it has rows instead. */
    TEXT
  }

  /**
   * What a row is about.
   *
   * @param map short name
   * @param variant what was done to the map, in words; null: as shipped
   */
  public record RowName(String map, @Nullable String variant) {}

  /** A column that says nothing of variants. */
  public static Column ofShipped(
      String group,
      String head,
      String brief,
      @Nullable String href,
      Function<String, TableCell> of) {
    return new Column(
        group,
        head,
        brief,
        href,
        Place.EVERYWHERE,
        row -> row.variant() == null ? of.apply(row.map()) : TableCell.NONE);
  }
}

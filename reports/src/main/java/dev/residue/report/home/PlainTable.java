package dev.residue.report.home;

import dev.residue.report.page.TableCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The decision table as plain text, for a console. */
public final class PlainTable {
  /** Width that every terminal and every log viewer shows. */
  private static final int WIDTH = 100;

  private static final int GAP = 2;

  private PlainTable() {}

  /**
   * The table, line by line.
   *
   * @param control name of the map the others are compared with
   */
  public static List<String> lines(Optional<DecisionTable> shown, String control) {
    if (shown.isEmpty()) {
      return List.of("No results yet.");
    }
    DecisionTable table = shown.get();
    List<DecisionTable.Row> rows = table.shipped();
    List<List<String>> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      List<String> column = new ArrayList<>(List.of(table.columns().get(i).brief()));
      for (DecisionTable.Row row : rows) {
        column.add(text(row.cells().get(i)));
      }
      columns.add(column);
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        cut(table.section().heading() + ": time as ratio to " + control + ", below 1 is faster"));
    lines.add("? undecided   = same within delta   memory in bytes per entry in the map");
    List<String> names = new ArrayList<>(List.of(""));
    rows.forEach(r -> names.add(r.map()));
    blocks(names, columns, lines);
    return lines;
  }

  private static String text(TableCell cell) {
    return (cell.sign().isEmpty() ? "" : cell.sign() + " ")
        + cell.value()
        + (cell.note().isEmpty() ? "" : " " + cell.note());
  }

  /** As many columns side by side as fit, the rest below. */
  private static void blocks(List<String> names, List<List<String>> columns, List<String> into) {
    int name = Math.min(24, width(names));
    int from = 0;
    while (from < columns.size()) {
      int used = name;
      int to = from;
      while (to < columns.size() && (to == from || used + GAP + width(columns.get(to)) <= WIDTH)) {
        used += GAP + width(columns.get(to));
        to++;
      }
      for (int line = 0; line < names.size(); line++) {
        StringBuilder text = new StringBuilder(pad(names.get(line), name, false));
        for (List<String> column : columns.subList(from, to)) {
          text.append(" ".repeat(GAP)).append(pad(column.get(line), width(column), true));
        }
        into.add(cut(text.toString().stripTrailing()));
      }
      from = to;
      if (from < columns.size()) {
        into.add("");
      }
    }
  }

  private static int width(List<String> column) {
    return column.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String pad(String text, int width, boolean right) {
    String cut = text.length() > width ? text.substring(0, width - 1) + "…" : text;
    String space = " ".repeat(width - cut.length());
    return right ? space + cut : cut + space;
  }

  private static String cut(String line) {
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
  }
}

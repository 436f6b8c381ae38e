package dev.residue.report.home;

import dev.residue.report.board.Board;
import dev.residue.report.board.Outcome;
import dev.residue.report.board.Section;
import dev.residue.report.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The decision table as plain text, for a console. */
public final class PlainTable {
  /** Width that every terminal and every log viewer shows. */
  private static final int WIDTH = 100;

  private static final int GAP = 2;

  private PlainTable() {}

  public static List<String> lines(Board board, Optional<Section> section) {
    if (section.isEmpty()) {
      return List.of("No results yet.");
    }
    Section main = section.get();
    DecisionTable table = DecisionTable.of(main, false);
    List<List<String>> columns = new ArrayList<>();
    for (int i = 0; i < table.heads().size(); i++) {
      List<String> column = new ArrayList<>(List.of(table.heads().get(i).text()));
      for (DecisionTable.Row row : table.rows()) {
        DecisionTable.Time time = row.times().get(i);
        column.add(
            mark(time) + time.ratio() + (time.interval().isEmpty() ? "" : " " + time.interval()));
      }
      columns.add(column);
    }
    columns.add(memory(table, "full", DecisionTable.Memory::full));
    columns.add(memory(table, "del 90%", DecisionTable.Memory::held));
    columns.add(memory(table, "returned", DecisionTable.Memory::returned));
    columns.add(memory(table, "residue", DecisionTable.Memory::residue));
    columns.add(memory(table, "trimmed", DecisionTable.Memory::trimmed));
    if (table.watched()) {
      List<String> growth = new ArrayList<>(List.of("constant size"));
      table.rows().forEach(r -> growth.add(r.growth().word()));
      columns.add(growth);
    }
    if (table.paced()) {
      List<String> tail = new ArrayList<>(List.of("remove p99.9"));
      table.rows().forEach(r -> tail.add(r.latency().value()));
      columns.add(tail);
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        cut(main.heading() + ": time as ratio to " + board.control() + ", below 1 is faster"));
    lines.add("? undecided   = same within delta   memory in bytes per initial entry");
    List<String> names = new ArrayList<>(List.of(""));
    table.rows().forEach(r -> names.add(r.map()));
    blocks(names, columns, lines);
    return lines;
  }

  /** What the words say, in one character; nothing for faster, slower and the control. */
  private static String mark(DecisionTable.Time time) {
    if (time.css().equals(Outcome.UNDECIDED.css())) {
      return "? ";
    }
    return time.css().equals(Outcome.SAME.css()) ? "= " : "";
  }

  private static List<String> memory(
      DecisionTable table,
      String head,
      java.util.function.Function<DecisionTable.Memory, String> value) {
    List<String> column = new ArrayList<>(List.of(head));
    for (DecisionTable.Row row : table.rows()) {
      String text = value.apply(row.memory());
      column.add(text.isEmpty() ? Figures.NONE : text);
    }
    return column;
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

package dev.residue.report.home;

import dev.residue.report.board.Board;
import dev.residue.report.page.Missing;
import dev.residue.report.page.TableCell;
import java.util.List;

/** The report as Markdown, for pull requests and summaries of CI systems. */
public final class MarkdownSummary {
  /** The most things that are named one by one; a summary of 1 MiB or more is not shown. */
  private static final int NAMED = 20;

  private MarkdownSummary() {}

  public static String of(Board board, HomePages.Home home) {
    StringBuilder out = new StringBuilder("## Residue: which map gives memory back?\n\n");
    for (Answers.Answer answer : home.answers()) {
      out.append("**")
          .append(escape(answer.question()))
          .append("**")
          .append(answer.lead().isEmpty() ? "" : " " + escape(answer.lead()) + ".")
          .append("\n\n");
      for (Answers.Line line : answer.lines()) {
        out.append("- ")
            .append(escape(line.term()))
            .append(": ")
            .append(escape(line.text()))
            .append('\n');
      }
      out.append('\n');
    }
    for (DecisionTable table : home.tables()) {
      table(out, board, table);
    }
    out.append(home.ok())
        .append(" of ")
        .append(home.ok() + home.failed())
        .append(" cells have a number.");
    missing(out, home.missing());
    out.append("\n\n").append(escape(home.provenance())).append('\n');
    return out.toString();
  }

  private static void table(StringBuilder out, Board board, DecisionTable table) {
    out.append("### ").append(escape(table.section().heading())).append("\n\n");
    out.append("Time as ratio to ")
        .append(escape(board.control()))
        .append(" (below 1 is faster), memory in bytes per entry in the map.\n\n| map |");
    table.columns().forEach(c -> out.append(' ').append(escape(c.head())).append(" |"));
    out.append(" licence |\n|---|").append("---:|".repeat(table.columns().size())).append("---|\n");
    for (DecisionTable.Row row : table.shipped()) {
      out.append("| ").append(escape(row.map())).append(" |");
      row.cells().forEach(cell -> out.append(' ').append(escape(text(cell))).append(" |"));
      out.append(' ').append(escape(row.licence())).append(" |\n");
    }
    out.append('\n');
  }

  private static String text(TableCell cell) {
    return cell.value()
        + (cell.note().isEmpty() ? "" : " (" + cell.note() + ")")
        + (cell.words().isEmpty() ? "" : ", " + cell.words());
  }

  private static void missing(StringBuilder out, List<Missing> missing) {
    if (missing.isEmpty()) {
      return;
    }
    out.append(" Missing:\n");
    missing.stream()
        .limit(NAMED)
        .forEach(
            m ->
                out.append("\n- ")
                    .append(escape(m.what() + ", " + m.where() + ": " + m.state()))
                    .append(m.reason().isEmpty() ? "" : " (" + escape(m.reason()) + ")"));
    if (missing.size() > NAMED) {
      out.append("\n- and ").append(missing.size() - NAMED).append(" more");
    }
  }

  /** Text from outside as text: no markup of Markdown or HTML survives, no line ends a table. */
  public static String escape(String text) {
    return text.replaceAll("[\\r\\n]+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("([\\\\`*_\\[\\]|~#!])", "\\\\$1");
  }
}

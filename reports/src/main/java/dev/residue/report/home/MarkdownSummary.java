package dev.residue.report.home;

import dev.residue.report.board.Board;
import dev.residue.report.page.Missing;
import dev.residue.report.text.Figures;
import java.util.ArrayList;
import java.util.List;

/** The report as Markdown, for pull requests and summaries of CI systems. */
public final class MarkdownSummary {
  /** The most things that are named one by one; a summary of 1 MiB or more is not shown. */
  private static final int NAMED = 20;

  private MarkdownSummary() {}

  public static String of(Board board, Pages.Home home) {
    StringBuilder out = new StringBuilder("## Residue: which map gives memory back?\n\n");
    for (Answers.Answer answer : home.answers()) {
      out.append("**")
          .append(escape(answer.question()))
          .append("** ")
          .append(escape(answer.lead()))
          .append(".\n");
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
        .append(" (below 1 is faster), memory in bytes per initial entry.\n\n| map |");
    table.heads().forEach(h -> out.append(' ').append(escape(h.text())).append(" |"));
    out.append(" full | after delete 90 % | returned | residue | trimmed |");
    out.append(table.watched() ? " at constant size |" : "");
    out.append(table.paced() ? " remove p99.9 |" : "").append(" licence |\n|---|");
    out.append("---:|".repeat(table.heads().size() + 5));
    out.append(table.watched() ? "---|" : "");
    out.append(table.paced() ? "---:|" : "").append("---|\n");
    for (DecisionTable.Row row : table.rows()) {
      out.append("| ").append(escape(row.map())).append(" |");
      for (DecisionTable.Time time : row.times()) {
        out.append(' ').append(escape(time.ratio()));
        if (!time.interval().isEmpty()) {
          out.append(" (").append(escape(time.interval())).append(')');
        }
        if (!time.words().isEmpty()) {
          out.append(", ").append(escape(time.words()));
        }
        out.append(" |");
      }
      DecisionTable.Memory memory = row.memory();
      List<String> values =
          new ArrayList<>(
              List.of(
                  memory.full(),
                  memory.held(),
                  memory.returned(),
                  memory.residue(),
                  memory.trimmed()));
      if (table.watched()) {
        values.add(row.growth().text());
      }
      if (table.paced()) {
        values.add(row.latency().value());
      }
      values.add(row.licence());
      for (String value : values) {
        out.append(' ').append(value.isEmpty() ? Figures.NONE : escape(value)).append(" |");
      }
      out.append('\n');
    }
    out.append('\n');
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

package dev.residue.report.draw;

import gg.jte.Content;
import gg.jte.html.HtmlContent;
import java.util.List;

/** Charts and tables as content of a page. */
public final class Blocks {
  private Blocks() {}

  /** A chart with the table of its figures. */
  public static Content chart(Chart chart) {
    return html(output -> JtechartGenerated.render(output, Tags.UNTOUCHED, chart));
  }

  /** Charts, one below the other. */
  public static Content charts(List<Chart> charts) {
    return html(
        output -> charts.forEach(chart -> JtechartGenerated.render(output, Tags.UNTOUCHED, chart)));
  }

  /** Tables, one below the other. */
  public static Content tables(List<DataTable> tables) {
    return html(
        output ->
            tables.forEach(
                table -> JtedataGenerated.render(output, Tags.UNTOUCHED, table, table.caption())));
  }

  private static HtmlContent html(HtmlContent content) {
    return content;
  }
}

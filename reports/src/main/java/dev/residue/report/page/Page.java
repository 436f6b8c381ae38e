package dev.residue.report.page;

import dev.residue.report.draw.Tags;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Function;

/**
 * One page of the report, its template and its model together.
 *
 * @param file name
 * @param title in the window's title and as its heading
 * @param lead one sentence under the heading
 * @param html of the whole page, once it is known what stands around its content
 */
public record Page(String file, String title, String lead, Function<Shell, String> html) {

  /** A page of a template and the model it was made for. */
  public static <M> Page of(String file, String title, String lead, Template<M> template, M model) {
    return new Page(
        file,
        title,
        lead,
        shell -> {
          StringOutput output = new StringOutput();
          template.render(new OwaspHtmlTemplateOutput(output), Tags.UNTOUCHED, shell, model);
          return output.toString();
        });
  }
}

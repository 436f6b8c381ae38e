package dev.residue.report.draw;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import java.util.Map;

/** Tags of templates, written as they stand there. */
public final class Tags implements HtmlInterceptor {
  /** The only one. */
  public static final HtmlInterceptor UNTOUCHED = new Tags();

  private Tags() {}

  @Override
  public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {
    // Nothing is added.
  }

  @Override
  public void onHtmlTagClosed(String name, TemplateOutput output) {
    // Nothing is added.
  }
}

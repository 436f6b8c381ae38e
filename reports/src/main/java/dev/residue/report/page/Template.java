package dev.residue.report.page;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;

/**
 * A page of {@code src/main/jte}, as it was generated at build time: a model that does not fit its
 * template does not compile.
 *
 * @param <M> the model
 */
@FunctionalInterface
public interface Template<M> {
  /**
   * Renders.
   *
   * @param interceptor of tags, which changes none
   */
  void render(HtmlTemplateOutput output, HtmlInterceptor interceptor, Shell shell, M model);
}

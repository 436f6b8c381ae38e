package dev.residue.report.page;

import org.jspecify.annotations.Nullable;

/**
 * A link within the report.
 *
 * @param href relative
 * @param text shown
 * @param current {@code page} if it leads to the page it stands on, else null
 */
public record Link(String href, String text, @Nullable String current) {
  public Link(String href, String text) {
    this(href, text, null);
  }
}

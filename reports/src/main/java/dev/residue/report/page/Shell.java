package dev.residue.report.page;

import java.util.List;

/**
 * What every page has around its content.
 *
 * @param file name of the page
 * @param title of the page, in the window's title and as its heading
 * @param lead one sentence under the heading
 * @param css the style sheet, repeated within the page so that it works as a single file; empty
 *     where it is only linked
 * @param run what was run, when and where, in one line
 * @param nav pages in the head of every page
 * @param groups all pages, for the list at the end
 */
public record Shell(
    String file,
    String title,
    String lead,
    String css,
    String run,
    List<Link> nav,
    List<LinkGroup> groups) {

  /** Pages in the head, the one that this is marked. */
  public Shell {
    nav =
        nav.stream()
            .map(l -> new Link(l.href(), l.text(), l.href().equals(file) ? "page" : null))
            .toList();
    groups = List.copyOf(groups);
  }
}

package dev.residue.report;

import java.util.List;

/**
 * What every page has around its content.
 *
 * @param file name of the page
 * @param title of the page, in the window's title and as its heading
 * @param lead one sentence under the heading
 * @param css the style sheet, repeated within the page so that it works as a single file
 * @param run what was run, when and where, in one line
 * @param missing how many things are missing
 * @param groups all pages, for the list at the end
 */
record Shell(
    String file,
    String title,
    String lead,
    String css,
    String run,
    int missing,
    List<LinkGroup> groups) {

  /** Pages in the head of every page. */
  List<Link> nav() {
    return List.of(
        link("index.html", "Decision table"),
        link("memory.html", "Memory"),
        link(DriftPage.FILE, "Constant size"),
        link(SystemPage.FILE, "System memory"),
        link(LatencyPage.FILE, "Latency"),
        link("flames.html", "Flame graphs"),
        link("environment.html", "Environment"),
        link("missing.html", missing == 0 ? "Missing: nothing" : "Missing: " + missing),
        link("guide.html", "How to read this"));
  }

  private Link link(String href, String text) {
    return new Link(href, text, href.equals(file) ? "page" : null);
  }
}

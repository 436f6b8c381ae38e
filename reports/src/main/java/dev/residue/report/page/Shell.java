package dev.residue.report.page;

import dev.residue.report.growth.GrowthPage;
import dev.residue.report.latency.LatencyPage;
import dev.residue.report.process.ProcessPage;
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
 * @param missing how many things are missing
 * @param groups all pages, for the list at the end
 */
public record Shell(
    String file,
    String title,
    String lead,
    String css,
    String run,
    int missing,
    List<LinkGroup> groups) {

  /** Whether a page is named in the head of every page. */
  public static boolean isMain(String file) {
    return main(0).stream().anyMatch(link -> link.href().equals(file));
  }

  /** Pages in the head of every page. */
  public List<Link> nav() {
    return main(missing).stream()
        .map(l -> new Link(l.href(), l.text(), l.href().equals(file) ? "page" : null))
        .toList();
  }

  private static List<Link> main(int missing) {
    return List.of(
        new Link("index.html", "Decision table"),
        new Link("memory.html", "Memory"),
        new Link(GrowthPage.FILE, "Constant size"),
        new Link(ProcessPage.FILE, "System memory"),
        new Link(LatencyPage.FILE, "Latency"),
        new Link("flames.html", "Flame graphs"),
        new Link("environment.html", "Environment"),
        new Link("missing.html", missing == 0 ? "Missing: nothing" : "Missing: " + missing),
        new Link("guide.html", "How to read this"));
  }
}

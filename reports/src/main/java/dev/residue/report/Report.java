package dev.residue.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.residue.report.board.Board;
import dev.residue.report.home.HomePages;
import dev.residue.report.home.MarkdownSummary;
import dev.residue.report.home.PlainTable;
import dev.residue.report.page.Chapter;
import dev.residue.report.page.Link;
import dev.residue.report.page.LinkGroup;
import dev.residue.report.page.Page;
import dev.residue.report.page.Shell;
import dev.residue.report.page.Site;
import dev.residue.report.page.Source;
import dev.residue.report.text.Provenance;
import dev.residue.result.ResultReader;
import dev.residue.result.Results;
import dev.residue.result.Schema;
import dev.residue.result.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Renders the report of a result folder from its files alone.
 *
 * <p>It can be rendered again years later on another machine: nothing but the files is looked at.
 */
public final class Report {
  private static final String CSS = "report.css";

  /**
   * With more pages than this, the list of them would outweigh what stands above it. Only the pages
   * named in the head then carry the style sheet, so that each works as a single file; in all
   * others it would be a fifth of the site.
   */
  private static final int LINKS = 80;

  private final Path folder;
  private final Board board;
  private final HomePages home;
  private final List<Link> nav;
  private final List<LinkGroup> groups;
  private final String css;

  private Report(Path folder, Results results, @Nullable String against) throws IOException {
    this.folder = folder;
    this.board = new Board(results, against);
    this.home = new HomePages(board, Chapters.ALL);
    this.nav = home.nav();
    this.groups = home.groups();
    this.css = resource(CSS);
  }

  /**
   * Writes {@code report/} and {@code summary.md} into a result folder.
   *
   * <p>The previous report is replaced as a whole, and only when the new one is complete.
   *
   * @param folder with {@code run.json} and what a run has left beside it
   * @return where it is and the decision table for the console
   * @throws dev.residue.result.SchemaException if the folder is none of a run, or of a newer schema
   * @throws IOException if a file cannot be read or written
   */
  public static RenderedReport render(Path folder) throws IOException {
    return render(folder, null);
  }

  /**
   * The same with one more map that all others are compared with.
   *
   * @param against its name; null: the control and the best alone
   */
  public static RenderedReport render(Path folder, @Nullable String against) throws IOException {
    return new Report(folder, ResultReader.read(folder), against).render();
  }

  private RenderedReport render() throws IOException {
    try (Site site = Site.at(folder.resolve(Schema.REPORT))) {
      site.write(CSS, css);
      write(site, home.pages());
      for (Chapter chapter : Chapters.ALL) {
        write(site, chapter.pages(new Source(board, folder, site.folder())));
      }
      site.publish();
    }
    HomePages.Home front = home.home();
    summary(front);
    return new RenderedReport(
        folder.resolve(Schema.REPORT).resolve("index.html"),
        front.ok(),
        front.failed(),
        PlainTable.lines(front.tables().stream().findFirst(), board.control()));
  }

  private void write(Site site, List<Page> pages) throws IOException {
    for (Page page : pages) {
      boolean main = nav.stream().anyMatch(link -> link.href().equals(page.file()));
      Shell shell =
          new Shell(
              page.file(),
              page.title(),
              page.lead(),
              few() || main ? css : "",
              Provenance.head(board.results().run()),
              nav,
              page.file().equals("index.html") || few() ? groups : List.of());
      site.write(page.file(), page.html().apply(shell));
    }
  }

  private boolean few() {
    return groups.stream().mapToInt(g -> g.links().size()).sum() <= LINKS;
  }

  private void summary(HomePages.Home front) throws IOException {
    WholeFile.write(folder.resolve(Schema.SUMMARY), MarkdownSummary.of(board, front));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Report.class.getResourceAsStream(name), "resource " + name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}

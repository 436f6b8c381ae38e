package dev.residue.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.residue.report.board.Board;
import dev.residue.report.board.Section;
import dev.residue.report.environment.EnvironmentPage;
import dev.residue.report.growth.GrowthPage;
import dev.residue.report.home.MarkdownSummary;
import dev.residue.report.home.Pages;
import dev.residue.report.home.PlainTable;
import dev.residue.report.latency.LatencyPage;
import dev.residue.report.lifecycle.PhasesPage;
import dev.residue.report.page.LinkGroup;
import dev.residue.report.page.Missing;
import dev.residue.report.page.Shell;
import dev.residue.report.page.Site;
import dev.residue.report.process.ProcessPage;
import dev.residue.report.profile.ProfilePages;
import dev.residue.report.text.Address;
import dev.residue.report.text.Guide;
import dev.residue.report.text.Provenance;
import dev.residue.result.ProfileResult;
import dev.residue.result.ResultReader;
import dev.residue.result.Results;
import dev.residue.result.Status;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Renders the report of a result folder from its files alone.
 *
 * <p>It can be rendered again years later on another machine: nothing but the files is looked at.
 */
public final class Report {
  /** Name of the folder with the pages. */
  private static final String REPORT = "report";

  private static final String CSS = "report.css";

  /**
   * With more pages than this, the list of them would outweigh what stands above it. Only the pages
   * named in the head then carry the style sheet, so that each works as a single file; in all
   * others it would be a fifth of the site.
   */
  private static final int LINKS = 80;

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          Path.of(""), ContentType.Html, Report.class.getClassLoader(), "dev.residue.report");

  private final Path folder;
  private final Board board;
  private final Pages pages;
  private final List<Missing> missing;
  private final List<LinkGroup> groups;
  private final String css;

  private Report(Path folder, Results results) throws IOException {
    this.folder = folder;
    this.board = new Board(results);
    this.pages = new Pages(board);
    this.missing = Missing.of(board);
    this.groups = pages.groups();
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
    return new Report(folder, ResultReader.read(folder)).render();
  }

  private RenderedReport render() throws IOException {
    Pages.Home home = pages.home(missing);
    EnvironmentPage environment = EnvironmentPage.of(folder, board.results(), board.judgement());
    try (Site site = Site.at(folder.resolve(REPORT))) {
      site.write(CSS, css);
      write(
          site,
          "index",
          "index.html",
          "Which map gives memory back?",
          "What hash maps leave behind after deletes, in memory and in time.",
          home);
      for (Section section : pages.sections()) {
        section(site, section);
      }
      write(
          site,
          "memory",
          "memory.html",
          "Memory",
          "Bytes reachable from each map through fill, delete, refill and churn.",
          pages.memory());
      write(
          site,
          "drift",
          GrowthPage.FILE,
          "Constant size",
          "What happens to bytes and time when entries come and go and their number stays?",
          GrowthPage.of(board));
      write(
          site,
          "system",
          ProcessPage.FILE,
          "System memory",
          "Does the system get the pages back? Collectors and flags through the same deletes.",
          ProcessPage.of(board));
      write(
          site,
          "latency",
          LatencyPage.FILE,
          "Latency",
          "How long do single removes and first inserts take, and where do they stall?",
          LatencyPage.of(board));
      for (Section section : pages.sections()) {
        if (!section.lives().isEmpty()) {
          write(
              site,
              "phases",
              PhasesPage.file(section),
              "Memory by phase, " + section.heading(),
              "What is held, needed and allocated on the way.",
              PhasesPage.of(section));
        }
      }
      for (Section.Name name : board.names()) {
        write(
            site,
            "map",
            Address.mapPage(name.kind(), name.map()),
            board.title(name.kind(), name.map()),
            Section.kindTitle(name.kind()),
            pages.map(name));
      }
      flames(site);
      write(
          site,
          "environment",
          "environment.html",
          "Environment",
          "Is the machine fit to measure? What ran, on what, with which versions.",
          environment);
      write(
          site,
          "missing",
          "missing.html",
          "What is missing",
          "Void, failed, unsupported and damaged: the same rank as results.",
          missing);
      write(
          site,
          "guide",
          "guide.html",
          "How to read this",
          "What the words mean, where the numbers come from, and what they do not say.",
          environment);
      site.publish();
    }
    summary(home);
    return new RenderedReport(
        folder.resolve(REPORT).resolve("index.html"),
        home.ok(),
        home.failed(),
        PlainTable.lines(board, pages.main()));
  }

  private void section(Site site, Section section) throws IOException {
    for (String workload : section.workloads()) {
      write(
          site,
          "workload",
          Address.workloadPage(section.kind(), workload, section.size()),
          workload + ", " + section.heading(),
          Guide.question(workload),
          pages.workload(section, workload));
    }
    write(
        site,
        "table",
        Pages.tablePage(section),
        section.heading(),
        "Every map on every workload against the control.",
        pages.table(section));
  }

  private void flames(Site site) throws IOException {
    ProfilePages flames = new ProfilePages(board, folder, site.folder());
    for (ProfileResult profile : board.profiles().values()) {
      if (profile.status() == Status.OK) {
        ProfilePages.Page page = flames.page(profile);
        write(
            site,
            "flame",
            "flame-" + profile.cell().id() + ".html",
            page.heading(),
            "Where the time goes and who allocates, from a fork of its own.",
            page);
      }
    }
    write(
        site,
        "flames",
        "flames.html",
        "Flame graphs",
        "Why is it fast or slow? One profile per map and workload, never from the timed forks.",
        flames.index());
  }

  private void write(
      Site site, String template, String file, String title, String lead, Object page)
      throws IOException {
    Shell shell =
        new Shell(
            file,
            title,
            lead,
            few() || Shell.isMain(file) ? css : "",
            Provenance.head(board.results().run()),
            missing.size(),
            file.equals("index.html") || few() ? groups : List.of());
    StringOutput output = new StringOutput();
    templates.render(template + ".jte", Map.of("shell", shell, "page", page), output);
    site.write(file, output.toString());
  }

  private boolean few() {
    return groups.stream().mapToInt(g -> g.links().size()).sum() <= LINKS;
  }

  private void summary(Pages.Home home) throws IOException {
    Path next = folder.resolve("summary.md.next");
    Files.writeString(next, MarkdownSummary.of(board, home));
    Files.move(
        next,
        folder.resolve("summary.md"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Report.class.getResourceAsStream(name), "resource " + name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}

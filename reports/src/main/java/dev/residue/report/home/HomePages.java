package dev.residue.report.home;

import dev.residue.report.board.Board;
import dev.residue.report.board.CellFigures;
import dev.residue.report.board.Noise;
import dev.residue.report.board.Section;
import dev.residue.report.page.Card;
import dev.residue.report.page.Chapter;
import dev.residue.report.page.Link;
import dev.residue.report.page.LinkGroup;
import dev.residue.report.page.Missing;
import dev.residue.report.page.Page;
import dev.residue.report.page.TableCell;
import dev.residue.report.text.Address;
import dev.residue.report.text.Provenance;
import dev.residue.result.MapInfo;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pages that put the chapters side by side: the first one, tables that found no room there, one
 * page per map, and the list of what is missing.
 */
public final class HomePages {
  private static final String FILE = "index.html";
  private static final String MISSING = "missing.html";

  /**
   * Above this many cells a table stands on a page of its own, so that the home page stays light.
   */
  private static final int HOME_CELLS = 260;

  /**
   * Entries of the section that the first page answers for, about: where caches begin to matter.
   */
  private static final double MAIN_SIZE = 100_000;

  /** The home page. */
  public record Home(
      List<Answers.Answer> answers,
      String answersFor,
      List<DecisionTable> tables,
      List<Link> others,
      List<Content> figures,
      int ok,
      int failed,
      List<Missing> missing,
      String provenance,
      String noise,
      @Nullable String voidReason) {}

  /** A table that found no room at home. */
  public record TablePage(DecisionTable table, List<Content> figures) {}

  /** One map. */
  public record MapPage(
      String title, @Nullable MapInfo info, List<MapSection> sections, List<Card> cards) {}

  /** A map at one size. */
  public record MapSection(String title, String id, List<Tile> tiles) {}

  /** One figure of a map. */
  public record Tile(String head, TableCell cell) {}

  private final Board board;
  private final List<Chapter> chapters;
  private final List<Section> sections;
  private final List<Missing> missing;

  /** Prepares. */
  public HomePages(Board board, List<Chapter> chapters) {
    this.board = board;
    this.chapters = List.copyOf(chapters);
    this.sections = board.sections();
    this.missing =
        // Damaged files and interrupted runs first, which the last chapter speaks of.
        reversed(chapters).stream().flatMap(c -> c.missing(board).stream()).toList();
  }

  private static List<Chapter> reversed(List<Chapter> chapters) {
    List<Chapter> order = new ArrayList<>(chapters.subList(0, chapters.size() - 1));
    order.add(0, chapters.get(chapters.size() - 1));
    return order;
  }

  /** The section of the home page's answers: the first kind at its size nearest to 100,000. */
  public Optional<Section> main() {
    return sections.stream()
        .filter(s -> s.kind() == sections.get(0).kind())
        .min(Comparator.comparingDouble(s -> Math.abs(Math.log(s.size() / MAIN_SIZE))));
  }

  /** Pages that are named in the head of every page. */
  public List<Link> nav() {
    List<Link> links = new ArrayList<>(List.of(new Link(FILE, "Decision table")));
    chapters.forEach(chapter -> chapter.nav().ifPresent(links::add));
    links.add(
        new Link(MISSING, missing.isEmpty() ? "Missing: nothing" : "Missing: " + missing.size()));
    links.add(new Link("guide.html", "How to read this"));
    return links;
  }

  /** All of them. */
  public List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    pages.add(
        Page.of(
            FILE,
            "Which map gives memory back?",
            "What hash maps leave behind after deletes, in memory and in time.",
            JteindexGenerated::render,
            home()));
    for (Section section : sections) {
      pages.add(
          Page.of(
              tablePage(section),
              section.heading(),
              "Every map on every workload against the control.",
              JtetableGenerated::render,
              new TablePage(DecisionTable.of(section, chapters), figures(section))));
    }
    for (Section.Name name : board.names()) {
      pages.add(
          Page.of(
              Address.mapPage(name.kind(), name.map()),
              board.title(name.kind(), name.map()),
              Section.kindTitle(name.kind()),
              JtemapGenerated::render,
              map(name)));
    }
    pages.add(
        Page.of(
            MISSING,
            "What is missing",
            "Void, failed, unsupported and damaged: the same rank as results.",
            JtemissingGenerated::render,
            missing));
    return pages;
  }

  /** The home page's content. */
  public Home home() {
    List<DecisionTable> tables = new ArrayList<>();
    List<Link> others = new ArrayList<>();
    int shown = 0;
    for (Section section : homeOrder()) {
      int cells = section.maps().size() * Math.max(1, section.workloads().size());
      if (shown > 0 && shown + cells > HOME_CELLS) {
        others.add(new Link(tablePage(section), section.heading()));
        continue;
      }
      tables.add(DecisionTable.of(section, chapters));
      shown += cells;
    }
    int ok = (int) board.cells().values().stream().filter(CellFigures::ok).count();
    return new Home(
        main().map(s -> new Answers(s).answers()).orElse(List.of()),
        main().map(Section::heading).orElse(""),
        tables,
        others,
        main().map(this::figures).orElse(List.of()),
        ok,
        board.cells().size() - ok,
        missing,
        Provenance.sentence(board.results().run()),
        Noise.sentence(board.judgement()),
        board.judgement().voidReason());
  }

  private List<Section> homeOrder() {
    List<Section> order = new ArrayList<>();
    main().ifPresent(order::add);
    sections.stream().filter(s -> !order.contains(s)).forEach(order::add);
    return order;
  }

  private static String tablePage(Section section) {
    return "table-" + section.id() + ".html";
  }

  private List<Content> figures(Section section) {
    return chapters.stream().flatMap(c -> c.figures(section).stream()).toList();
  }

  private MapPage map(Section.Name name) {
    List<MapSection> parts = new ArrayList<>();
    for (Section section : sections) {
      if (section.kind() == name.kind() && section.maps().contains(name.map())) {
        DecisionTable table = DecisionTable.of(section, chapters);
        parts.add(new MapSection(section.heading(), section.id(), table.tiles(name.map())));
      }
    }
    return new MapPage(
        board.title(name.kind(), name.map()),
        board.map(name.kind(), name.map()).orElse(null),
        parts,
        chapters.stream().flatMap(c -> c.cards(board, name).stream()).toList());
  }

  /** All pages of maps and workloads, for the list at the end of each page. */
  public List<LinkGroup> groups() {
    Map<String, List<Link>> groups = new LinkedHashMap<>();
    for (Section section : sections) {
      if (!section.workloads().isEmpty()) {
        groups.put(
            "Workloads, " + section.heading(),
            section.workloads().stream()
                .map(w -> new Link(Address.workloadPage(section.cell("", w)), w))
                .toList());
      }
    }
    for (Section.Name name : board.names()) {
      groups
          .computeIfAbsent("Maps, " + Section.kindTitle(name.kind()), k -> new ArrayList<>())
          .add(new Link(Address.mapPage(name.kind(), name.map()), name.map()));
    }
    List<LinkGroup> list = new ArrayList<>();
    groups.forEach((title, links) -> list.add(new LinkGroup(title, links)));
    return list;
  }

  /** What is missing, problems of the files first. */
  public List<Missing> missing() {
    return missing;
  }
}

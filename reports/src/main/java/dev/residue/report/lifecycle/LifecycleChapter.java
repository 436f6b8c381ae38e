package dev.residue.report.lifecycle;

import dev.residue.report.board.Board;
import dev.residue.report.board.Life;
import dev.residue.report.board.Section;
import dev.residue.report.draw.Blocks;
import dev.residue.report.draw.Chart;
import dev.residue.report.draw.DataTable;
import dev.residue.report.page.Card;
import dev.residue.report.page.Chapter;
import dev.residue.report.page.Column;
import dev.residue.report.page.Link;
import dev.residue.report.page.Missing;
import dev.residue.report.page.Page;
import dev.residue.report.page.Source;
import dev.residue.report.text.Address;
import dev.residue.report.text.Figures;
import dev.residue.result.FootprintPoint;
import dev.residue.result.Kind;
import dev.residue.result.Status;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Does memory come back? */
public final class LifecycleChapter implements Chapter {
  /**
   * Lifecycles of one kind at one size.
   *
   * @param phases page with every phase
   */
  public record SizePart(
      String title, String id, List<Chart> charts, DataTable residue, String phases) {}

  @Override
  public Optional<Link> nav() {
    return Optional.of(new Link(Address.LIFECYCLE, "Memory"));
  }

  @Override
  public List<Page> pages(Source source) {
    List<SizePart> parts = new ArrayList<>();
    Set<Kind> bySize = EnumSet.noneOf(Kind.class);
    List<Page> pages = new ArrayList<>();
    for (Section section : source.board().sections()) {
      if (section.lives().isEmpty()) {
        continue;
      }
      List<Chart> charts = new ArrayList<>();
      charts.add(curve("lifecycle-" + section.id(), section, "Does memory come back?"));
      if (bySize.add(section.kind())) {
        LeftoverChart.draw("left-" + section.kind(), source.board(), section.kind())
            .ifPresent(charts::add);
      }
      charts.add(StackChart.draw("stack-" + section.id(), section));
      parts.add(
          new SizePart(
              section.heading(),
              section.id(),
              charts,
              new PhaseTable(section).residue(),
              PhasesPage.file(section)));
      pages.add(
          Page.of(
              PhasesPage.file(section),
              "Memory by phase, " + section.heading(),
              "What is held, needed and allocated on the way.",
              JtephasesGenerated::render,
              PhasesPage.of(section)));
    }
    pages.add(
        0,
        Page.of(
            Address.LIFECYCLE,
            "Memory",
            "Bytes reachable from each map through fill, delete, refill and churn.",
            JtememoryGenerated::render,
            parts));
    return pages;
  }

  private static Chart curve(String id, Section section, String title) {
    return new LifecycleChart(id, section.lives(), LifeNames.ofMaps(section.board())).draw(title);
  }

  @Override
  public List<Column> columns(Section section) {
    return new MemoryColumns(section).all();
  }

  @Override
  public List<String> variants(Section section, String map) {
    return MemoryColumns.variants(section, map);
  }

  @Override
  public List<Content> figures(Section section) {
    return section.lives().isEmpty()
        ? List.of()
        : List.of(
            Blocks.chart(
                curve(
                    "lifecycle-" + section.id(),
                    section,
                    "Does memory come back? " + section.heading())));
  }

  @Override
  public List<Card> cards(Board board, Section.Name map) {
    List<Chart> charts = new ArrayList<>();
    List<DataTable> points = new ArrayList<>();
    for (Section section : board.sections()) {
      List<Life> own =
          section.kind() != map.kind()
              ? List.of()
              : board.lives(map.kind(), map.map(), section.size()).stream()
                  .filter(l -> l.main().stream().noneMatch(Life::noSuchCall))
                  .toList();
      if (!own.isEmpty()) {
        charts.add(
            new LifecycleChart("life-" + section.id(), own, LifeNames.ofOneMap(own))
                .draw("Its life at " + Figures.size(section.size())));
      }
      own.forEach(l -> points.add(PointTable.points(l)));
    }
    return charts.isEmpty()
        ? List.of()
        : List.of(
            new Card("lives", "Its lives", Blocks.charts(charts)),
            new Card("memory", "Every point of its life", Blocks.tables(points)));
  }

  @Override
  public List<Missing> missing(Board board) {
    return board.lives().values().stream()
        .flatMap(life -> life.points().stream())
        .filter(point -> point.status() != Status.OK && !Life.noSuchCall(point))
        .map(LifecycleChapter::missing)
        .toList();
  }

  private static Missing missing(FootprintPoint point) {
    return new Missing(
        "footprint",
        point.map()
            + ", "
            + Figures.about(point.size())
            + ", "
            + point.phase().words()
            + ", "
            + point.variant(),
        point.status().words(),
        Objects.requireNonNullElse(point.reason(), ""),
        Address.mapPage(point.kind(), point.map()) + "#memory");
  }
}

package dev.residue.report.home;

import dev.residue.report.board.CellFigures;
import dev.residue.report.board.Comparison;
import dev.residue.report.board.Life;
import dev.residue.report.board.Order;
import dev.residue.report.board.Section;
import dev.residue.report.growth.GrowthCell;
import dev.residue.report.latency.LatencyCell;
import dev.residue.report.lifecycle.PointTable;
import dev.residue.report.page.Link;
import dev.residue.report.text.Address;
import dev.residue.report.text.Figures;
import dev.residue.report.time.IntervalMark;
import dev.residue.result.Cell;
import dev.residue.result.FootprintPoint;
import dev.residue.result.LatencyResult;
import dev.residue.result.MapInfo;
import dev.residue.result.Status;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which map should we adopt? One row per map, every workload against the control, and the memory.
 *
 * @param section what is compared
 * @param heads workloads with the pages behind them
 * @param rows by what the map holds after the mass delete, lowest first
 */
public record DecisionTable(Section section, List<Link> heads, List<Row> rows) {

  /**
   * One map.
   *
   * @param map short name
   * @param href its page
   * @param title name a reader knows
   * @param licence SPDX expression
   * @param times one per workload
   * @param memory the memory columns
   * @param tuned the same map made or treated otherwise: rows of their own, memory alone
   * @param growth what it does at constant size
   * @param latency the tail of its removes
   */
  public record Row(
      String map,
      String href,
      String title,
      String licence,
      List<Time> times,
      Memory memory,
      List<Tuned> tuned,
      GrowthCell growth,
      LatencyCell latency) {}

  /**
   * A map that is not as shipped.
   *
   * @param name what was done
   * @param memory the memory columns
   */
  public record Tuned(String name, Memory memory) {}

  /**
   * One workload.
   *
   * @param css class of the cell
   * @param href forks behind the number
   * @param ratio to the control; the state if there is no number
   * @param interval of the ratio
   * @param words the verdict
   * @param detail ns/op, B/op
   * @param pauses collections: how many, all of them, the longest; empty if there were none
   * @param lost how many forks failed; empty if none did
   * @param mark the interval drawn; null without a number
   */
  public record Time(
      String css,
      String href,
      String ratio,
      String interval,
      String words,
      String detail,
      String pauses,
      String lost,
      @Nullable Content mark) {}

  /**
   * The memory columns, bytes per initial entry but for the residue.
   *
   * @param href the life behind the numbers
   * @param state empty, or why there is no number
   * @param full footprint when full
   * @param held after deleting 90 %
   * @param returned share of the freed bytes that left the footprint
   * @param residue bytes still held per deleted entry
   * @param trimmed after the map's own trim
   * @param css class: gives back, in part, keeps
   */
  public record Memory(
      String href,
      String state,
      String full,
      String held,
      String returned,
      String residue,
      String trimmed,
      String css) {}

  /** Whether single operations of any map were timed: else there is no such column. */
  public boolean paced() {
    return !section.board().results().all(LatencyResult.class).isEmpty();
  }

  /** Whether any map of the run was watched at constant size: else there is no such column. */
  public boolean watched() {
    return !section.board().growth().isEmpty();
  }

  public static DecisionTable of(Section section, boolean marks) {
    List<Link> heads =
        section.workloads().stream()
            .map(w -> new Link(Address.workloadPage(section.kind(), w, section.size()), w))
            .toList();
    List<Row> rows =
        section.maps().stream()
            .sorted(Order.unknownLast(m -> held(section, m)))
            .map(m -> row(section, m, marks))
            .toList();
    return new DecisionTable(section, heads, rows);
  }

  private static double held(Section section, String map) {
    return section.life(map).map(l -> l.perInitialEntry(l.afterMassDelete())).orElse(Double.NaN);
  }

  private static Row row(Section section, String map, boolean marks) {
    Optional<MapInfo> info = section.board().map(section.kind(), map);
    List<Time> times = new ArrayList<>();
    for (String workload : section.workloads()) {
      times.add(time(section.figures(map, workload), info, marks));
    }
    return new Row(
        map,
        Address.mapPage(section.kind(), map),
        info.map(MapInfo::title).orElse(map),
        info.map(MapInfo::licence).orElse(Figures.NONE),
        times,
        memory(section, map),
        tuned(section, map),
        GrowthCell.of(section, map),
        LatencyCell.of(section, map));
  }

  static Time time(CellFigures figures, Optional<MapInfo> info, boolean marks) {
    Cell cell = figures.cell();
    Comparison comparison = figures.comparison();
    String href =
        Address.workloadPage(cell.kind(), cell.workload(), cell.size()) + "#c-" + cell.id();
    if (!figures.ok()) {
      boolean unsupported = info.map(m -> m.unsupported() != null).orElse(false);
      return new Time(
          comparison.outcome().css(),
          href,
          unsupported && figures.forks().isEmpty() ? "unsupported" : figures.state(),
          "",
          "",
          "",
          "",
          "",
          null);
    }
    return new Time(
        comparison.outcome().css(),
        href,
        Figures.ratio(comparison.ratio().middle()),
        comparison.interval(),
        comparison.brief(),
        Figures.nanos(figures.nanos().middle())
            + (figures.allocated().known()
                ? " · " + Figures.bytesPer(figures.allocated().middle())
                : "")
            + (figures.collections() == 0 ? " · 0 GC" : ""),
        figures.collections() == 0 ? "" : figures.pauses(),
        failures(figures),
        marks ? IntervalMark.draw(comparison) : null);
  }

  private static String failures(CellFigures figures) {
    int failed = figures.failed().size();
    return failed == 0 ? "" : failed + " of " + figures.forks().size() + " forks failed";
  }

  static Memory memory(Section section, String map) {
    String href = Address.mapPage(section.kind(), map) + "#memory-" + section.id();
    Optional<Life> life = section.life(map);
    if (life.isEmpty()) {
      boolean unsupported =
          section.board().map(section.kind(), map).map(m -> m.unsupported() != null).orElse(false);
      return new Memory(
          href, unsupported ? "unsupported" : "no data", "", "", "", "", "", "o-missing");
    }
    return memory(href, life.get());
  }

  private static Memory memory(String href, Life life) {
    return new Memory(
        href,
        failed(life),
        number(life, life.full()),
        number(life, life.afterMassDelete()),
        Figures.percent(life.returned()),
        Figures.bytesPer(life.residue()),
        number(life, life.trimmed()),
        css(life.returned()));
  }

  /** Why there is nothing to show although the life was begun; empty if it came to be full. */
  private static String failed(Life life) {
    return life.full().filter(p -> p.status() == Status.OK).isPresent()
        ? ""
        : life.main().stream()
            .filter(p -> p.status() != Status.OK)
            .findFirst()
            .map(PointTable::failure)
            .orElse("no data");
  }

  private static String css(double returned) {
    return Double.isNaN(returned)
        ? ""
        : returned >= Answers.MOST ? "m-back" : returned <= Answers.LITTLE ? "m-kept" : "m-part";
  }

  /** The variants of a map, and the map with one trim after the deletes. */
  private static List<Tuned> tuned(Section section, String map) {
    String href = Address.mapPage(section.kind(), map) + "#memory-" + section.id();
    List<Tuned> rows = new ArrayList<>();
    section
        .life(map)
        .filter(l -> l.trimmed().filter(p -> !Life.noSuchCall(p)).isPresent())
        .ifPresent(l -> rows.add(new Tuned("trimmed after the deletes", trimmedOnce(href, l))));
    for (Life life : section.tuned(map)) {
      rows.add(new Tuned(life.variantWords(), memory(href, life)));
    }
    return rows;
  }

  private static Memory trimmedOnce(String href, Life life) {
    FootprintPoint point = life.trimmed().orElseThrow();
    return new Memory(
        href,
        point.status() == Status.OK ? "" : PointTable.failure(point),
        number(life, life.full()),
        number(life, life.trimmed()),
        Figures.percent(life.returnedByTrim()),
        Figures.bytesPer(point.residue()),
        "",
        css(life.returnedByTrim()));
  }

  private static String number(Life life, Optional<FootprintPoint> point) {
    double value = life.perInitialEntry(point);
    return Double.isFinite(value)
        ? Figures.plain(value)
        : point.map(p -> Life.noSuchCall(p) ? "none" : p.status().words()).orElse(Figures.NONE);
  }
}

package dev.residue.report;

import dev.residue.result.Cell;
import dev.residue.result.FootprintPoint;
import dev.residue.result.MapInfo;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
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
record DecisionTable(Section section, List<Link> heads, List<Row> rows) {

  /**
   * One map.
   *
   * @param map short name
   * @param href its page
   * @param title name a reader knows
   * @param licence SPDX expression
   * @param times one per workload
   * @param memory the memory columns
   * @param growth what it does at constant size
   */
  record Row(
      String map,
      String href,
      String title,
      String licence,
      List<Time> times,
      Memory memory,
      GrowthCell growth) {}

  /**
   * One workload.
   *
   * @param css class of the cell
   * @param href forks behind the number
   * @param ratio to the control; the state if there is no number
   * @param interval of the ratio
   * @param words the verdict
   * @param detail ns/op, B/op, collections, hits
   * @param lost how many forks failed; empty if none did
   * @param mark the interval drawn; null without a number
   */
  record Time(
      String css,
      String href,
      String ratio,
      String interval,
      String words,
      String detail,
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
  record Memory(
      String href,
      String state,
      String full,
      String held,
      String returned,
      String residue,
      String trimmed,
      String css) {}

  /** Whether any map of the run was watched at constant size: else there is no such column. */
  boolean watched() {
    return !section.board().growth().isEmpty();
  }

  static DecisionTable of(Section section, boolean marks) {
    List<Link> heads =
        section.workloads().stream()
            .map(w -> new Link(Slug.workloadPage(section.kind(), w, section.size()), w))
            .toList();
    List<Row> rows =
        section.maps().stream()
            .sorted(Comparator.comparingDouble(m -> held(section, m)))
            .map(m -> row(section, m, marks))
            .toList();
    return new DecisionTable(section, heads, rows);
  }

  private static double held(Section section, String map) {
    double held =
        section.life(map).map(l -> l.perInitialEntry(l.afterMassDelete())).orElse(Double.NaN);
    return Double.isNaN(held) ? Double.POSITIVE_INFINITY : held;
  }

  private static Row row(Section section, String map, boolean marks) {
    Optional<MapInfo> info = section.board().map(section.kind(), map);
    List<Time> times = new ArrayList<>();
    for (String workload : section.workloads()) {
      times.add(time(section.figures(map, workload), info, marks));
    }
    return new Row(
        map,
        Slug.mapPage(section.kind(), map),
        info.map(MapInfo::title).orElse(map),
        info.map(MapInfo::licence).orElse(Figures.NONE),
        times,
        memory(section, map),
        GrowthCell.of(section, map));
  }

  static Time time(CellFigures figures, Optional<MapInfo> info, boolean marks) {
    Cell cell = figures.cell();
    Comparison comparison = figures.comparison();
    String href = Slug.workloadPage(cell.kind(), cell.workload(), cell.size()) + "#c-" + cell.id();
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
            + " · "
            + Figures.grouped(figures.collections())
            + " GC",
        failures(figures),
        marks ? IntervalMark.draw(comparison) : null);
  }

  private static String failures(CellFigures figures) {
    int failed = figures.failed().size();
    return failed == 0 ? "" : failed + " of " + figures.forks().size() + " forks failed";
  }

  static Memory memory(Section section, String map) {
    String href = Slug.mapPage(section.kind(), map) + "#memory-" + section.id();
    Optional<Lifecycle> life = section.life(map);
    if (life.isEmpty()) {
      boolean unsupported =
          section.board().map(section.kind(), map).map(m -> m.unsupported() != null).orElse(false);
      return new Memory(
          href, unsupported ? "unsupported" : "no data", "", "", "", "", "", "o-missing");
    }
    Lifecycle known = life.get();
    double returned = known.returned();
    String css =
        Double.isNaN(returned)
            ? ""
            : returned >= Findings.MOST
                ? "m-back"
                : returned <= Findings.LITTLE ? "m-kept" : "m-part";
    return new Memory(
        href,
        "",
        number(known, known.full()),
        number(known, known.afterMassDelete()),
        Figures.percent(returned),
        Figures.bytesPer(known.residue()),
        number(known, known.trimmed()),
        css);
  }

  private static String number(Lifecycle life, Optional<FootprintPoint> point) {
    double value = life.perInitialEntry(point);
    return Double.isFinite(value)
        ? Figures.plain(value)
        : point
            .map(p -> Lifecycle.noSuchCall(p) ? "none" : CellFigures.word(p.status()))
            .orElse(Figures.NONE);
  }
}

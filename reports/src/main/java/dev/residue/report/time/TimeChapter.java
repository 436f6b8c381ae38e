package dev.residue.report.time;

import dev.residue.report.board.Board;
import dev.residue.report.board.CellFigures;
import dev.residue.report.board.Comparison;
import dev.residue.report.board.Order;
import dev.residue.report.board.Outcome;
import dev.residue.report.board.Section;
import dev.residue.report.draw.Blocks;
import dev.residue.report.draw.Chart;
import dev.residue.report.draw.DataTable;
import dev.residue.report.draw.Tags;
import dev.residue.report.page.Chapter;
import dev.residue.report.page.Column;
import dev.residue.report.page.Missing;
import dev.residue.report.page.Page;
import dev.residue.report.page.Source;
import dev.residue.report.page.TableCell;
import dev.residue.report.text.Address;
import dev.residue.report.text.Figures;
import dev.residue.report.text.Guide;
import dev.residue.result.Cell;
import dev.residue.result.ForkResult;
import dev.residue.result.ProfileResult;
import dev.residue.result.Status;
import gg.jte.Content;
import gg.jte.html.HtmlContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long do operations take, and how sure is that? */
public final class TimeChapter implements Chapter {
  /** Above this many cells a table has no intervals drawn in it. */
  private static final int MARKED_CELLS = 260;

  /** One workload at one size. */
  public record WorkloadPage(
      Section section,
      String question,
      List<TimeRow> rows,
      List<Chart> charts,
      List<DataTable> yardsticks,
      String value,
      ForkTable forks) {}

  /** One map on a workload, with every figure. */
  public record TimeRow(String map, String href, CellFigures figures, @Nullable String flame) {}

  /** A heat map and what it is about, with the distances from the limit if that was measured. */
  public record NamedHeat(String title, String id, HeatMap heat, @Nullable DataTable limits) {}

  @Override
  public List<Page> pages(Source source) {
    List<Page> pages = new ArrayList<>();
    for (Section section : source.board().sections()) {
      for (String workload : section.workloads()) {
        pages.add(
            Page.of(
                Address.workloadPage(section.cell("", workload)),
                workload + ", " + section.heading(),
                Guide.question(workload),
                JteworkloadGenerated::render,
                page(section, workload)));
      }
    }
    return pages;
  }

  private static WorkloadPage page(Section section, String workload) {
    List<TimeRow> rows = new ArrayList<>();
    for (String map : section.maps()) {
      CellFigures figures = section.figures(map, workload);
      rows.add(
          new TimeRow(
              map,
              Address.mapPage(section.kind(), map),
              figures,
              flame(section.board(), figures.cell())));
    }
    rows.sort(Order.unknownLast(row -> row.figures().comparison().ratio().middle()));
    List<Chart> charts = new ArrayList<>();
    String suffix = Address.of(workload) + "-" + section.id();
    charts.add(ForkStripChart.draw("forks-" + suffix, section, workload));
    ParetoChart.draw("pareto-" + suffix, section, workload).ifPresent(charts::add);
    SizeChart.draw(
            "sizes-" + suffix, section.board(), section.kind(), section.condition(), workload)
        .ifPresent(charts::add);
    return new WorkloadPage(
        section,
        Guide.question(workload),
        rows,
        charts,
        Stream.of(YardstickTable.best(section, workload), YardstickTable.asked(section, workload))
            .flatMap(Optional::stream)
            .toList(),
        Guide.value(section.board().results().run().plan().time().value(workload)),
        ForkTable.of(rows.stream().map(TimeRow::figures).toList()));
  }

  /** Page of a cell's flame graphs; null if there is none. */
  private static @Nullable String flame(Board board, Cell cell) {
    ProfileResult profile = board.profiles().get(cell);
    return profile != null && profile.status() == Status.OK ? Address.flamePage(cell.id()) : null;
  }

  @Override
  public List<Column> columns(Section section) {
    boolean marks = section.maps().size() * Math.max(1, section.workloads().size()) <= MARKED_CELLS;
    return section.workloads().stream()
        .map(
            workload ->
                Column.ofShipped(
                    "Time against the control",
                    workload,
                    workload,
                    Address.workloadPage(section.cell("", workload)),
                    map -> cell(section, section.figures(map, workload), marks)))
        .toList();
  }

  private static TableCell cell(Section section, CellFigures figures, boolean marks) {
    Cell cell = figures.cell();
    Comparison comparison = figures.comparison();
    String href = Address.workloadPage(cell) + "#c-" + cell.id();
    String css = comparison.outcome().css();
    if (!figures.ok()) {
      return TableCell.of(section.state(figures), css, href);
    }
    int failed = figures.failed().size();
    return new TableCell(
        Figures.ratio(comparison.ratio().middle()),
        comparison.interval(),
        comparison.brief(),
        sign(comparison.outcome()),
        css,
        href,
        marks ? IntervalMark.draw(comparison) : null,
        List.of(
            new TableCell.Detail(
                Figures.nanos(figures.nanos().middle())
                    + (figures.allocated().known()
                        ? " · " + Figures.bytesPer(figures.allocated().middle())
                        : "")
                    + (figures.collections() == 0 ? " · 0 GC" : ""),
                ""),
            new TableCell.Detail(figures.collections() == 0 ? "" : figures.pauses(), "wrap"),
            new TableCell.Detail(
                failed == 0 ? "" : failed + " of " + figures.forks().size() + " forks failed",
                "lost")));
  }

  /** What the words say, in one character; nothing for faster, slower and the control. */
  private static String sign(Outcome outcome) {
    return switch (outcome) {
      case UNDECIDED -> "?";
      case SAME -> "=";
      default -> "";
    };
  }

  @Override
  public List<Content> figures(Section section) {
    List<Content> figures = new ArrayList<>();
    section
        .speaking()
        .flatMap(workload -> ParetoChart.draw("pareto-" + section.id(), section, workload))
        .ifPresent(chart -> figures.add(Blocks.chart(chart)));
    NamedHeat heat =
        new NamedHeat(
            section.heading(),
            "heat-" + section.id(),
            HeatMap.of(section),
            LimitTable.of(section.board().limits(), section).orElse(null));
    HtmlContent drawn = output -> JteheatGenerated.render(output, Tags.UNTOUCHED, heat);
    figures.add(drawn);
    return figures;
  }

  @Override
  public List<Missing> missing(Board board) {
    return board.cells().values().stream().flatMap(c -> missing(board, c).stream()).toList();
  }

  private static List<Missing> missing(Board board, CellFigures figures) {
    List<Missing> missing = new ArrayList<>();
    Cell cell = figures.cell();
    String page = Address.workloadPage(cell);
    String name = board.title(cell);
    boolean unsupported =
        board.map(cell.kind(), cell.map()).map(m -> m.unsupported() != null).orElse(false);
    if (figures.forks().isEmpty() && !unsupported) {
      missing.add(new Missing("time", name, "no data", "no fork of it has ended", page));
    }
    if (figures.isVoid()) {
      missing.add(new Missing("time", name, "void", figures.reason(), page + "#c-" + cell.id()));
    }
    for (ForkResult fork : figures.failed()) {
      missing.add(
          new Missing(
              "time",
              name + ", round " + fork.round(),
              fork.status().words(),
              Objects.requireNonNullElse(fork.reason(), ""),
              page + "#c-" + cell.id()));
    }
    return missing;
  }
}

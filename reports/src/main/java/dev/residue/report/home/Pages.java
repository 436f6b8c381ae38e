package dev.residue.report.home;

import dev.residue.report.board.Board;
import dev.residue.report.board.CellFigures;
import dev.residue.report.board.Life;
import dev.residue.report.board.Noise;
import dev.residue.report.board.Order;
import dev.residue.report.board.Section;
import dev.residue.report.draw.Chart;
import dev.residue.report.draw.DataTable;
import dev.residue.report.growth.GrowthChart;
import dev.residue.report.latency.LatencyPage;
import dev.residue.report.latency.TimelineChart;
import dev.residue.report.lifecycle.LifeNames;
import dev.residue.report.lifecycle.LifecycleChart;
import dev.residue.report.lifecycle.PhaseTable;
import dev.residue.report.lifecycle.PhasesPage;
import dev.residue.report.lifecycle.PointTable;
import dev.residue.report.lifecycle.StackChart;
import dev.residue.report.page.Link;
import dev.residue.report.page.LinkGroup;
import dev.residue.report.page.Missing;
import dev.residue.report.process.ProcessPage;
import dev.residue.report.text.Address;
import dev.residue.report.text.Figures;
import dev.residue.report.text.Guide;
import dev.residue.report.text.Provenance;
import dev.residue.report.time.ForkStripChart;
import dev.residue.report.time.ForkTable;
import dev.residue.report.time.HeatMap;
import dev.residue.report.time.LimitTable;
import dev.residue.report.time.ParetoChart;
import dev.residue.report.time.SizeChart;
import dev.residue.result.Cell;
import dev.residue.result.LatencyResult;
import dev.residue.result.MapInfo;
import dev.residue.result.ProfileResult;
import dev.residue.result.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Models of the pages: what each one shows, in order. The templates only say how. */
public final class Pages {
  /**
   * Above this many cells a table stands on a page of its own, so that the home page stays light.
   */
  private static final int HOME_CELLS = 260;

  /** The home page. */
  public record Home(
      List<Answers.Answer> answers,
      String answersFor,
      List<DecisionTable> tables,
      List<Link> others,
      List<Chart> charts,
      List<NamedHeat> heats,
      int ok,
      int failed,
      List<Missing> missing,
      String provenance,
      String noise,
      @Nullable String voidReason) {}

  /** A heat map and what it is about, with the distances from the limit if that was measured. */
  public record NamedHeat(String title, String id, HeatMap heat, @Nullable DataTable limits) {}

  /** A table that found no room at home. */
  public record TablePage(DecisionTable table, List<Chart> charts, NamedHeat heat) {}

  /** Lifecycles of every section. */
  public record MemoryPage(List<MemorySection> sections) {}

  /** Lifecycles of one kind at one size. */
  public record MemorySection(
      String title, String id, List<Chart> charts, DataTable residue, String phases) {}

  /** One workload at one size. */
  public record WorkloadPage(
      Section section,
      String workload,
      String question,
      List<TimeRow> rows,
      List<Chart> charts,
      ForkTable forks) {}

  /** One map on a workload, with every figure. */
  public record TimeRow(String map, String href, CellFigures figures, @Nullable String flame) {}

  /** One map. */
  public record MapPage(
      String title,
      @Nullable MapInfo info,
      List<MapSection> sections,
      List<Chart> growth,
      @Nullable String system,
      List<Chart> latency,
      List<DataTable> lives) {}

  /** A map at one size. */
  public record MapSection(
      String title,
      String id,
      List<Link> heads,
      DecisionTable.Row row,
      boolean watched,
      boolean paced,
      List<Chart> charts) {}

  private final Board board;
  private final List<Section> sections;

  public Pages(Board board) {
    this.board = board;
    this.sections = board.sections();
  }

  public List<Section> sections() {
    return sections;
  }

  /** The section of the home page's answers: the first kind at its size nearest to 100,000. */
  public Optional<Section> main() {
    return sections.stream()
        .filter(s -> s.kind() == sections.get(0).kind())
        .min(java.util.Comparator.comparingDouble(s -> Math.abs(Math.log(s.size() / 100_000.0))));
  }

  public Home home(List<Missing> missing) {
    List<DecisionTable> tables = new ArrayList<>();
    List<Link> others = new ArrayList<>();
    List<Chart> charts = new ArrayList<>();
    List<NamedHeat> heats = new ArrayList<>();
    int shown = 0;
    for (Section section : homeOrder()) {
      int cells = section.maps().size() * Math.max(1, section.workloads().size());
      if (shown > 0 && shown + cells > HOME_CELLS) {
        others.add(new Link(tablePage(section), section.heading()));
        continue;
      }
      tables.add(DecisionTable.of(section, cells <= HOME_CELLS));
      if (shown == 0) {
        charts.addAll(charts(section));
        heats.add(heat(section));
      }
      shown += cells;
    }
    int ok = (int) board.cells().values().stream().filter(CellFigures::ok).count();
    return new Home(
        main().map(s -> new Answers(s).answers()).orElse(List.of()),
        main().map(Section::heading).orElse(""),
        tables,
        others,
        charts,
        heats,
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

  public static String tablePage(Section section) {
    return "table-" + section.id() + ".html";
  }

  public TablePage table(Section section) {
    return new TablePage(DecisionTable.of(section, true), charts(section), heat(section));
  }

  private NamedHeat heat(Section section) {
    return new NamedHeat(
        section.heading(),
        "heat-" + section.id(),
        HeatMap.of(section),
        LimitTable.of(board.limits(), section).orElse(null));
  }

  private List<Chart> charts(Section section) {
    List<Chart> charts = new ArrayList<>();
    if (!section.lives().isEmpty()) {
      charts.add(
          new LifecycleChart("lifecycle-" + section.id(), section.lives(), LifeNames.ofMaps(board))
              .draw("Does memory come back? " + section.heading()));
    }
    if (!section.workloads().isEmpty()) {
      String workload =
          section.workloads().contains("sparse") ? "sparse" : section.workloads().get(0);
      ParetoChart.draw("pareto-" + section.id(), section, workload).ifPresent(charts::add);
    }
    return charts;
  }

  public MemoryPage memory() {
    List<MemorySection> parts = new ArrayList<>();
    for (Section section : sections) {
      if (section.lives().isEmpty()) {
        continue;
      }
      List<Chart> charts = new ArrayList<>();
      charts.add(
          new LifecycleChart("lifecycle-" + section.id(), section.lives(), LifeNames.ofMaps(board))
              .draw("Does memory come back?"));
      charts.add(StackChart.draw("stack-" + section.id(), section));
      parts.add(
          new MemorySection(
              section.heading(),
              section.id(),
              charts,
              new PhaseTable(section).residue(),
              PhasesPage.file(section)));
    }
    return new MemoryPage(parts);
  }

  public WorkloadPage workload(Section section, String workload) {
    List<TimeRow> rows = new ArrayList<>();
    for (String map : section.maps()) {
      CellFigures figures = section.figures(map, workload);
      rows.add(
          new TimeRow(map, Address.mapPage(section.kind(), map), figures, flame(figures.cell())));
    }
    rows.sort(Order.unknownLast(r -> r.figures().comparison().ratio().middle()));
    List<Chart> charts = new ArrayList<>();
    String suffix = Address.of(workload) + "-" + section.id();
    charts.add(ForkStripChart.draw("forks-" + suffix, section, workload));
    ParetoChart.draw("pareto-" + suffix, section, workload).ifPresent(charts::add);
    SizeChart.draw("sizes-" + suffix, board, section.kind(), workload).ifPresent(charts::add);
    return new WorkloadPage(
        section,
        workload,
        Guide.question(workload),
        rows,
        charts,
        ForkTable.of(rows.stream().map(TimeRow::figures).toList()));
  }

  /** Page of a cell's flame graphs; null if there is none. */
  @Nullable String flame(Cell cell) {
    ProfileResult profile = board.profiles().get(cell);
    return profile != null && profile.status() == Status.OK ? "flame-" + cell.id() + ".html" : null;
  }

  public MapPage map(Section.Name name) {
    List<MapSection> parts = new ArrayList<>();
    List<DataTable> lives = new ArrayList<>();
    for (Section section : sections) {
      if (section.kind() != name.kind() || !section.maps().contains(name.map())) {
        continue;
      }
      DecisionTable table = DecisionTable.of(section, true);
      DecisionTable.Row row =
          table.rows().stream().filter(r -> r.map().equals(name.map())).findFirst().orElseThrow();
      List<Life> own =
          board.lives(name.kind(), name.map(), section.size()).stream()
              .filter(l -> l.main().stream().noneMatch(Life::noSuchCall))
              .toList();
      List<Chart> charts = new ArrayList<>();
      if (!own.isEmpty()) {
        charts.add(
            new LifecycleChart("life-" + section.id(), own, LifeNames.ofOneMap(own))
                .draw("Its life at " + Figures.size(section.size())));
      }
      own.forEach(l -> lives.add(PointTable.points(l)));
      parts.add(
          new MapSection(
              section.heading(),
              section.id(),
              table.heads(),
              row,
              table.watched(),
              table.paced(),
              charts));
    }
    return new MapPage(
        board.title(name.kind(), name.map()),
        board.map(name.kind(), name.map()).orElse(null),
        parts,
        growth(name),
        ProcessPage.href(board, name).orElse(null),
        latency(name),
        lives);
  }

  private List<Chart> latency(Section.Name name) {
    return board.results().all(LatencyResult.class).stream()
        .filter(r -> r.kind() == name.kind() && r.map().equals(name.map()))
        .filter(r -> r.status() == Status.OK && !LatencyPage.overloaded(r))
        .map(
            r ->
                new TimelineChart("stalls-" + r.size(), board, List.of(r))
                    .ofOne("Longest removes of a drain from " + Figures.size(r.size())))
        .toList();
  }

  private List<Chart> growth(Section.Name name) {
    return board.growth().stream()
        .filter(c -> c.series().kind() == name.kind())
        .filter(c -> c.series().map().equals(name.map()))
        .map(
            c ->
                new GrowthChart("churn-" + c.series().size(), board, List.of(c))
                    .ofOne("At " + Figures.size(c.series().size()) + " entries: " + c.word()))
        .toList();
  }

  /** All pages of maps and workloads, for the list at the end of each page. */
  public List<LinkGroup> groups() {
    Map<String, List<Link>> groups = new LinkedHashMap<>();
    for (Section section : sections) {
      if (!section.workloads().isEmpty()) {
        groups.put(
            "Workloads, " + section.heading(),
            section.workloads().stream()
                .map(w -> new Link(Address.workloadPage(section.kind(), w, section.size()), w))
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
}

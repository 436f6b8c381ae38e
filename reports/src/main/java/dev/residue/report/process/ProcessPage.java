package dev.residue.report.process;

import dev.residue.report.board.Board;
import dev.residue.report.board.Section;
import dev.residue.report.draw.Chart;
import dev.residue.report.page.Missing;
import dev.residue.report.text.Address;
import dev.residue.report.text.Figures;
import dev.residue.result.Phase;
import dev.residue.result.ProcessMemory;
import dev.residue.result.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Does the system get the pages back?
 *
 * @param parts one per map and size
 */
public record ProcessPage(List<Part> parts) {
  private static final String NOT_KNOWN = "not known";

  /**
   * One map under several collectors.
   *
   * @param title map, kind and size
   * @param id anchor
   * @param answer which collectors gave pages back
   * @param rows one per collector, in the order measured
   * @param chart of all of them
   */
  public record Part(String title, String id, String answer, List<Row> rows, Chart chart) {}

  /**
   * One collector.
   *
   * @param process as measured
   * @param alone what was given back while the collector was left to itself
   * @param collected what was given back after an explicit collection
   */
  public record Row(ProcessMemory process, PageReturn alone, PageReturn collected) {
    public static Row of(ProcessMemory process) {
      return new Row(
          process,
          judge(process, PageReturn.Period.LEFT_ALONE),
          judge(process, PageReturn.Period.COLLECTED));
    }

    private static PageReturn judge(ProcessMemory process, PageReturn.Period period) {
      return residentKnown(process)
          ? PageReturn.of(process.samples(), period, ProcessMemory.Sample::resident)
          : PageReturn.of(process.samples(), period, ProcessMemory.Sample::heapCommitted);
    }

    private static boolean residentKnown(ProcessMemory process) {
      return process.samples().stream().allMatch(s -> s.resident() >= 0);
    }

    /** Where the answers come from, if it is not the resident set. */
    public String source() {
      return process.samples().isEmpty() || residentKnown(process) ? "" : "by heap committed";
    }

    /** Empty if the collector's JVM ended well. */
    public String failure() {
      return process.status() == Status.OK
          ? ""
          : process.status().words() + (process.reason() == null ? "" : ": " + process.reason());
    }

    public String used() {
      return path(List.of(at(Phase.FULL), at(Phase.COLLECTED)), ProcessMemory.Sample::heapUsed);
    }

    public String committed() {
      return path(stations(), ProcessMemory.Sample::heapCommitted);
    }

    public String resident() {
      List<Optional<ProcessMemory.Sample>> all = new ArrayList<>(List.of(at(Phase.START)));
      all.addAll(stations());
      return path(all, ProcessMemory.Sample::resident);
    }

    private List<Optional<ProcessMemory.Sample>> stations() {
      return List.of(
          at(Phase.FULL),
          PageReturn.Period.LEFT_ALONE.end(process.samples()),
          PageReturn.Period.COLLECTED.end(process.samples()));
    }

    private Optional<ProcessMemory.Sample> at(Phase phase) {
      return PageReturn.first(process.samples(), phase);
    }

    /** MiB at each of the places, or once if nothing is known at any. */
    private static String path(
        List<Optional<ProcessMemory.Sample>> samples, ToLongFunction<ProcessMemory.Sample> value) {
      List<String> texts =
          samples.stream()
              .map(s -> s.map(sample -> mebi(value.applyAsLong(sample))).orElse(Figures.NONE))
              .toList();
      return texts.stream().allMatch(NOT_KNOWN::equals) ? NOT_KNOWN : String.join(" → ", texts);
    }

    private static String mebi(long bytes) {
      return bytes < 0 ? NOT_KNOWN : Figures.plain((double) bytes / (1 << 20));
    }
  }

  public static ProcessPage of(Board board) {
    Map<String, List<ProcessMemory>> groups = new LinkedHashMap<>();
    for (ProcessMemory process : board.results().all(ProcessMemory.class)) {
      groups.computeIfAbsent(id(process), k -> new ArrayList<>()).add(process);
    }
    return new ProcessPage(
        groups.values().stream()
            .sorted(
                Comparator.comparing((List<ProcessMemory> g) -> g.get(0).kind())
                    .thenComparingInt(g -> g.get(0).size()))
            .map(g -> part(board, g))
            .toList());
  }

  private static Part part(Board board, List<ProcessMemory> processes) {
    ProcessMemory any = processes.get(0);
    String title =
        board.title(any.kind(), any.map())
            + ", "
            + Section.kindTitle(any.kind())
            + ", "
            + Figures.size(any.size())
            + " entries";
    List<Row> rows = processes.stream().map(Row::of).toList();
    return new Part(
        title,
        id(any),
        "Left alone: "
            + who(rows, Row::alone)
            + ". After an explicit collection: "
            + who(rows, Row::collected)
            + ".",
        rows,
        ProcessChart.draw("chart-" + id(any), title, processes));
  }

  private static String who(List<Row> rows, Function<Row, PageReturn> period) {
    List<String> parts = new ArrayList<>();
    for (PageReturn.Answer answer :
        List.of(PageReturn.Answer.YES, PageReturn.Answer.IN_PART, PageReturn.Answer.NO)) {
      List<String> names =
          rows.stream()
              .filter(r -> period.apply(r).answer() == answer)
              .map(r -> r.process().collector())
              .toList();
      if (!names.isEmpty()) {
        parts.add(verb(answer) + Figures.list(names));
      }
    }
    return parts.isEmpty() ? NOT_KNOWN : String.join("; ", parts);
  }

  private static String verb(PageReturn.Answer answer) {
    return switch (answer) {
      case YES -> "given back by ";
      case IN_PART -> "in part by ";
      default -> "kept by ";
    };
  }

  private static String id(ProcessMemory process) {
    return "os-" + process.kind() + "-" + Address.of(process.map()) + "-" + process.size();
  }

  /** Where a map stands on the page; empty if it was not watched. */
  public static Optional<String> href(Board board, Section.Name name) {
    return board.results().all(ProcessMemory.class).stream()
        .filter(p -> p.kind() == name.kind() && p.map().equals(name.map()))
        .findFirst()
        .map(p -> Address.PROCESS + "#" + id(p));
  }

  /** What failed, by name. */
  public static List<Missing> missing(Board board) {
    return board.results().all(ProcessMemory.class).stream()
        .filter(p -> p.status() != Status.OK)
        .map(
            p ->
                new Missing(
                    "memory of the process",
                    board.title(p.kind(), p.map())
                        + ", "
                        + Figures.size(p.size())
                        + ", "
                        + p.collector(),
                    p.status().words(),
                    Objects.requireNonNullElse(p.reason(), ""),
                    Address.PROCESS + "#" + id(p)))
        .toList();
  }
}

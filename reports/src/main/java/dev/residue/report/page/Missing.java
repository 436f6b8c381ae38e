package dev.residue.report.page;

import dev.residue.report.board.Board;
import dev.residue.report.board.CellFigures;
import dev.residue.report.board.GrowthCurve;
import dev.residue.report.board.Life;
import dev.residue.report.latency.LatencyPage;
import dev.residue.report.process.ProcessPage;
import dev.residue.report.text.Address;
import dev.residue.report.text.Figures;
import dev.residue.result.Cell;
import dev.residue.result.FootprintPoint;
import dev.residue.result.ForkResult;
import dev.residue.result.LatencyResult;
import dev.residue.result.MapInfo;
import dev.residue.result.Problem;
import dev.residue.result.ProfileResult;
import dev.residue.result.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is not in the report although it was asked for.
 *
 * @param what time, footprint, flame graph, map or file
 * @param where the cell or the file, for the reader
 * @param state one word or two
 * @param reason in words; empty if none was recorded
 * @param href page with the context; null if there is none
 */
public record Missing(
    String what,
    String where,
    String state,
    String reason,
    @org.jspecify.annotations.Nullable String href) {

  /** Everything that is missing, problems of the files first. */
  public static List<Missing> of(Board board) {
    List<Missing> missing = new ArrayList<>();
    for (Problem problem : board.results().problems()) {
      String where =
          problem.line() == 0 ? problem.file() : problem.file() + ", line " + problem.line();
      missing.add(new Missing("result file", where, "damaged", problem.text(), null));
    }
    if (board.judgement().voidReason() != null) {
      missing.add(
          new Missing(
              "run",
              "every time",
              "void",
              board.judgement().voidReason(),
              "environment.html#noise"));
    }
    if (board.results().run().finished() == null) {
      missing.add(
          new Missing(
              "run", "run.json", "not finished", "the run was interrupted or still goes on", null));
    }
    for (MapInfo map : board.results().run().maps()) {
      Optional.ofNullable(map.unsupported())
          .ifPresent(
              reason ->
                  missing.add(
                      new Missing(
                          "map",
                          map.title(),
                          "unsupported",
                          reason,
                          Address.mapPage(map.kind(), map.name()))));
    }
    board.cells().values().forEach(cell -> times(board, cell, missing));
    board.lives().values().forEach(life -> life.points().forEach(p -> footprint(p, missing)));
    board.growth().forEach(c -> growth(board, c, missing));
    missing.addAll(ProcessPage.missing(board));
    board.results().all(LatencyResult.class).forEach(r -> latency(board, r, missing));
    board.profiles().values().forEach(p -> profile(board, p, missing));
    return missing;
  }

  private static void times(Board board, CellFigures figures, List<Missing> into) {
    Cell cell = figures.cell();
    String page = Address.workloadPage(cell.kind(), cell.workload(), cell.size());
    boolean unsupported =
        board.map(cell.kind(), cell.map()).map(m -> m.unsupported() != null).orElse(false);
    if (figures.forks().isEmpty() && !unsupported) {
      into.add(new Missing("time", name(board, cell), "no data", "no fork of it has ended", page));
    }
    if (figures.isVoid()) {
      into.add(
          new Missing(
              "time", name(board, cell), "void", figures.reason(), page + "#c-" + cell.id()));
    }
    for (ForkResult fork : figures.failed()) {
      into.add(
          new Missing(
              "time",
              name(board, cell) + ", round " + fork.round(),
              fork.status().words(),
              Objects.requireNonNullElse(fork.reason(), ""),
              page + "#c-" + cell.id()));
    }
  }

  private static String name(Board board, Cell cell) {
    return board.title(cell.kind(), cell.map())
        + ", "
        + cell.workload()
        + ", "
        + Figures.size(cell.size());
  }

  private static void footprint(FootprintPoint point, List<Missing> into) {
    if (point.status() != Status.OK && !Life.noSuchCall(point)) {
      into.add(
          new Missing(
              "footprint",
              point.map() + ", " + point.phase().words() + ", " + point.variant(),
              point.status().words(),
              Objects.requireNonNullElse(point.reason(), ""),
              Address.mapPage(point.kind(), point.map()) + "#memory"));
    }
  }

  private static void latency(Board board, LatencyResult result, List<Missing> into) {
    if (result.status() != Status.OK) {
      into.add(
          new Missing(
              "latency",
              board.title(result.kind(), result.map()) + ", " + Figures.size(result.size()),
              result.status().words(),
              Objects.requireNonNullElse(result.reason(), ""),
              LatencyPage.FILE + "#" + LatencyPage.id(result)));
    }
  }

  private static void growth(Board board, GrowthCurve curve, List<Missing> into) {
    if (curve.verdict() == null) {
      into.add(
          new Missing(
              "churn at constant size",
              board.title(curve.series().kind(), curve.series().map())
                  + ", "
                  + Figures.size(curve.series().size()),
              curve.word(),
              curve.reason(),
              curve.href()));
    }
  }

  private static void profile(Board board, ProfileResult profile, List<Missing> into) {
    if (profile.status() != Status.OK) {
      into.add(
          new Missing(
              "flame graph",
              name(board, profile.cell()),
              profile.status().words(),
              Objects.requireNonNullElse(profile.reason(), ""),
              "flames.html"));
    }
  }
}

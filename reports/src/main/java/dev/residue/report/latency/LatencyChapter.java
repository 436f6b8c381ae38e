package dev.residue.report.latency;

import dev.residue.report.board.Board;
import dev.residue.report.board.Section;
import dev.residue.report.draw.Blocks;
import dev.residue.report.draw.Chart;
import dev.residue.report.page.Card;
import dev.residue.report.page.Chapter;
import dev.residue.report.page.Column;
import dev.residue.report.page.Link;
import dev.residue.report.page.Missing;
import dev.residue.report.page.Page;
import dev.residue.report.page.Source;
import dev.residue.report.page.TableCell;
import dev.residue.report.text.Address;
import dev.residue.report.text.Figures;
import dev.residue.result.LatencyResult;
import dev.residue.result.Status;
import dev.residue.verdict.series.Standing;
import dev.residue.verdict.series.TypicalDrain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How long do single removes and first inserts take, and where do they stall? */
public final class LatencyChapter implements Chapter {
  @Override
  public Optional<Link> nav() {
    return Optional.of(new Link(Address.LATENCY, "Latency"));
  }

  @Override
  public List<Page> pages(Source source) {
    return List.of(
        Page.of(
            Address.LATENCY,
            "Latency",
            "How long do single removes and first inserts take, and where do they stall?",
            JtelatencyGenerated::render,
            LatencyPage.of(source.board())));
  }

  @Override
  public List<Column> columns(Section section) {
    return section.board().results().all(LatencyResult.class).isEmpty()
        ? List.of()
        : List.of(
            Column.ofShipped(
                "",
                "slow removes (p99.9 of the median drain)",
                "slow removes",
                Address.LATENCY,
                map -> nearest(section, map).map(r -> cell(r, section)).orElse(TableCell.NONE)));
  }

  /** The result at the section's size, else at the nearest size of the same map. */
  private static Optional<LatencyResult> nearest(Section section, String map) {
    return section.board().results().all(LatencyResult.class).stream()
        .filter(r -> r.kind() == section.kind() && r.map().equals(map))
        .min(
            Comparator.comparingDouble(
                r -> Math.abs(Math.log((double) r.size() / section.size()))));
  }

  private static TableCell cell(LatencyResult result, Section section) {
    String href = Address.LATENCY + "#" + LatencyPage.id(result);
    if (result.status() != Status.OK) {
      return TableCell.of(result.status().words(), "o-missing", href);
    }
    if (LatencyPage.overloaded(result)) {
      return TableCell.of(
              LatencyPage.late(result) ? "machine too slow" : "too slow", "o-missing", href)
          .with(
              new TableCell.Detail(
                  "for one remove per " + LatencyPage.time(result.intervalNanos()), ""));
    }
    List<TableCell.Detail> details = new ArrayList<>();
    Standing.pause(result)
        .ifPresent(
            stretch ->
                details.add(
                    new TableCell.Detail(
                        "stops " + LatencyPage.time(stretch.always()) + " in every drain",
                        "wrap")));
    if (result.size() != section.size()) {
      details.add(new TableCell.Detail("at " + Figures.size(result.size()), ""));
    }
    TableCell cell =
        LatencyPage.standing(section.board(), result).standsOut()
            ? TableCell.of(LatencyPage.time(TypicalDrain.of(result).p999()), "", href)
                .noting("machine " + LatencyPage.time(TypicalDrain.of(result).machineP999()))
            : TableCell.of("like the machine", "o-same", href);
    return cell.with(details.toArray(TableCell.Detail[]::new));
  }

  @Override
  public List<Card> cards(Board board, Section.Name map) {
    List<Chart> charts =
        board.results().all(LatencyResult.class).stream()
            .filter(r -> r.kind() == map.kind() && r.map().equals(map.map()))
            .filter(r -> r.status() == Status.OK && !LatencyPage.overloaded(r))
            .map(
                r ->
                    new TimelineChart("stalls-" + r.size(), board, List.of(r))
                        .ofOne("Longest removes of a drain from " + Figures.size(r.size())))
            .toList();
    return charts.isEmpty()
        ? List.of()
        : List.of(new Card("latency", "Latency", Blocks.charts(charts)));
  }

  @Override
  public List<Missing> missing(Board board) {
    return board.results().all(LatencyResult.class).stream()
        .filter(result -> result.status() != Status.OK)
        .map(
            result ->
                new Missing(
                    "latency",
                    board.title(result.kind(), result.map()) + ", " + Figures.size(result.size()),
                    result.status().words(),
                    Objects.requireNonNullElse(result.reason(), ""),
                    Address.LATENCY + "#" + LatencyPage.id(result)))
        .toList();
  }
}

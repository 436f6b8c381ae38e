package dev.residue.report.growth;

import dev.residue.report.board.Board;
import dev.residue.report.board.GrowthCurve;
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
import java.util.List;
import java.util.Optional;

/** What happens to bytes and time when entries come and go and their number stays? */
public final class GrowthChapter implements Chapter {
  @Override
  public Optional<Link> nav() {
    return Optional.of(new Link(Address.GROWTH, "Constant size"));
  }

  @Override
  public List<Page> pages(Source source) {
    return List.of(
        Page.of(
            Address.GROWTH,
            "Constant size",
            "What happens to bytes and time when entries come and go and their number stays?",
            JtegrowthGenerated::render,
            GrowthPage.of(source.board())));
  }

  @Override
  public List<Column> columns(Section section) {
    return section.board().growth().isEmpty()
        ? List.of()
        : List.of(
            Column.ofShipped(
                "",
                "at constant size",
                "constant size",
                Address.GROWTH,
                map -> section.growth(map).map(c -> cell(c, section)).orElse(TableCell.NONE)));
  }

  private static TableCell cell(GrowthCurve curve, Section section) {
    return TableCell.of(curve.word(), curve.css(), curve.href())
        .with(new TableCell.Detail(curve.figures(section.size()), "wrap"));
  }

  @Override
  public List<Card> cards(Board board, Section.Name map) {
    List<Chart> charts =
        board.growth().stream()
            .filter(c -> c.series().kind() == map.kind() && c.series().map().equals(map.map()))
            .map(
                c ->
                    new GrowthChart("churn-" + c.series().size(), board, List.of(c))
                        .ofOne("At " + Figures.size(c.series().size()) + " entries: " + c.word()))
            .toList();
    return charts.isEmpty()
        ? List.of()
        : List.of(new Card("churn", "At constant size", Blocks.charts(charts)));
  }

  @Override
  public List<Missing> missing(Board board) {
    return board.growth().stream()
        .filter(curve -> curve.verdict() == null)
        .map(
            curve ->
                new Missing(
                    "churn at constant size",
                    board.title(curve.series().kind(), curve.series().map())
                        + ", "
                        + Figures.size(curve.series().size()),
                    curve.word(),
                    curve.reason(),
                    curve.href()))
        .toList();
  }
}

package dev.residue.report.toy;

import dev.residue.report.board.Board;
import dev.residue.report.board.Section;
import dev.residue.report.page.Chapter;
import dev.residue.report.page.Column;
import dev.residue.report.page.Link;
import dev.residue.report.page.Missing;
import dev.residue.report.page.Page;
import dev.residue.report.page.Source;
import dev.residue.report.page.TableCell;
import dev.residue.result.Status;
import dev.residue.result.ToyResult;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How long is the name of a map? */
public final class ToyChapter implements Chapter {
  private static final String FILE = "toy.html";

  @Override
  public Optional<Link> nav() {
    return Optional.of(new Link(FILE, "Toy"));
  }

  @Override
  public List<Page> pages(Source source) {
    return List.of(
        Page.of(
            FILE,
            "Toy",
            "How long is the name of a map?",
            JtetoyGenerated::render,
            source.board().results().all(ToyResult.class)));
  }

  @Override
  public List<Column> columns(Section section) {
    return List.of(
        Column.ofShipped("", "letters of the name", "letters", FILE, map -> cell(section, map)));
  }

  private static TableCell cell(Section section, String map) {
    return section.board().results().all(ToyResult.class).stream()
        .filter(result -> result.kind() == section.kind() && result.map().equals(map))
        .findFirst()
        .map(
            result ->
                TableCell.of(
                    result.status() == Status.OK
                        ? result.letters() + " letters"
                        : result.status().words(),
                    "",
                    FILE))
        .orElse(TableCell.NONE);
  }

  @Override
  public List<Missing> missing(Board board) {
    return board.results().all(ToyResult.class).stream()
        .filter(result -> result.status() != Status.OK)
        .map(
            result ->
                new Missing(
                    "toy",
                    result.map(),
                    result.status().words(),
                    Objects.requireNonNullElse(result.reason(), ""),
                    FILE))
        .toList();
  }
}

package dev.residue.report.page;

import dev.residue.report.board.Board;
import dev.residue.report.board.Section;
import gg.jte.Content;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What the report says about one station.
 *
 * <p>Chapters know nothing of each other: what they share lies below them, and the report puts them
 * side by side.
 */
public interface Chapter {
  /** The page that is named in the head of every page; empty if none is. */
  default Optional<Link> nav() {
    return Optional.empty();
  }

  /** All its pages. */
  List<Page> pages(Source source) throws IOException;

  /** Its columns of the decision table, empty if the run has nothing of it. */
  default List<Column> columns(Section section) {
    return List.of();
  }

  /** Rows under a map: the map made or treated otherwise, in words. */
  default List<String> variants(Section section, String map) {
    return List.of();
  }

  /** What it shows under the decision table. */
  default List<Content> figures(Section section) {
    return List.of();
  }

  /** Its part of a map's page. */
  default List<Card> cards(Board board, Section.Name map) {
    return List.of();
  }

  /** What is missing of it, for the page that lists everything missing. */
  default List<Missing> missing(Board board) {
    return List.of();
  }
}

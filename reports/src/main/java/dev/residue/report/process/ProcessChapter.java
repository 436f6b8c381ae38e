package dev.residue.report.process;

import dev.residue.report.board.Board;
import dev.residue.report.board.Section;
import dev.residue.report.page.Card;
import dev.residue.report.page.Chapter;
import dev.residue.report.page.Link;
import dev.residue.report.page.Missing;
import dev.residue.report.page.Page;
import dev.residue.report.page.Source;
import dev.residue.report.text.Address;
import java.util.List;
import java.util.Optional;

/** Does the system get the pages back? */
public final class ProcessChapter implements Chapter {
  @Override
  public Optional<Link> nav() {
    return Optional.of(new Link(Address.PROCESS, "System memory"));
  }

  @Override
  public List<Page> pages(Source source) {
    return List.of(
        Page.of(
            Address.PROCESS,
            "System memory",
            "Does the system get the pages back? Collectors and flags through the same deletes.",
            JteprocessGenerated::render,
            ProcessPage.of(source.board())));
  }

  @Override
  public List<Card> cards(Board board, Section.Name map) {
    return ProcessPage.href(board, map)
        .map(
            href ->
                List.of(
                    new Card(
                        "process",
                        "System memory",
                        output ->
                            output.writeContent(
                                "<p><a class=\"chip\" href=\""
                                    + href
                                    + "\">what the system sees of it, collector by collector</a></p>"))))
        .orElse(List.of());
  }

  @Override
  public List<Missing> missing(Board board) {
    return ProcessPage.missing(board);
  }
}

package dev.residue.report.environment;

import dev.residue.report.board.Board;
import dev.residue.report.page.Chapter;
import dev.residue.report.page.Link;
import dev.residue.report.page.Missing;
import dev.residue.report.page.Page;
import dev.residue.report.page.Source;
import dev.residue.report.text.Address;
import dev.residue.result.MapInfo;
import dev.residue.result.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Is the machine fit to measure? What ran, on what, with which versions. */
public final class EnvironmentChapter implements Chapter {
  private static final String FILE = "environment.html";

  @Override
  public Optional<Link> nav() {
    return Optional.of(new Link(FILE, "Environment"));
  }

  @Override
  public List<Page> pages(Source source) throws IOException {
    EnvironmentPage model =
        EnvironmentPage.of(source.folder(), source.board().results(), source.board().judgement());
    return List.of(
        Page.of(
            FILE,
            "Environment",
            "Is the machine fit to measure? What ran, on what, with which versions.",
            JteenvironmentGenerated::render,
            model),
        Page.of(
            "guide.html",
            "How to read this",
            "What the words mean, where the numbers come from, and what they do not say.",
            JteguideGenerated::render,
            model));
  }

  @Override
  public List<Missing> missing(Board board) {
    List<Missing> missing = new ArrayList<>();
    for (Problem problem : board.results().problems()) {
      String where =
          problem.line() == 0 ? problem.file() : problem.file() + ", line " + problem.line();
      missing.add(new Missing("result file", where, "damaged", problem.text(), null));
    }
    String voided = board.judgement().voidReason();
    if (voided != null) {
      missing.add(new Missing("run", "times", "void", voided, FILE + "#noise"));
    }
    if (board.results().run().finished() == null) {
      missing.add(
          new Missing(
              "run", "run.json", "not finished", "the run was interrupted or still goes on", null));
    }
    for (MapInfo map : board.results().run().maps()) {
      String reason = map.unsupported();
      if (reason != null) {
        missing.add(
            new Missing(
                "map",
                map.title(),
                "unsupported",
                reason,
                Address.mapPage(map.kind(), map.name())));
      }
    }
    return missing;
  }
}

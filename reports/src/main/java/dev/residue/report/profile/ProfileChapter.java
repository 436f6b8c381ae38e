package dev.residue.report.profile;

import dev.residue.report.board.Board;
import dev.residue.report.page.Chapter;
import dev.residue.report.page.Link;
import dev.residue.report.page.Missing;
import dev.residue.report.page.Page;
import dev.residue.report.page.Source;
import dev.residue.report.text.Address;
import dev.residue.result.ProfileResult;
import dev.residue.result.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Why is it fast or slow? */
public final class ProfileChapter implements Chapter {
  @Override
  public Optional<Link> nav() {
    return Optional.of(new Link(Address.PROFILE, "Flame graphs"));
  }

  @Override
  public List<Page> pages(Source source) throws IOException {
    ProfilePages made = new ProfilePages(source.board(), source.folder(), source.site());
    List<Page> pages = new ArrayList<>();
    for (ProfileResult profile : source.board().profiles().values()) {
      if (profile.status() == Status.OK) {
        ProfilePages.CellPage page = made.page(profile);
        pages.add(
            Page.of(
                Address.flamePage(profile.cell().id()),
                page.heading(),
                "Where the time goes and who allocates, from a fork of its own.",
                JteflameGenerated::render,
                page));
      }
    }
    pages.add(
        Page.of(
            Address.PROFILE,
            "Flame graphs",
            "Why is it fast or slow? One profile per map and workload, never from the timed forks.",
            JteflamesGenerated::render,
            made.index()));
    return pages;
  }

  @Override
  public List<Missing> missing(Board board) {
    return board.profiles().values().stream()
        .filter(profile -> profile.status() != Status.OK)
        .map(
            profile ->
                new Missing(
                    "flame graph",
                    board.title(profile.cell()),
                    profile.status().words(),
                    Objects.requireNonNullElse(profile.reason(), ""),
                    Address.PROFILE))
        .toList();
  }
}

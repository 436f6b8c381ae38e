package dev.residue.report.profile;

import dev.residue.report.board.Board;
import dev.residue.report.board.Section;
import dev.residue.report.draw.DataTable;
import dev.residue.report.text.Address;
import dev.residue.report.text.Figures;
import dev.residue.result.Cell;
import dev.residue.result.ProfileResult;
import dev.residue.result.Schema;
import dev.residue.result.Status;
import gg.jte.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Why? Draws the flame graphs of a run and copies the interactive files beside them. */
public final class ProfilePages {
  /**
   * The flame graphs of one cell.
   *
   * @param heading what was profiled
   * @param cell which
   * @param workloadHref page of the workload
   * @param mapHref page of the map
   * @param graphs one per event
   */
  public record CellPage(
      String heading, Cell cell, String workloadHref, String mapHref, List<Graph> graphs) {}

  /**
   * One event of one cell.
   *
   * @param name {@code cpu} or {@code alloc}
   * @param engine what was sampled, in the profiler's words
   * @param note what the picture shows and leaves out
   * @param picture null if it could not be drawn; the note says why
   * @param svg file of the picture
   * @param html interactive file; null if it is not there
   * @param hottest where samples ended; null without a picture
   */
  public record Graph(
      String name,
      String engine,
      String note,
      @Nullable Content picture,
      String svg,
      @Nullable String html,
      @Nullable DataTable hottest) {}

  /** The page that lists them: a table per kind and size. */
  public record Index(List<Table> tables) {}

  /** Maps and workloads of one section. */
  public record Table(String title, List<String> workloads, List<Row> rows) {}

  /** One map. */
  public record Row(String map, List<Entry> entries) {}

  /** A page, or the reason why there is none. */
  public record Entry(@Nullable String href, String text) {}

  private final Board board;
  private final Path folder;
  private final Path site;

  public ProfilePages(Board board, Path folder, Path site) {
    this.board = board;
    this.folder = folder;
    this.site = site;
  }

  /** Draws and copies the files of one cell. */
  public CellPage page(ProfileResult profile) throws IOException {
    Cell cell = profile.cell();
    List<Graph> graphs = new ArrayList<>();
    for (ProfileResult.Event event : profile.events()) {
      graphs.add(graph(profile, event));
    }
    return new CellPage(
        board.title(cell.kind(), cell.map())
            + ", "
            + cell.workload()
            + ", "
            + Figures.size(cell.size())
            + " entries",
        cell,
        Address.workloadPage(cell) + "#c-" + cell.id(),
        Address.mapPage(cell.kind(), cell.map()),
        graphs);
  }

  private Graph graph(ProfileResult profile, ProfileResult.Event event) throws IOException {
    String id = profile.cell().id();
    Path source = folder.resolve(Schema.PROFILES).resolve(id);
    String place = Schema.PROFILES + "/" + id + "/";
    Path target = Files.createDirectories(site.resolve(place));
    String html = null;
    // Names come from a file: only a plain name within the cell's folder is followed.
    Path interactive = source.resolve(plain(event.html()));
    if (Files.isRegularFile(interactive)) {
      Files.copy(
          interactive, target.resolve(plain(event.html())), StandardCopyOption.REPLACE_EXISTING);
      html = place + plain(event.html());
    }
    Path collapsed = source.resolve(plain(event.collapsed()));
    if (!Files.isRegularFile(collapsed)) {
      return new Graph(
          event.name(),
          event.engine(),
          "no collapsed stacks: " + plain(event.collapsed()) + " is missing",
          null,
          "",
          html,
          null);
    }
    FlamePicture picture =
        FlameGraph.draw(collapsed, event.name() + " of " + profile.cell().path(), event.unit());
    if (picture.svg().isEmpty()) {
      return new Graph(
          event.name(), event.engine(), "the profile holds no stack", null, "", html, null);
    }
    String svg = Address.of(event.name()) + ".svg";
    Files.writeString(target.resolve(svg), picture.svg());
    return new Graph(
        event.name(),
        event.engine(),
        note(event, picture),
        output -> output.writeContent(inline(picture.svg(), event.name())),
        place + svg,
        html,
        hottest(event, picture));
  }

  private static DataTable hottest(ProfileResult.Event event, FlamePicture picture) {
    return new DataTable(
        "Frames in which most " + event.unit() + " ended",
        List.of("Frame", "Share"),
        picture.hottest().stream()
            .map(h -> List.of(h.frame(), Figures.plain(100 * h.share()) + " %"))
            .toList());
  }

  private static String plain(String name) {
    return Objects.requireNonNullElse(Path.of(name).getFileName(), Path.of("none")).toString();
  }

  /** As part of a page the picture is an image with a name of its own. */
  private static String inline(String svg, String name) {
    return svg.replaceFirst(
        "<svg xmlns=\"[^\"]+\"",
        "<svg role=\"img\" aria-label=\"Flame graph, "
            + (name.equals("alloc") ? "allocation" : "CPU time")
            + "\"");
  }

  private static String note(ProfileResult.Event event, FlamePicture picture) {
    return amount(picture.total(), event.unit())
        + (event.unit().equals("samples")
            ? ""
            : " in " + Figures.grouped(event.samples()) + " samples")
        + "; "
        + Figures.grouped(picture.drawn())
        + " frames drawn, "
        + Figures.grouped(picture.dropped())
        + " narrower than "
        + Figures.plain(picture.narrowest() * 100)
        + " % left out; "
        + amount(event.dropped(), event.unit())
        + " of set-up, JIT and GC threads are not in it"
        + (picture.unreadable() == 0 ? "" : ", " + picture.unreadable() + " lines unreadable")
        + ".";
  }

  private static String amount(long value, String unit) {
    return unit.equals("bytes")
        ? Figures.bytes((double) value)
        : Figures.grouped(value) + " " + unit;
  }

  /** A table of links, with the reason where there is nothing to link. */
  public Index index() {
    Map<String, Table> tables = new TreeMap<>();
    for (Section section : board.sections()) {
      boolean any =
          board.profiles().keySet().stream()
              .anyMatch(
                  c ->
                      c.kind() == section.kind()
                          && c.size() == section.size()
                          && c.condition() == section.condition());
      if (!any) {
        continue;
      }
      List<Row> rows = new ArrayList<>();
      for (String map : section.maps()) {
        List<Entry> entries = new ArrayList<>();
        for (String workload : section.workloads()) {
          entries.add(entry(section.cell(map, workload)));
        }
        rows.add(new Row(map, entries));
      }
      tables.put(section.id(), new Table(section.heading(), section.workloads(), rows));
    }
    return new Index(List.copyOf(tables.values()));
  }

  private Entry entry(Cell cell) {
    ProfileResult profile = board.profiles().get(cell);
    if (profile == null) {
      return new Entry(null, "no data");
    }
    if (profile.status() != Status.OK) {
      return new Entry(
          null,
          profile.status().words() + (profile.reason() == null ? "" : ": " + profile.reason()));
    }
    return new Entry(
        Address.flamePage(cell.id()),
        String.join(", ", profile.events().stream().map(ProfileResult.Event::name).toList()));
  }
}

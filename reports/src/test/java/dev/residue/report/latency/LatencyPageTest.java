package dev.residue.report.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.report.Fixtures;
import dev.residue.report.Report;
import dev.residue.report.board.Board;
import dev.residue.report.board.Section;
import dev.residue.report.page.Column;
import dev.residue.report.text.Figures;
import dev.residue.result.LatencyResult;
import dev.residue.result.LatencyResult.Operation;
import dev.residue.result.LatencyResult.Spike;
import dev.residue.result.ResultReader;
import dev.residue.result.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatencyPageTest {
  /** Written and rendered once. */
  private static Path folder = Path.of("");

  private static Board board;

  @BeforeAll
  static void render(@TempDir Path shared) throws IOException {
    folder = Fixtures.quick(shared).write();
    Results results = ResultReader.read(folder);
    board = new Board(results);
    Report.render(folder);
  }

  private static String page(String name) throws IOException {
    return Files.readString(folder.resolve("report").resolve(name));
  }

  private static LatencyPage.Row row(String map) {
    return LatencyPage.of(board).parts().get(0).rows().stream()
        .filter(r -> r.map().equals(map))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void of_results_givesPercentilesBesideTheMachines() {
    LatencyPage.Row row = row("fastutil");
    assertEquals("", row.state());
    assertEquals("1.05 ms", row.remove().get(5));
    assertEquals(List.of("4.00 µs", "40.0 µs", "50.0 µs"), row.machine());
    assertEquals("2.0 %", row.late());
  }

  @Test
  void of_fewMaps_hasADashInsteadOfAPercentile() {
    assertEquals(Figures.NONE, LatencyPage.percentiles(first().firstInsert().latency()).get(2));
    assertEquals("30", row("fastutil").first().get(3));
  }

  private static LatencyResult first() {
    return board.results().all(LatencyResult.class).get(0);
  }

  @Test
  void of_mapThatCannotKeepThePace_isNoPercentileButSaysSo() throws IOException {
    assertTrue(row("jctools").state().startsWith("too slow"), row("jctools").state());
    Section section = board.sections().get(0);
    assertEquals(
        "too slow",
        new LatencyChapter()
            .columns(section)
            .get(0)
            .of()
            .apply(new Column.RowName("jctools", null))
            .value());
    assertFalse(page("map-long-jctools.html").contains("id=\"stalls-"));
  }

  @Test
  void of_failed_isNamedOnThePageAndAmongTheMissing() throws IOException {
    assertTrue(row("third-party").state().startsWith("void: other answers"));
    assertTrue(page("missing.html").contains("other answers than HashMap"));
  }

  @Test
  void spikes_sayWhoseTheyLookLike() {
    List<List<String>> rows = LatencyPage.of(board).parts().get(0).spikes().rows();
    List<String> halving =
        rows.stream()
            .filter(r -> r.get(0).contains("fastutil") && r.get(4).equals("5 of 5"))
            .findFirst()
            .orElseThrow();
    assertEquals("the map: returns at this size", halving.get(1));
    assertEquals("1.05 ms to 1.05 ms", halving.get(5));
    assertTrue(rows.stream().anyMatch(r -> r.get(1).equals("garbage collection")));
  }

  @Test
  void cause_isTheMapOnlyWhereMostDrainsHadIt() {
    Spike waiting = new Spike(Operation.REMOVE, 0, 9, 91, 50_000, 50_000, 40_000, 0);
    Spike running = new Spike(Operation.REMOVE, 1, 9, 91, 50_000, 50_000, 0, 0);
    Spike unknown = new Spike(Operation.INSERT, 1, 0, 0, 50_000, 50_000, -1, 0);
    assertTrue(SpikeTable.cause(List.of(waiting), 5).startsWith("the system"));
    assertTrue(SpikeTable.cause(List.of(running), 5).startsWith("not known"));
    assertTrue(SpikeTable.cause(List.of(unknown), 5).startsWith("not known"));
    assertTrue(SpikeTable.cause(List.of(waiting, running), 5).startsWith("not known"));
    assertTrue(SpikeTable.cause(List.of(waiting, running, running), 5).startsWith("the map"));
    assertTrue(SpikeTable.cause(List.of(running), 1).startsWith("not known"));
  }

  @Test
  void render_latency_standsInTableCardAndSummary() throws IOException {
    String index = page("index.html");
    assertTrue(index.contains("slow removes (p99.9 of the median drain)"));
    assertTrue(index.contains("stops 1.05 ms in every drain"));
    assertTrue(index.contains("latency.html#l-long-fastutil-100000"));
    assertTrue(page("latency.html").contains("id=\"l-long-fastutil-100000\""));
    assertTrue(page("map-long-fastutil.html").contains("id=\"stalls-100000\""));
    assertTrue(Files.readString(folder.resolve("summary.md")).contains("| slow removes (p99.9"));
  }

  @Test
  void times_areInTheUnitThatFits() {
    assertEquals("999 ns", LatencyPage.time(999));
    assertEquals("1.00 µs", LatencyPage.time(1_000));
    assertEquals("1.05 ms", LatencyPage.time(1_049_000));
    assertEquals("12.0 s", LatencyPage.time(12_000_000_000L));
  }
}

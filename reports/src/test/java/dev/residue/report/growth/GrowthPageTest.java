package dev.residue.report.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.report.FixtureMap;
import dev.residue.report.FixtureMemory;
import dev.residue.report.Fixtures;
import dev.residue.report.board.Board;
import dev.residue.report.board.GrowthCurve;
import dev.residue.report.board.Section;
import dev.residue.report.page.Column;
import dev.residue.report.page.TableCell;
import dev.residue.result.GrowthSeries;
import dev.residue.result.Kind;
import dev.residue.result.Line;
import dev.residue.result.ResultReader;
import dev.residue.result.Results;
import dev.residue.result.Schema;
import dev.residue.verdict.NoiseGrade;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthPageTest {
  private static final double EPSILON = 1e-9;

  /** Written and read once. */
  private static Results quick;

  @BeforeAll
  static void read(@TempDir Path folder) throws IOException {
    quick = ResultReader.read(Fixtures.quick(folder).write());
  }

  private static GrowthSeries series(String map) {
    FixtureMap shape =
        FixtureMap.ALL.stream().filter(s -> s.name().equals(map)).findFirst().orElseThrow();
    return FixtureMemory.growth(shape, Kind.LONG, 100_000, true);
  }

  @Test
  void of_oneSeriesOfEachWord_judgesThem() {
    Map<String, String> words =
        FixtureMap.ALL.stream()
            .map(s -> GrowthCurve.of(FixtureMemory.growth(s, Kind.LONG, 100_000, true), true))
            .collect(Collectors.toMap(c -> c.series().map(), GrowthCurve::word));
    assertEquals("grows", words.get("jctools"));
    assertEquals("grows, bounded", words.get("eclipse"));
    assertEquals("drifts", words.get("go-swiss"));
    assertEquals("snaps back", words.get("hppc"));
    assertEquals("steady", words.get("hashmap"));
    assertEquals("out of memory", words.get("third-party"));
  }

  @Test
  void of_noisySession_judgesBytesAloneAndKeepsTheTimeRatio() {
    assertFalse(GrowthCurve.judgesTime(NoiseGrade.D));
    assertFalse(GrowthCurve.judgesTime(NoiseGrade.UNKNOWN));
    assertTrue(GrowthCurve.judgesTime(NoiseGrade.C));
    GrowthCurve bytes = GrowthCurve.of(series("go-swiss"), false);
    assertEquals("steady", bytes.word());
    assertEquals(1.32, bytes.timeRatio(), .05);
    assertEquals(bytes.timeRatio(), GrowthCurve.of(series("go-swiss"), true).timeRatio(), EPSILON);
  }

  @Test
  void of_shortSeries_isNotJudgedAndSaysWhy() {
    GrowthSeries whole = series("hashmap");
    GrowthSeries part =
        new GrowthSeries(
            Schema.VERSION,
            whole.kind(),
            whole.map(),
            whole.size(),
            whole.status(),
            null,
            whole.gc(),
            whole.headerMode(),
            whole.looks().subList(0, 50));
    GrowthCurve curve = GrowthCurve.of(part, true);
    assertNull(curve.verdict());
    assertEquals("not judged", curve.word());
    assertTrue(curve.words().contains("49"), curve.words());
  }

  @Test
  void draw_fewAndManyMaps_greysOnlyTheSteadyOfMany() throws IOException {
    Board board = new Board(quick);
    List<GrowthCurve> all = board.growth();
    assertEquals(FixtureMap.ALL.size(), all.size());
    String many = new GrowthChart("a", board, all).ofMaps("all").picture().toString();
    String few = new GrowthChart("b", board, all.subList(0, 3)).ofMaps("few").picture().toString();
    assertTrue(many.contains("ln quiet"), "steady maps of many");
    assertFalse(few.contains("quiet"), "a few maps");
    assertTrue(many.contains(">third-party: out of memory<"), "the failed one is labelled");
    assertFalse(many.contains(">hashmap<"), "a grey line has no label");
  }

  @Test
  void draw_flatLine_leavesOutPointsBetween() throws IOException {
    Board board = new Board(quick);
    GrowthCurve hashmap = board.growth().get(0);
    String picture = new GrowthChart("a", board, List.of(hashmap)).ofOne("x").picture().toString();
    String line = picture.substring(picture.indexOf("class=\"ln"));
    assertEquals(1, line.substring(0, line.indexOf("/>")).chars().filter(c -> c == 'L').count());
  }

  @Test
  void of_seriesAtAnotherSize_isNamedWithIt() throws IOException {
    List<Line> lines = new ArrayList<>(quick.forks());
    for (int size : List.of(10_000, 1_000_000)) {
      lines.add(FixtureMemory.growth(FixtureMap.ALL.get(0), Kind.LONG, size, true));
    }
    Results other = new Results(quick.run(), lines, List.of());
    Section section = new Board(other).sections().get(0);
    Column column = new GrowthChapter().columns(section).get(0);
    List<TableCell.Detail> details =
        column.of().apply(new Column.RowName("hashmap", null)).details();
    assertTrue(details.get(0).text().endsWith("at 10k"), details::toString);
    assertEquals(TableCell.NONE, column.of().apply(new Column.RowName("fastutil", null)));
    assertEquals(
        TableCell.NONE,
        column.of().apply(new Column.RowName("hashmap", "presized")),
        "growth is watched as shipped");
  }
}

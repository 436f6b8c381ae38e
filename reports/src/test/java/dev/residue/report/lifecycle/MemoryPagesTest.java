package dev.residue.report.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.report.FixtureMemory;
import dev.residue.report.Fixtures;
import dev.residue.report.board.Board;
import dev.residue.report.board.Life;
import dev.residue.report.board.Section;
import dev.residue.report.draw.Chart;
import dev.residue.report.draw.DataTable;
import dev.residue.report.page.Column;
import dev.residue.report.text.Figures;
import dev.residue.result.DeleteOrder;
import dev.residue.result.FootprintPoint;
import dev.residue.result.Kind;
import dev.residue.result.Line;
import dev.residue.result.Phase;
import dev.residue.result.ResultReader;
import dev.residue.result.Results;
import dev.residue.result.SchemaException;
import dev.residue.result.Status;
import dev.residue.result.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryPagesTest {
  private static final String LOST = "out of memory at 61,440 entries with -Xmx64m";

  /** Written and read once. */
  private static Results quick;

  @BeforeAll
  static void read(@TempDir Path folder) throws IOException {
    quick = ResultReader.read(Fixtures.quick(folder).write());
  }

  private static Section section(Function<FootprintPoint, Stream<FootprintPoint>> change)
      throws SchemaException {
    List<Line> lines =
        quick.lines().stream()
            .flatMap(line -> line instanceof FootprintPoint p ? change.apply(p) : Stream.of(line))
            .toList();
    return new Board(new Results(quick.run(), lines, quick.problems())).sections().get(0);
  }

  /** The map had no room to become full. */
  private static Section lost(String map) throws SchemaException {
    return section(
        p ->
            !p.map().equals(map) || p.phase() == Phase.EMPTY
                ? Stream.of(p)
                : p.phase() == Phase.FULL && p.variant() == Variant.AS_SHIPPED
                    ? Stream.of(FixtureMemory.failed(p, Status.OUT_OF_MEMORY, LOST))
                    : Stream.empty());
  }

  private static final LifecycleChapter CHAPTER = new LifecycleChapter();

  private static List<String> variants(Section section, String map) {
    return CHAPTER.variants(section, map);
  }

  /** What stands in a column of a map, or of one of its variants. */
  private static String value(Section section, String head, String map, @Nullable String variant) {
    return CHAPTER.columns(section).stream()
        .filter(column -> column.head().equals(head))
        .findFirst()
        .orElseThrow()
        .of()
        .apply(new Column.RowName(map, variant))
        .value();
  }

  @Test
  void tuned_mapWithTrimCall_hasRowsOfItsOwnAndLeavesTheShippedOneAlone() throws SchemaException {
    Section section = section(Stream::of);
    List<String> variants = variants(section, "fastutil");
    assertEquals(
        List.of("trimmed after the deletes", "presized", "trimmed after every phase"), variants);
    assertEquals("41.9", value(section, "full", "fastutil", null));
    assertEquals(
        List.of("41.9", "52.4", "21.0"),
        variants.stream().map(v -> value(section, "full", "fastutil", v)).toList());
    assertEquals(
        List.of("20.1", "65.0", "26.0"),
        variants.stream().map(v -> value(section, "after delete 90 %", "fastutil", v)).toList());
    assertEquals("40.2", value(section, "after delete 90 %", "fastutil", null));
  }

  @Test
  void tuned_mapWithoutTrimCall_hasNoTrimmedRowAndMissesNothing() throws SchemaException {
    Section section = section(Stream::of);
    assertEquals(List.of("presized"), variants(section, "hppc"));
    assertEquals(List.of(), variants(section, "go-swiss"));
    assertFalse(
        CHAPTER.missing(section.board()).stream().anyMatch(m -> m.reason().contains("no call")),
        "a call that does not exist is not missing");
  }

  @Test
  void phases_peakAndAllocation_areTablesWithVariantsAsRows() throws SchemaException {
    PhasesPage page = PhasesPage.of(section(Stream::of));
    assertEquals(
        List.of("Residue", "Peak", "Allocation", "Orders of deletes"),
        page.tables().stream().map(PhasesPage.Part::title).toList());
    DataTable peak = page.tables().get(1).data();
    assertEquals(
        List.of("Map", "empty", "full", "delete 50", "delete 90"), peak.header().subList(0, 5));
    assertEquals("after trim", peak.header().get(peak.header().size() - 1));
    assertEquals("41.9 B", cell(peak, "fastutil Long2LongOpenHashMap", "full"));
    assertEquals("52.4 B", cell(peak, "fastutil Long2LongOpenHashMap, presized", "full"));
    assertEquals("out of memory", cell(peak, "JCTools NonBlockingHashMapLong", "churn 4"));
    assertEquals("none", cell(peak, "HPPC LongLongHashMap", "after trim"));
    DataTable allocated = page.tables().get(2).data();
    assertEquals("0 B", cell(allocated, "java.util.HashMap", "full"));
  }

  @Test
  void phases_ordersOfDeletes_standSideBySideAndHaveTheirCurves() throws SchemaException {
    PhasesPage page = PhasesPage.of(section(Stream::of));
    DataTable orders = page.tables().get(3).data();
    assertEquals("5.2 B", cell(orders, "fastutil Long2LongOpenHashMap", "random"));
    assertEquals("3.9 B", cell(orders, "fastutil Long2LongOpenHashMap", "oldest"));
    assertEquals(Figures.NONE, cell(orders, "HPPC LongLongHashMap", "oldest"));
    assertEquals(List.of("lifecycle-oldest"), page.charts().stream().map(Chart::id).toList());
    PhasesPage one =
        PhasesPage.of(
            section(p -> p.order() == DeleteOrder.RANDOM ? Stream.of(p) : Stream.empty()));
    assertEquals(3, one.tables().size());
    assertEquals(List.of(), one.charts());
  }

  private static String cell(DataTable table, String row, String column) {
    List<String> cells =
        table.rows().stream().filter(r -> r.get(0).equals(row)).findFirst().orElseThrow();
    return cells.get(table.header().indexOf(column));
  }

  @Test
  void label_livesOfOneMap_namesOrdersOnlyWhereTheyDiffer() {
    Life random = life(Variant.AS_SHIPPED, DeleteOrder.RANDOM);
    Life oldest = life(Variant.AS_SHIPPED, DeleteOrder.OLDEST);
    Life presized = life(Variant.PRESIZED, DeleteOrder.RANDOM);
    LifeNames names = LifeNames.ofOneMap(List.of(random, oldest, presized));
    assertEquals("as shipped", names.label(List.of(random, oldest)));
    assertEquals("as shipped oldest, presized random", names.label(List.of(oldest, presized)));
    assertEquals(2, names.series(presized).index());
  }

  private static Life life(Variant variant, DeleteOrder order) {
    return new Life(new Life.Key(Kind.LONG, "x", 10, variant, order), List.of());
  }

  @Test
  void decision_mapThatFoundNoRoom_saysWhereAndWithWhichHeap() throws SchemaException {
    Section section = lost("hppc");
    assertEquals(LOST, value(section, "full", "hppc", null));
    assertEquals("–", value(section, "after delete 90 %", "hppc", null));
    Chart chart =
        new LifecycleChart("a", section.lives(), LifeNames.ofMaps(section.board())).draw("x");
    assertTrue(chart.note().contains("hppc at full: " + LOST), chart.note());
    assertTrue(
        chart.note().contains("jctools at churn 4: out of memory at 312,000 entries with -Xmx2g"),
        chart.note());
    assertTrue(chart.picture().toString().contains(">hppc: out of memory<"), "label");
    assertEquals(LOST, cell(chart.data(), "HPPC LongLongHashMap", "full"));
    assertTrue(
        StackChart.draw("s", section).picture().toString().contains(">out of memory<"),
        "the stacked bars");
  }

  @Test
  void draw_mapsWithOneCurveOfWhichOneFails_areNotOneLine() throws SchemaException {
    Section whole = section(p -> p.status() == Status.OK ? Stream.of(p) : Stream.empty());
    assertTrue(labels(whole).contains(">agrona, koloboke<"), "equal curves");
    assertFalse(labels(lost("koloboke")).contains(">agrona, koloboke<"), "one ended early");
  }

  private static String labels(Section section) {
    return new LifecycleChart("a", section.lives(), LifeNames.ofMaps(section.board()))
        .draw("x")
        .picture()
        .toString();
  }
}

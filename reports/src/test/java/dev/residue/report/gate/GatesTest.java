package dev.residue.report.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.report.Fixtures;
import dev.residue.result.FootprintPoint;
import dev.residue.result.ForkResult;
import dev.residue.result.Line;
import dev.residue.result.MapInfo;
import dev.residue.result.ResultReader;
import dev.residue.result.Results;
import dev.residue.result.Role;
import dev.residue.result.Slice;
import dev.residue.result.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatesTest {
  @SuppressWarnings("NullAway.Init") // set before all tests
  private static Results quick;

  @BeforeAll
  static void read(@TempDir Path shared) throws Exception {
    quick = ResultReader.read(Fixtures.quick(shared).write());
  }

  private static Results without(Predicate<Line> gone) {
    return new Results(
        quick.run(), quick.lines().stream().filter(gone.negate()).toList(), quick.problems());
  }

  /** A map of which the run has every kind of number. */
  private static MapInfo measured() throws Exception {
    List<String> missing =
        Gates.failed(quick, List.of(Gate.MISSING)).getOrDefault(Gate.MISSING, List.of());
    return quick.run().maps().stream()
        .filter(m -> m.unsupported() == null && !m.name().equals(quick.run().plan().control()))
        .filter(m -> missing.stream().noneMatch(s -> s.startsWith(m.name() + " ")))
        .findFirst()
        .orElseThrow();
  }

  private static void assertNew(String sentence, Results results) throws Exception {
    List<String> before =
        Gates.failed(quick, List.of(Gate.MISSING)).getOrDefault(Gate.MISSING, List.of());
    List<String> after =
        Gates.failed(results, List.of(Gate.MISSING)).getOrDefault(Gate.MISSING, List.of());
    List<String> added = after.stream().filter(s -> !before.contains(s)).toList();
    assertEquals(1, added.size(), "" + after);
    assertTrue(added.get(0).startsWith(sentence), added.get(0));
  }

  @Test
  void missing_mapWithoutAnyTime_isNamed() throws Exception {
    MapInfo map = measured();
    assertNew(
        map.name() + " (" + map.kind() + ") has no time",
        without(
            line ->
                line instanceof ForkResult fork
                    && fork.cell().map().equals(map.name())
                    && fork.cell().kind() == map.kind()));
  }

  @Test
  void missing_oneCellWithoutATime_isAResultLikeAnyOther() throws Exception {
    MapInfo map = measured();
    String workload = quick.run().plan().workloads().get(0);
    Results less =
        without(
            line ->
                line instanceof ForkResult fork
                    && fork.cell().map().equals(map.name())
                    && fork.cell().workload().equals(workload));
    assertEquals(
        Gates.failed(quick, List.of(Gate.MISSING)), Gates.failed(less, List.of(Gate.MISSING)));
  }

  @Test
  void missing_mapWithoutAnyFootprint_isNamed() throws Exception {
    MapInfo map = measured();
    assertNew(
        map.name() + " (" + map.kind() + ") has no footprint",
        without(
            line ->
                line instanceof FootprintPoint point
                    && point.status() == Status.OK
                    && point.map().equals(map.name())
                    && point.kind() == map.kind()));
  }

  @Test
  void slowerAndGrows_areTheWordsOfTheReport() throws Exception {
    Map<Gate, List<String>> failed = Gates.failed(quick, List.of(Gate.SLOWER, Gate.GROWS));
    List<String> slower = failed.getOrDefault(Gate.SLOWER, List.of());
    assertTrue(!slower.isEmpty() && slower.stream().allMatch(s -> s.contains("slower by")));
    List<String> grows = failed.getOrDefault(Gate.GROWS, List.of());
    assertTrue(!grows.isEmpty() && grows.stream().allMatch(s -> s.contains("grows")), "" + failed);
    assertTrue(Gates.failed(quick, List.of()).isEmpty());
  }

  @Test
  void void_twoForksOfTheControlThatDiffer_areSaid() throws Exception {
    assertEquals(Map.of(), Gates.failed(quick, List.of(Gate.VOID)));
    assertTrue(Gates.failed(scattered(), Gate.USUAL).containsKey(Gate.VOID));
  }

  /** The same run in which the second fork of the control takes twice as long. */
  private static Results scattered() {
    return new Results(
        quick.run(), quick.lines().stream().map(GatesTest::slowSecond).toList(), quick.problems());
  }

  private static Line slowSecond(Line line) {
    if (!(line instanceof ForkResult fork) || fork.role() != Role.CONTROL_2) {
      return line;
    }
    ForkResult.Evidence evidence = fork.evidence();
    return fork.with(
        new ForkResult.Evidence(
            evidence.expectedChecksums(),
            evidence.warmups(),
            evidence.steady(),
            evidence.slices().stream().map(GatesTest::twice).toList(),
            evidence.replaced()));
  }

  private static Slice twice(Slice slice) {
    return new Slice(
        slice.ops(),
        2 * slice.nanos(),
        2 * slice.cpuNanos(),
        slice.allocatedBytes(),
        slice.gcCount(),
        slice.gcMillis(),
        slice.gcMaxMillis(),
        slice.setupNanos(),
        slice.checksum(),
        slice.hits(),
        slice.misses(),
        slice.finalSize());
  }
}

package dev.residue.result;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.residue.report.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {
  private static final Cell CELL = Cell.of(Kind.LONG, "fastutil", "sparse", 100_000);

  private final Path folder;

  ResultFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static RunInfo run() {
    return new RunInfo(
        Schema.VERSION,
        "0.1.0",
        "run \"quoted\" \u2192",
        "2026-11-20T10:00:00Z",
        null,
        new Plan(
            "quick",
            null,
            List.of(Kind.LONG),
            List.of("hashmap"),
            List.of("sparse"),
            List.of(100_000),
            "hashmap",
            -7,
            0.05,
            0.05,
            Plan.Time.asFound(9, false, 10, 20, 80),
            new Plan.Lifecycle(Effort.QUICK, true),
            null,
            null,
            null,
            new Plan.Profile(Effort.QUICK)),
        new Environment(
            "cpu",
            2,
            List.of(new Environment.Cache("L1d", 32768)),
            1L << 34,
            "os",
            "amd64",
            null,
            null,
            "17",
            "vendor",
            "vm",
            "Serial",
            List.of("-Xmx1g"),
            "compact",
            null,
            -1,
            null,
            null,
            List.of()),
        List.of());
  }

  private static ForkResult fork(int round, int attempt, long nanos) {
    return new ForkBuilder(CELL)
        .round(round)
        .attempt(attempt)
        .position(1)
        .seed(99)
        .checksums(List.of(42L))
        .steady(null)
        .slices(List.of(new Slice(1000, nanos, -1, 0, 0, 0, -1, 5, 42, 50, 950, 95_000)))
        .build();
  }

  private static FootprintPoint point() {
    return new FootprintPoint(
        Schema.VERSION,
        Kind.LONG,
        "fastutil",
        1000,
        1,
        new FootprintPoint.Moment(
            Variant.AS_SHIPPED, Branch.MAIN, Phase.DELETE_90, 3, DeleteOrder.RANDOM, 100, 900),
        Status.OK,
        null,
        new FootprintPoint.Held(9100, 9100, 0, 0, 100, -1, -1, -1),
        "meter",
        "compact",
        Map.of("long[]", 9000L));
  }

  private static final ProfileResult PROFILE =
      new ProfileResult(
          Schema.VERSION,
          CELL,
          Status.UNSUPPORTED,
          "no profiler here",
          List.of(
              new ProfileResult.Event("cpu", "ctimer", 10, 2, "samples", 10, "c.txt", "c.html")));

  private static LatencyResult latency(String map, long max) {
    LatencyCurve curve =
        new LatencyCurve(
            10, 52.5, 50, 60, 70, 80, 90, max, List.of(new LatencyCurve.Point(50, 50)), "HIST");
    LatencyResult.Timing timing = new LatencyResult.Timing(curve, curve, 1);
    return new LatencyResult(
        Schema.VERSION,
        Kind.LONG,
        map,
        1000,
        Status.OK,
        null,
        "serial",
        "compact",
        7,
        1000,
        8,
        48,
        20.5,
        38,
        2,
        timing,
        timing,
        timing,
        LatencyResult.Timing.EMPTY,
        List.of(
            new LatencyResult.Run(40, 900, 4, 9),
            new LatencyResult.Run(9000, 9000, 900, 900),
            new LatencyResult.Run(50, 60, 3, 9)),
        List.of(new LatencyResult.Stretch(1000, 9, 8, 7, 6)),
        List.of(
            new LatencyResult.Spike(
                LatencyResult.Operation.REMOVE, 1, 508, 492, 11_000, 10_000, 0, 1)));
  }

  private void write(Line... lines) throws IOException {
    try (ResultWriter writer = ResultWriter.open(folder)) {
      writer.write(run());
      for (Line line : lines) {
        writer.write(line);
      }
    }
  }

  private void append(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text, StandardOpenOption.APPEND);
  }

  @Test
  void read_whatWasWritten_isEqual() throws IOException {
    write(fork(1, 1, 5000), PROFILE, point());
    Results results = ResultReader.read(folder);
    assertEquals(run(), results.run());
    assertEquals(List.of(fork(1, 1, 5000)), results.forks());
    assertEquals(List.of(PROFILE), results.all(ProfileResult.class));
    assertEquals(List.of(point()), results.all(FootprintPoint.class));
    assertEquals(List.of(), results.problems());
    assertEquals(10.0, results.all(FootprintPoint.class).get(0).residue());
  }

  @Test
  void read_forkFromBeforeRoundsWereReplaced_wasNotReplaced() throws IOException {
    write(ForkBuilder.of(fork(1, 1, 5000)).replaced(1).build());
    assertEquals(1, ResultReader.read(folder).forks().get(0).replaced());
    Path file = folder.resolve(Schema.RESULTS);
    String line = Files.readString(file);
    assertTrue(line.contains(",\"replaced\":1"), line);
    Files.writeString(file, line.replace(",\"replaced\":1", ""));
    assertEquals(List.of(fork(1, 1, 5000)), ResultReader.read(folder).forks());
    assertEquals(List.of(), ResultReader.read(folder).problems());
  }

  @Test
  void read_noLinesYet_isEmptyAndWithoutProblems() throws IOException {
    write();
    Results results = ResultReader.read(folder);
    assertEquals(List.of(), results.forks());
    assertEquals(List.of(), results.problems());
  }

  @Test
  void read_lineTornAtAnyByte_losesOnlyThatLine() throws IOException {
    write(fork(1, 1, 5000));
    byte[] whole = Files.readAllBytes(folder.resolve(Schema.RESULTS));
    for (int cut = 1; cut < whole.length - 1; cut++) {
      byte[] torn = new byte[whole.length + cut];
      System.arraycopy(whole, 0, torn, 0, whole.length);
      System.arraycopy(whole, 0, torn, whole.length, cut);
      Files.write(folder.resolve(Schema.RESULTS), torn);
      Results results = ResultReader.read(folder);
      assertEquals(1, results.forks().size(), "cut at " + cut);
      assertEquals(1, results.problems().size(), "cut at " + cut);
      assertEquals(2, results.problems().get(0).line());
    }
  }

  @Test
  void read_damagedLineInTheMiddle_isNamedAndTheRestIsUsed() throws IOException {
    write(fork(1, 1, 5000));
    Files.write(
        folder.resolve(Schema.RESULTS),
        new byte[] {(byte) 0xff, 0, 'x', '\n'},
        StandardOpenOption.APPEND);
    append(Schema.RESULTS, "{\"type\":\"strange\",\"schema\":1}\n");
    append(Schema.RESULTS, Lines.toJson(fork(2, 1, 6000)) + "\n");
    Results results = ResultReader.read(folder);
    assertEquals(2, results.forks().size());
    assertEquals(List.of(2, 3), results.problems().stream().map(Problem::line).toList());
    assertTrue(
        results.problems().get(0).toString().startsWith("results.ndjson:2: not used"),
        results.problems().toString());
  }

  @Test
  void read_wordThatIsNone_isAProblemWithTheWord() throws IOException {
    write(fork(1, 1, 5000));
    String line = Lines.toJson(fork(2, 1, 6000));
    append(Schema.RESULTS, line.replace("\"role\":\"map\"", "\"role\":\"guest\"") + "\n");
    append(Schema.RESULTS, line.replace("\"kind\":\"long\"", "\"kind\":\"LONG\"") + "\n");
    Results results = ResultReader.read(folder);
    assertEquals(List.of(fork(1, 1, 5000)), results.forks());
    assertEquals(2, results.problems().size());
    assertTrue(results.problems().get(0).text().contains("guest"), results.problems().toString());
  }

  @Test
  void read_lineWithoutANeededField_isAProblemNotAZero() throws IOException {
    write();
    append(Schema.RESULTS, Lines.toJson(fork(1, 1, 5000)).replace("\"round\":1,", "") + "\n");
    Results results = ResultReader.read(folder);
    assertEquals(List.of(), results.forks());
    assertEquals(1, results.problems().size());
  }

  @Test
  void open_afterATornLine_closesItFirst() throws IOException {
    write(fork(1, 1, 5000));
    append(Schema.RESULTS, "{\"type\":\"fork\"");
    write(fork(2, 1, 6000));
    Results results = ResultReader.read(folder);
    assertEquals(List.of(1, 2), results.forks().stream().map(ForkResult::round).toList());
    assertEquals(1, results.problems().size());
  }

  @Test
  void read_newerLine_isRefusedWithBothVersions() throws IOException {
    write(fork(1, 1, 5000));
    append(Schema.RESULTS, "{\"type\":\"fork\",\"schema\":9}\n");
    String message =
        String.valueOf(
            assertThrows(SchemaException.class, () -> ResultReader.read(folder)).getMessage());
    assertTrue(message.contains("results.ndjson:2"), message);
    assertTrue(message.contains("schema 9"), message);
    assertTrue(message.contains("up to " + Schema.VERSION), message);
  }

  @Test
  void read_newerRun_isRefused() throws IOException {
    Files.writeString(folder.resolve(Schema.RUN), "{\"schema\":3,\"unknown\":true}");
    String message =
        String.valueOf(
            assertThrows(SchemaException.class, () -> ResultReader.read(folder)).getMessage());
    assertTrue(message.contains("run.json") && message.contains("schema 3"), message);
  }

  @Test
  void read_plansOfSchema1_areRegrouped() throws IOException {
    write();
    Path file = folder.resolve(Schema.RUN);
    ObjectNode node = (ObjectNode) Json.MAPPER.readTree(Files.readString(file));
    for (boolean hours : List.of(false, true)) {
      node.set(
          "plan",
          Json.MAPPER.readTree(
              """
              {"preset": "p", "kinds": ["long"], "maps": ["m"], "workloads": ["dense"],
               "sizes": [100], "control": "m", "rounds": 9, "seed": 1, "delta": 0.05,
               "alpha": 0.05, "octave": %s, "warmups": 4, "slices": 5, "sliceMillis": 6,
               "footprint": true, "profile": false, "latency": true,
               "memory": {"growthSize": 25, "gcs": ["g1"], "gcMaps": ["m"], "gcSize": 1000}}
              """
                  .formatted(hours)));
      Files.writeString(file, node.toString());
      Plan plan = ResultReader.read(folder).run().plan();
      Effort effort = hours ? Effort.THOROUGH : Effort.QUICK;
      assertEquals(Plan.Time.asFound(9, hours, 4, 5, 6), plan.time());
      assertEquals(new Plan.Lifecycle(effort, false), plan.lifecycle());
      assertEquals(new Plan.Growth(25), plan.growth());
      assertEquals(new Plan.Processes(List.of("g1"), List.of("m"), 1000), plan.process());
      assertEquals(new Plan.Latency(effort), plan.latency());
      assertNull(plan.profile());
      assertNull(plan.experiment());
    }
  }

  @Test
  void read_planOfTheFirstVersions_watchesNothingBesides() throws IOException {
    write();
    Path file = folder.resolve(Schema.RUN);
    ObjectNode node = (ObjectNode) Json.MAPPER.readTree(Files.readString(file));
    node.set(
        "plan",
        Json.MAPPER.readTree(
            """
            {"preset": "aa-check, 10 alive", "kinds": ["long"], "maps": ["m"],
             "workloads": ["dense"], "sizes": [100], "control": "m", "rounds": 9, "seed": 1,
             "delta": 0.05, "alpha": 0.05, "octave": false, "warmups": 4, "slices": 5,
             "sliceMillis": 6, "footprint": false, "profile": false}
            """));
    Files.writeString(file, node.toString());
    Plan plan = ResultReader.read(folder).run().plan();
    assertEquals("aa-check, 10 alive", plan.experiment());
    assertNull(plan.growth());
    assertNull(plan.process());
    assertNull(plan.latency());
    assertNull(plan.lifecycle());
  }

  @Test
  void read_mapsOfSchema1_shrinkByTheirRule() throws IOException {
    Path maps = Fixtures.quick(folder.resolve("maps")).write();
    Path file = maps.resolve(Schema.RUN);
    ObjectNode node = (ObjectNode) Json.MAPPER.readTree(Files.readString(file));
    Map<String, Shrinks> rules =
        Map.of(
            "never, not even in clear()", Shrinks.NEVER,
            "only in clear(); a resize doubles", Shrinks.IN_CLEAR,
            "halves when below a quarter, never below its initial table", Shrinks.ON_DELETE,
            "unknown", Shrinks.UNKNOWN);
    for (Map.Entry<String, Shrinks> rule : rules.entrySet()) {
      ObjectNode map = (ObjectNode) node.get("maps").get(0);
      map.remove("shrinks");
      map.put("shrinkRule", rule.getKey());
      Files.writeString(file, node.toString());
      assertEquals(rule.getValue(), ResultReader.read(maps).run().maps().get(0).shrinks());
    }
  }

  @Test
  void read_folderOfNoRun_isRefusedWithWhatWouldBeRight() {
    String message =
        String.valueOf(
            assertThrows(SchemaException.class, () -> ResultReader.read(folder)).getMessage());
    assertTrue(message.contains(Schema.RUN) && message.contains("folder"), message);
  }

  @Test
  void read_damagedRun_isRefusedWithItsName() throws IOException {
    Files.writeString(folder.resolve(Schema.RUN), "{\"schema\":1,");
    String message =
        String.valueOf(
            assertThrows(SchemaException.class, () -> ResultReader.read(folder)).getMessage());
    assertTrue(message.contains("run.json"), message);
  }

  @Test
  void read_emptyRun_isRefusedWithItsName() throws IOException {
    for (String text : List.of("", " ", "null")) {
      Files.writeString(folder.resolve(Schema.RUN), text);
      String message =
          String.valueOf(
              assertThrows(SchemaException.class, () -> ResultReader.read(folder)).getMessage());
      assertTrue(message.contains(Schema.RUN), message);
    }
  }

  @Test
  void read_nullWhereThereMustBeNone_isAProblemWithTheField() throws IOException {
    write(fork(1, 1, 10));
    String line = Files.readString(folder.resolve(Schema.RESULTS));
    append(Schema.RESULTS, "null\n" + line.replace("\"status\":\"ok\"", "\"status\":null"));
    Results results = ResultReader.read(folder);
    assertEquals(1, results.forks().size());
    assertEquals(List.of(2, 3), results.problems().stream().map(Problem::line).toList());
    assertTrue(results.problems().get(1).toString().contains("status is null"));
  }

  @Test
  void read_twoAttempts_onlyTheLastCounts() throws IOException {
    write(fork(1, 1, 5000), fork(2, 1, 5500), fork(1, 2, 7000));
    List<ForkResult> forks = ResultReader.read(folder).forks();
    assertEquals(List.of(fork(2, 1, 5500), fork(1, 2, 7000)), forks);
  }

  @Test
  void write_runAgain_replacesItWhole() throws IOException {
    write();
    write();
    assertFalse(Files.exists(folder.resolve(Schema.RUN + ".next")));
    assertTrue(Files.readString(folder.resolve(Schema.RUN), UTF_8).endsWith("}\n"));
  }

  @Test
  void id_cell_isTwelveHexDigitsAndStable() {
    assertEquals("long/fastutil/sparse/100000", CELL.path());
    assertTrue(CELL.id().matches("[0-9a-f]{12}"), CELL.id());
    assertEquals(CELL.id(), Cell.of(Kind.LONG, "fastutil", "sparse", 100_000).id());
    assertFalse(CELL.id().equals(Cell.of(Kind.LONG, "fastutil", "dense", 100_000).id()));
  }

  @Test
  void read_growthAndProcessMemory_keepTheLastOfEach() throws IOException {
    GrowthSeries grown =
        new GrowthSeries(
            Schema.VERSION,
            Kind.LONG,
            "jctools",
            1000,
            Status.OUT_OF_MEMORY,
            "out of memory with -Xmx64m",
            "serial",
            "compact",
            List.of(new GrowthSeries.Look(0, 9000, -1), new GrowthSeries.Look(1, 18_000, 12.5)));
    GrowthSeries again =
        new GrowthSeries(
            Schema.VERSION,
            Kind.LONG,
            "jctools",
            1000,
            Status.OK,
            null,
            "serial",
            "compact",
            grown.looks());
    ProcessMemory process =
        new ProcessMemory(
            Schema.VERSION,
            Kind.LONG,
            "hashmap",
            1000,
            "g1",
            List.of("-XX:+UseG1GC"),
            Status.OK,
            null,
            "compact",
            List.of(new ProcessMemory.Sample(Phase.FULL, 12, 100, 200, -1)));
    write(grown, process, again);
    Results results = ResultReader.read(folder);
    assertEquals(List.of(again), results.all(GrowthSeries.class));
    assertEquals(List.of(process), results.all(ProcessMemory.class));
    assertEquals(List.of(), results.problems());
  }

  @Test
  void read_latency_isEqualAndTheLastOfACellCounts() throws IOException {
    LatencyResult failed =
        LatencyResult.failed(Kind.LONG, "agrona", 1000, 7, Status.TIMEOUT, "too slow");
    write(latency("fastutil", 100), failed, latency("fastutil", 200));
    Results results = ResultReader.read(folder);
    assertEquals(List.of(latency("fastutil", 200), failed), results.all(LatencyResult.class));
    assertEquals(List.of(), results.problems());
    assertEquals("", Files.readString(folder.resolve(Schema.RESULTS)));
  }

  @Test
  void read_tornLatencyLine_losesOnlyThatLine() throws IOException {
    write(latency("fastutil", 100));
    String whole = Files.readString(folder.resolve(Schema.LATENCY));
    append(Schema.LATENCY, whole.substring(0, whole.length() / 2));
    write(latency("agrona", 100));
    Results results = ResultReader.read(folder);
    assertEquals(
        List.of(latency("fastutil", 100), latency("agrona", 100)),
        results.all(LatencyResult.class));
    assertEquals(1, results.problems().size());
    assertTrue(
        results.problems().get(0).toString().startsWith("latency.ndjson:2: not used"),
        results.problems().toString());
  }

  @Test
  void reaches_needsAnOperationAboveThePercentile() {
    LatencyCurve curve = new LatencyCurve(1000, 1, 1, 1, 1, 1, 1, 1, List.of(), "");
    assertTrue(curve.reaches(99.9));
    assertFalse(curve.reaches(99.99));
    assertFalse(LatencyCurve.EMPTY.reaches(50));
  }
}

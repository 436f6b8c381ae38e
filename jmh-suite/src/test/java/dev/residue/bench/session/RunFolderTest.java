package dev.residue.bench.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.bench.environment.Demand;
import dev.residue.bench.environment.RunEnvironment;
import dev.residue.bench.option.UsageException;
import dev.residue.result.Environment;
import dev.residue.result.Kind;
import dev.residue.result.MapInfo;
import dev.residue.result.Plan;
import dev.residue.result.ResultWriter;
import dev.residue.result.Results;
import dev.residue.result.RunInfo;
import dev.residue.result.Schema;
import dev.residue.result.Shrinks;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code that could lose a user's results. */
class RunFolderTest {
  @SuppressWarnings("NullAway.Init") // set before all tests
  private static Environment environment;

  @TempDir Path parent;

  private final List<String> said = new ArrayList<>();

  @BeforeAll
  static void look() throws Exception {
    environment =
        RunEnvironment.start(List.of("-XX:+UseSerialGC"), new Demand(1, 1), null).environment();
  }

  private static Plan plan(long seed) {
    return Plan.timed(
        "test",
        null,
        List.of(Kind.LONG),
        List.of("hashmap"),
        List.of("dense"),
        List.of(1_000),
        "hashmap",
        seed,
        .05,
        .05,
        Plan.Time.asFound(2, false, 1, 2, 1));
  }

  private Path folder() {
    return parent.resolve("bench");
  }

  /** Opens the folder, asks for it and gives it back, as a run would. */
  private Optional<Results> claim(Plan plan, List<MapInfo> maps) throws Exception {
    try (RunFolder folder = new RunFolder(folder(), said::add)) {
      folder.open();
      return folder.claim(plan, environment, maps);
    }
  }

  private static List<String> names(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static MapInfo map(String version) {
    return new MapInfo(
        "fastutil",
        "fastutil",
        Kind.LONG,
        "it.unimi.dsi:fastutil",
        version,
        "it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap",
        "Apache-2.0",
        false,
        false,
        "none",
        "shift",
        Shrinks.ON_DELETE,
        "on delete",
        "trim()",
        true,
        false,
        false,
        17,
        null);
  }

  private void write(Plan plan, @Nullable String finished) throws Exception {
    write(plan, finished, environment, List.of());
  }

  private void write(
      Plan plan, @Nullable String finished, Environment environment, List<MapInfo> maps)
      throws Exception {
    try (ResultWriter writer = ResultWriter.open(folder())) {
      writer.write(
          new RunInfo(
              Schema.VERSION,
              "test",
              "residue run",
              "2026-01-02T03:04:05.678Z",
              finished,
              plan,
              environment,
              maps));
    }
  }

  @Test
  void claim_emptyFolder_isFree() throws Exception {
    assertTrue(claim(plan(1), List.of()).isEmpty());
    assertEquals(List.of(FolderLock.FILE), names(folder()), "the probe is left behind");
  }

  @Test
  void claim_unfinishedRunOfTheSamePlan_goesOn() throws Exception {
    write(plan(1), null);
    assertEquals(plan(1), claim(plan(1), List.of()).orElseThrow().run().plan());
  }

  @Test
  void claim_unfinishedRunOfAnotherPlan_isRefusedWithTheDifferenceAndStays() throws Exception {
    write(plan(1), null);
    String message =
        String.valueOf(
            assertThrows(UsageException.class, () -> claim(plan(2), List.of())).getMessage());
    assertTrue(message.contains("seed was 1, is 2"), message);
    assertTrue(Files.exists(folder().resolve(Schema.RUN)));
  }

  @Test
  void claim_finishedRun_isKeptAside() throws Exception {
    write(plan(1), "2026-01-02T03:09:00Z");
    byte[] before = Files.readAllBytes(folder().resolve(Schema.RUN));
    assertTrue(claim(plan(1), List.of()).isEmpty());
    assertFalse(Files.exists(folder().resolve(Schema.RUN)));
    Path aside = parent.resolve("bench-20260102T030405");
    assertEquals(
        new String(before, java.nio.charset.StandardCharsets.UTF_8),
        Files.readString(aside.resolve(Schema.RUN)));
  }

  @Test
  void claim_finishedRunsThatBeganInTheSameSecond_areBothKept() throws Exception {
    for (int i = 0; i < 3; i++) {
      write(plan(i), "2026-01-02T03:09:00Z");
      assertTrue(claim(plan(9), List.of()).isEmpty());
    }
    assertEquals(
        List.of(
            "bench", "bench-20260102T030405", "bench-20260102T030405-2", "bench-20260102T030405-3"),
        names(parent));
  }

  @Test
  void checkWritable_aFileInTheWay_isRefused() throws Exception {
    Files.writeString(folder(), "mine");
    String message =
        String.valueOf(
            assertThrows(UsageException.class, () -> claim(plan(1), List.of())).getMessage());
    assertTrue(message.contains("--out"), message);
    assertEquals("mine", Files.readString(folder()));
  }

  @Test
  void claim_finishedRun_theUsersOwnFilesStayAndTheUserIsTold() throws Exception {
    write(plan(1), "2026-01-02T03:09:00Z");
    Files.writeString(folder().resolve("thesis.txt"), "mine");
    Files.writeString(folder().resolve(Schema.JMH_RESULT), "[]");
    Files.createDirectories(folder().resolve(Schema.REPORT));
    claim(plan(1), List.of());
    assertEquals(List.of(FolderLock.FILE, "thesis.txt"), names(folder()));
    Path aside = parent.resolve("bench-20260102T030405");
    assertTrue(Files.exists(aside.resolve(Schema.JMH_RESULT)));
    assertTrue(Files.isDirectory(aside.resolve(Schema.REPORT)));
    assertEquals(1, said.size());
    assertTrue(said.get(0).contains(aside.toRealPath().toString()), said.get(0));
  }

  @Test
  void claim_finishedRunBehindALink_theLinkStaysALink() throws Exception {
    write(plan(1), "2026-01-02T03:09:00Z");
    Path disk = parent.resolve("disk");
    Files.move(folder(), disk);
    Files.createSymbolicLink(folder(), disk);
    claim(plan(1), List.of());
    assertTrue(Files.isSymbolicLink(folder()));
    assertTrue(Files.exists(parent.resolve("disk-20260102T030405").resolve(Schema.RUN)));
    assertFalse(Files.exists(disk.resolve(Schema.RUN)));
  }

  @Test
  void claim_finishedRunNothingCanBeMadeBesideIt_isKeptInside() throws Exception {
    write(plan(1), "2026-01-02T03:09:00Z");
    // A dangling link where the folder beside it would be made.
    Path mount = parent.resolve("bench");
    Path beside = parent.resolve("bench-20260102T030405");
    Files.createSymbolicLink(beside, parent.resolve("nowhere").resolve("deep"));
    claim(plan(1), List.of());
    assertTrue(
        Files.exists(mount.resolve("bench-20260102T030405").resolve(Schema.RUN)), said.toString());
  }

  @Test
  void claim_moveThatWasCutShort_isGoneOnWith() throws Exception {
    write(plan(1), "2026-01-02T03:09:00Z");
    Path aside = Files.createDirectory(parent.resolve("bench-20260102T030405"));
    Files.move(folder().resolve(Schema.RESULTS), aside.resolve(Schema.RESULTS));
    claim(plan(1), List.of());
    assertEquals(
        List.of(Schema.FOOTPRINT, Schema.LATENCY, Schema.RESULTS, Schema.RUN), names(aside));
  }

  @Test
  void claim_linesWhoseRunIsGone_areRefusedAndStay() throws Exception {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve(Schema.RESULTS), "{}\n");
    String message =
        String.valueOf(
            assertThrows(UsageException.class, () -> claim(plan(1), List.of())).getMessage());
    assertTrue(message.contains(Schema.RESULTS), message);
    assertEquals("{}\n", Files.readString(folder().resolve(Schema.RESULTS)));
  }

  @Test
  void claim_unfinishedRunWithAnotherLibrary_isRefusedWithBothVersions() throws Exception {
    write(plan(1), null, environment, List.of(map("8.5.15")));
    assertTrue(claim(plan(1), List.of(map("8.5.15"))).isPresent());
    String message =
        String.valueOf(
            assertThrows(UsageException.class, () -> claim(plan(1), List.of(map("8.5.16"))))
                .getMessage());
    assertTrue(message.contains("8.5.15") && message.contains("8.5.16"), message);
  }

  @Test
  void claim_unfinishedRunOfAnotherCommitOrJdk_isRefusedWithTheDifference() throws Exception {
    write(plan(1), null, other("17.0.1+1", "0123abc"), List.of());
    String message =
        String.valueOf(
            assertThrows(UsageException.class, () -> claim(plan(1), List.of())).getMessage());
    assertTrue(message.contains("jdk was 17.0.1+1, is " + environment.jdk()), message);
    assertTrue(message.contains("commit of the suite was 0123abc, is "), message);
  }

  private static Environment other(String jdk, String commit) {
    return new Environment(
        environment.cpu(),
        environment.cores(),
        environment.caches(),
        environment.memoryBytes(),
        environment.os(),
        environment.architecture(),
        environment.container(),
        environment.virtualisation(),
        jdk,
        environment.vendor(),
        environment.vm(),
        environment.gc(),
        environment.flags(),
        environment.headerMode(),
        commit,
        0,
        null,
        null,
        List.of());
  }

  @Test
  void open_folderOfAnotherRun_isRefusedWithItsPidUntilThatEnds() throws Exception {
    try (RunFolder first = new RunFolder(folder(), said::add)) {
      first.open();
      assertRefused(ProcessHandle.current().pid());
    }
    claim(plan(1), List.of());
    Process other = holder();
    try (BufferedReader output = other.inputReader()) {
      assertEquals("taken", output.readLine());
      assertRefused(other.pid());
      other.destroyForcibly().waitFor();
    }
    claim(plan(1), List.of());
  }

  private void assertRefused(long pid) {
    String message =
        String.valueOf(
            assertThrows(UsageException.class, () -> claim(plan(1), List.of())).getMessage());
    assertTrue(message.contains("pid " + pid + ")"), message);
  }

  private Process holder() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            folder().toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** A process that has a folder and keeps it. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws Exception {
      RunFolder folder = new RunFolder(Path.of(args[0]), System.out::println);
      folder.open();
      System.out.println("taken");
      Thread.sleep(60_000);
    }
  }
}

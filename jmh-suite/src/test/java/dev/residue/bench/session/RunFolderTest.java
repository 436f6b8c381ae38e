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
import dev.residue.result.Plan;
import dev.residue.result.ResultWriter;
import dev.residue.result.RunInfo;
import dev.residue.result.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code that could lose a user's results. */
class RunFolderTest {
  @SuppressWarnings("NullAway.Init") // set before all tests
  private static Environment environment;

  @TempDir Path parent;

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
        new Plan.Time(2, false, 1, 2, 1));
  }

  private Path folder() {
    return parent.resolve("bench");
  }

  private void write(Plan plan, @Nullable String finished) throws Exception {
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
              List.of()));
    }
  }

  @Test
  void claim_emptyFolder_isFree() throws Exception {
    RunFolder folder = new RunFolder(folder());
    folder.checkWritable();
    assertTrue(folder.claim(plan(1), environment).isEmpty());
    try (var files = Files.list(folder())) {
      assertEquals(0, files.count(), "the probe is left behind");
    }
  }

  @Test
  void claim_unfinishedRunOfTheSamePlan_goesOn() throws Exception {
    write(plan(1), null);
    assertEquals(
        plan(1), new RunFolder(folder()).claim(plan(1), environment).orElseThrow().run().plan());
  }

  @Test
  void claim_unfinishedRunOfAnotherPlan_isRefusedWithTheDifferenceAndStays() throws Exception {
    write(plan(1), null);
    String message =
        String.valueOf(
            assertThrows(
                    UsageException.class, () -> new RunFolder(folder()).claim(plan(2), environment))
                .getMessage());
    assertTrue(message.contains("seed was 1, is 2"), message);
    assertTrue(Files.exists(folder().resolve(Schema.RUN)));
  }

  @Test
  void claim_finishedRun_isKeptAside() throws Exception {
    write(plan(1), "2026-01-02T03:09:00Z");
    byte[] before = Files.readAllBytes(folder().resolve(Schema.RUN));
    assertTrue(new RunFolder(folder()).claim(plan(1), environment).isEmpty());
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
      assertTrue(new RunFolder(folder()).claim(plan(9), environment).isEmpty());
    }
    try (var files = Files.list(parent)) {
      assertEquals(
          List.of(
              "bench",
              "bench-20260102T030405",
              "bench-20260102T030405-2",
              "bench-20260102T030405-3"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void checkWritable_aFileInTheWay_isRefused() throws Exception {
    Files.writeString(folder(), "mine");
    String message =
        String.valueOf(
            assertThrows(UsageException.class, () -> new RunFolder(folder()).checkWritable())
                .getMessage());
    assertTrue(message.contains("--out"), message);
    assertEquals("mine", Files.readString(folder()));
  }
}

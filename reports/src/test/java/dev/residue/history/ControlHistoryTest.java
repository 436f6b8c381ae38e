package dev.residue.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.result.Environment;
import dev.residue.result.RunInfo;
import dev.residue.result.Schema;
import dev.residue.result.SchemaException;
import dev.residue.verdict.Judgement;
import dev.residue.verdict.Lines;
import dev.residue.verdict.stat.ClopperPearson;
import dev.residue.verdict.stat.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The A/A history: what it adds, what it refuses, that it overwrites nothing. */
class ControlHistoryTest {
  private final Path file;

  ControlHistoryTest(@TempDir Path folder) {
    file = folder.resolve("aa.ndjson");
  }

  private static RunInfo run(String started, String cpu) {
    return new RunInfo(
        Schema.VERSION,
        "0.1.0",
        "run",
        started,
        started,
        Lines.plan(6),
        new Environment(
            cpu, 2, List.of(), 1, "Linux", "amd64", null, null, "17.0.15", "Debian", "VM", "Serial",
            List.of(), "legacy", null, 0, null, null, List.of()),
        List.of());
  }

  private static Judgement judgement(int rounds, double second) {
    Lines lines = new Lines();
    for (int round = 1; round <= rounds; round++) {
      lines.round(round, "Fast", 1, second * (round % 2 == 0 ? 1.01 : 1 / 1.01));
    }
    return lines.judge(Lines.plan(6), true);
  }

  @Test
  void append_severalRuns_accumulates() throws IOException {
    ControlHistory.append(file, run("2026-01-01T00:00:00Z", "a"), judgement(6, 1));
    ControlHistory.append(file, run("2026-01-02T00:00:00Z", "a"), judgement(6, 1.2));
    ControlHistory history =
        ControlHistory.append(file, run("2026-01-03T00:00:00Z", "a"), judgement(6, .999));
    assertEquals(1, history.differing());
    assertEquals(history, ControlHistory.read(file));
    assertEquals(ClopperPearson.of(1, 3, .95), history.rate(.95));
    assertEquals(
        "1 of 3 A/A comparisons on this machine told apart: 33.3 % (95 % interval 0.8..90.6 %)",
        history.words());
  }

  @Test
  void append_sameRunTwice_countsOnce() throws IOException {
    ControlHistory.append(file, run("2026-01-01T00:00:00Z", "a"), judgement(6, 1));
    ControlHistory twice =
        ControlHistory.append(file, run("2026-01-01T00:00:00Z", "a"), judgement(6, 1));
    assertEquals(1, twice.comparisons().size());
    assertEquals(2, Files.readAllLines(file).size());
  }

  @Test
  void append_rowsNeverLookedAt_areNotCounted() throws IOException {
    ControlHistory history =
        ControlHistory.append(file, run("2026-01-01T00:00:00Z", "a"), judgement(5, 1));
    assertEquals(List.of(), history.comparisons());
    assertEquals(new Interval(0, 1), history.rate(.95));
  }

  private void assertRefused(String part) throws IOException {
    String before = Files.readString(file);
    RunInfo run = run("2026-01-09T00:00:00Z", "b");
    SchemaException e =
        assertThrows(
            SchemaException.class, () -> ControlHistory.append(file, run, judgement(6, 1)));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith(file.toString()) && message.contains(part), message);
    assertThrows(SchemaException.class, () -> ControlHistory.check(file, run.environment()));
    assertEquals(before, Files.readString(file));
  }

  @Test
  void append_otherMachine_refused() throws IOException {
    ControlHistory.append(file, run("2026-01-01T00:00:00Z", "a"), judgement(6, 1));
    assertRefused("another machine (a, 2 cores, amd64), this one is b, 2 cores, amd64");
  }

  @Test
  void append_otherSchema_refused() throws IOException {
    Files.writeString(
        file, "{\"schema\":2,\"cpu\":\"b\",\"cores\":2,\"architecture\":\"amd64\"}\n");
    assertRefused("schema 2, this version needs schema 1");
  }

  @Test
  void append_damagedLine_refusedWithItsNumber() throws IOException {
    ControlHistory.append(file, run("2026-01-01T00:00:00Z", "b"), judgement(6, 1));
    Files.writeString(file, Files.readString(file) + "{\"run\":\"2026");
    assertRefused(":3: damaged");
  }

  @Test
  void append_someOtherFile_refused() throws IOException {
    Files.writeString(file, "{\"name\":\"package.json\"}\n");
    assertRefused("no A/A history");
    Files.writeString(file, "");
    assertRefused("empty");
    Files.writeString(file, "null\n");
    assertRefused("no A/A history");
  }

  @Test
  void check_newFile_passesAndWritesNothing() throws IOException {
    ControlHistory.check(file, run("2026-01-01T00:00:00Z", "a").environment());
    assertTrue(Files.notExists(file));
  }
}

package dev.residue.bench.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.residue.bench.workload.LongWorkloadBenchmark;
import dev.residue.result.Cell;
import dev.residue.result.Kind;
import dev.residue.result.ProfileResult;
import dev.residue.result.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Real forks with the real profiler. */
class ProfilesTest {
  private static final Cell CELL = Cell.of(Kind.OBJECT, "HashMap, as shipped", "drain", 100_000);

  private final Path temporary;

  ProfilesTest(@TempDir Path temporary) {
    this.temporary = temporary;
  }

  @BeforeAll
  static void profilerRuns() {
    String problem = ProfilerSupport.problem();
    assumeTrue(problem == null, problem);
  }

  private static Sampling sampling(Duration limit) {
    return new Sampling(
        new Stretch(1, 0),
        new Stretch(3, 10_000),
        new Stretch(2, 10_000),
        100,
        List.of(DrainLoops.class.getName()),
        limit);
  }

  private static ChainedOptionsBuilder benchmark(String behaviour) {
    return new OptionsBuilder()
        .include(DrainBenchmark.class.getName())
        .param("behaviour", behaviour)
        .jvmArgs("-Xmx256m", "-XX:+UseSerialGC");
  }

  private ProfileResult run(String behaviour, Duration limit) throws IOException {
    return new Profiles(folder(), sampling(limit)).run(CELL, benchmark(behaviour).build());
  }

  /** With a comma, at which the profiler splits its arguments, and a blank. */
  private Path folder() {
    return temporary.resolve("a, folder");
  }

  @Test
  void run_drain_keepsTheLoopAndCountsTheSetUp() throws IOException {
    ProfileResult result = run("drain", Duration.ofMinutes(1));
    assertEquals(Status.OK, result.status(), result.reason());
    assertNull(result.reason());
    Path files = folder().resolve(CELL.id());

    ProfileResult.Event cpu = result.events().get(0);
    assertEquals("ctimer", cpu.engine());
    List<String> lines = Files.readAllLines(files.resolve(cpu.collapsed()));
    for (String line : lines) {
      assertTrue(line.contains(DrainLoops.class.getName() + ".drain"), line);
      assertFalse(line.contains("DrainBenchmark.fill"), line);
    }
    assertTrue(lines.stream().anyMatch(line -> line.contains("java.util.HashMap.removeNode")));
    assertEquals(cpu.total(), sum(lines));
    assertEquals(cpu.total(), cpu.samples());
    assertTrue(cpu.dropped() > 0, "filling the maps takes CPU time");
    String html = Files.readString(files.resolve(cpu.html()));
    assertTrue(html.startsWith("<!DOCTYPE html>"));
    assertTrue(html.contains("Loops.drain"), "the frame is in the table of names");

    ProfileResult.Event alloc = result.events().get(1);
    assertEquals("bytes", alloc.unit());
    // Long.valueOf boxes every key: 24 B at most under legacy headers, 16 B under the others.
    long boxed = 2L * 8 * 100_000 * 16;
    assertTrue(alloc.total() > boxed / 2 && alloc.total() < boxed * 2, alloc.toString());
    assertTrue(alloc.dropped() > alloc.total(), "filling allocates more than draining");
    assertTrue(
        Files.readAllLines(files.resolve(alloc.collapsed())).stream()
            .anyMatch(line -> line.contains("Long.valueOf;java.lang.Long")));
    try (var left = Files.list(files)) {
      assertEquals(4, left.count(), "two files per event and nothing else");
    }
  }

  private static long sum(List<String> lines) {
    return lines.stream()
        .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  @ParameterizedTest
  @CsvSource({
    "throw, ERROR, planted failure",
    "fill-the-heap, OUT_OF_MEMORY, java.lang.OutOfMemoryError",
    "die, DIED, exit code 77"
  })
  void run_failingFork_saysWhy(String behaviour, Status status, String words) throws IOException {
    ProfileResult result = run(behaviour, Duration.ofMinutes(1));
    assertEquals(status, result.status(), result.reason());
    assertNotNull(result.reason());
    assertTrue(result.reason().contains(words), result.reason());
    assertEquals(List.of(), result.events());
  }

  @Test
  void run_hangingFork_isEnded() throws IOException {
    ProfileResult result = run("hang", Duration.ofSeconds(2));
    assertEquals(Status.TIMEOUT, result.status(), result.reason());
    assertEquals("did not finish within 2 s and was ended", result.reason());
    assertEquals(0, ProcessHandle.current().children().filter(ProcessHandle::isAlive).count());
  }

  @Test
  void run_loopsThatDoNotExist_isVoid() throws IOException {
    Sampling nowhere =
        new Sampling(
            new Stretch(1, 0),
            new Stretch(1, 0),
            new Stretch(1, 0),
            100,
            List.of("dev.residue.Nowhere"),
            Duration.ofMinutes(1));
    ProfileResult result = new Profiles(folder(), nowhere).run(CELL, benchmark("drain").build());
    assertEquals(Status.VOID, result.status(), result.reason());
    assertTrue(result.events().get(0).dropped() > 0);
    assertEquals(0, result.events().get(0).total());
  }

  @Test
  void run_suiteWorkload_keepsItsTimedLoopWithinTheTime() throws IOException {
    Cell cell = Cell.of(Kind.LONG, "hashmap", "churn", 10_000);
    Sampling sampling =
        new Sampling(
            new Stretch(1, 0),
            new Stretch(500, 300),
            new Stretch(500, 0),
            100,
            Sampling.LOOPS,
            Duration.ofMinutes(1));
    ProfileResult result =
        new Profiles(folder(), sampling)
            .run(
                cell,
                new OptionsBuilder()
                    .include(LongWorkloadBenchmark.class.getName())
                    .param("map", cell.map())
                    .param("workload", cell.workload())
                    .param("size", Integer.toString(cell.size()))
                    .jvmArgs("-Xmx512m", "-XX:+UseSerialGC")
                    .build());
    assertEquals(Status.OK, result.status(), result.reason());
    ProfileResult.Event cpu = result.events().get(0);
    // At most 1000 samples a second and core; 500 slices would give more than 10 000.
    assertTrue(cpu.total() + cpu.dropped() < 4000, cpu.toString());
    assertTrue(
        Files.readAllLines(folder().resolve(cell.id()).resolve(cpu.collapsed())).stream()
            .allMatch(line -> line.contains("dev.residue.bench.workload.LongLoops.churn")));
    ProfileResult.Event alloc = result.events().get(1);
    assertTrue(alloc.total() > 0, "churn of a HashMap boxes");
    assertTrue(alloc.total() < 200_000_000, "one slice, not 500: " + alloc);
  }

  @Test
  void run_optionsWithProfiler_isRefused() {
    Profiles profiles = new Profiles(folder(), sampling(Duration.ofMinutes(1)));
    assertThrows(
        IllegalArgumentException.class,
        () -> profiles.run(CELL, benchmark("drain").addProfiler(GCProfiler.class).build()));
  }
}

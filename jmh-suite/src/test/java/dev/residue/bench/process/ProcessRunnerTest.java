package dev.residue.bench.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.bench.child.GcChoice;
import dev.residue.bench.subject.SizedMap;
import dev.residue.result.Kind;
import dev.residue.result.Lines;
import dev.residue.result.Phase;
import dev.residue.result.ProcessMemory;
import dev.residue.result.ProcessMemory.Sample;
import dev.residue.result.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessRunnerTest {
  private static final long SEED = 20261120;

  @Test
  void run_heapTooSmall_saysAtHowManyEntries() throws Exception {
    ProcessMemory memory =
        ProcessRunner.run(
            new SizedMap(Kind.OBJECT, "hashmap", 1_000_000),
            GcChoice.all().get(0),
            Duration.ofMillis(500),
            SEED,
            48 << 20,
            Duration.ofMinutes(1));
    assertEquals(Status.OUT_OF_MEMORY, memory.status(), memory::toString);
    assertTrue(
        String.valueOf(memory.reason()).matches("out of memory at [1-9]\\d+ entries with -Xmx48m"),
        memory::toString);
    assertEquals(Phase.START, memory.samples().get(0).phase());
  }

  @Test
  void run_treeMap_heapFollowsItsEntries() throws Exception {
    // Not serial: its full collection leaves dead objects of up to 5 % of the old generation.
    GcChoice g1 =
        GcChoice.all().stream().filter(c -> c.name().equals("g1")).findFirst().orElseThrow();
    ProcessMemory memory =
        ProcessRunner.run(
            new SizedMap(Kind.LONG, "treemap", 100_000),
            g1,
            Duration.ofMillis(500),
            SEED,
            256 << 20,
            Duration.ofMinutes(1));
    assertEquals(Status.OK, memory.status(), memory::toString);
    assertEquals("g1", memory.collector());
    List<Phase> phases = memory.samples().stream().map(Sample::phase).toList();
    assertEquals(
        List.of(
            Phase.START,
            Phase.FULL,
            Phase.DELETE_90,
            Phase.IDLE,
            Phase.COLLECTED,
            Phase.IDLE_COLLECTED),
        phases);
    long start = memory.samples().get(0).heapUsed();
    long full = memory.samples().get(1).heapUsed();
    long collected = memory.samples().get(4).heapUsed();
    // 88 bytes per entry, 8.8 MB in all, of which a tenth stays.
    assertTrue(full - start > 8_000_000 && full - start < 10_000_000, memory::toString);
    assertTrue(collected - start < 2_000_000, memory::toString);
    assertTrue(memory.samples().stream().allMatch(s -> s.heapCommitted() >= s.heapUsed()));
    assertTrue(memory.flags().containsAll(List.of("-XX:+UseG1GC", "-Xmx256m")), memory::toString);
    assertEquals(memory, Lines.fromJson(Lines.toJson(memory)));
  }
}

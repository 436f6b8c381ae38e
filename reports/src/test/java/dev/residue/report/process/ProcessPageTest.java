package dev.residue.report.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.report.FixtureMap;
import dev.residue.report.FixtureMemory;
import dev.residue.report.draw.DataTable;
import dev.residue.result.Kind;
import dev.residue.result.ProcessMemory;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessPageTest {
  private final List<ProcessMemory> processes =
      FixtureMemory.processes(FixtureMap.ALL.get(0), Kind.LONG, 1_000_000, true);

  private String draw(List<ProcessMemory> some) {
    return ProcessChart.draw("a", "x", some).picture().toString();
  }

  private static ProcessMemory with(ProcessMemory process, String flag) {
    return new ProcessMemory(
        process.schema(),
        process.kind(),
        process.map(),
        process.size(),
        process.collector(),
        List.of(process.flags().get(0), flag),
        process.status(),
        process.reason(),
        process.headerMode(),
        process.samples());
  }

  @Test
  void draw_flagsThatAllHave_standInTheTableAlone() {
    List<ProcessMemory> some = processes.stream().map(p -> with(p, "-Xmx1g")).toList();
    assertFalse(draw(some).contains("-Xmx1g"), "a flag of all");
    assertTrue(draw(some).contains("-XX:+UseG1GC"), "a flag of one");
    assertTrue(draw(some.subList(0, 1)).contains("-Xmx1g"), "of one JVM alone nothing is common");
  }

  @Test
  void draw_residentUnknown_drawsTheOtherTwoLines() {
    ProcessMemory unseen = processes.get(3);
    assertEquals("unseen", unseen.collector());
    assertFalse(draw(List.of(unseen)).contains(">resident<"));
    assertTrue(draw(List.of(unseen)).contains(">committed<"));
  }

  @Test
  void table_samplesThatSayNothingNew_areLeftOut() {
    DataTable table = ProcessChart.draw("a", "x", processes.subList(0, 1)).data();
    // Six phases of a collector that gives nothing back: one row each.
    assertEquals(
        List.of("start", "full", "delete 90", "idle", "collected", "idle collected"),
        table.rows().stream().map(r -> r.get(1)).toList());
  }
}

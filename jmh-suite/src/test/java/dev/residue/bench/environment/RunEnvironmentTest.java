package dev.residue.bench.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.residue.result.Environment;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** This machine and real child JVMs. */
class RunEnvironmentTest {
  private static final Demand DEMAND = new Demand(2, 64L << 20);

  @Test
  void start_thisMachine_fillsEveryField() throws IOException {
    RunEnvironment run =
        RunEnvironment.start(
            List.of("-Xmx64m", "-XX:+UseSerialGC"), DEMAND, "no profiles: planted");
    Environment start = run.environment();
    assertFalse(start.cpu().isBlank());
    assertTrue(start.cores() >= 1);
    assertTrue(start.memoryBytes() > 64L << 20);
    assertEquals("Serial", start.gc());
    assertTrue(start.flags().containsAll(List.of("-Xmx64m", "-XX:+UseSerialGC")));
    assertEquals(System.getProperty("java.runtime.version"), start.jdk());
    assertEquals("compressed-class-pointers", start.headerMode());
    assertTrue(start.warnings().toString().contains("no profiles: planted"));
    assertNull(start.loadEnd());
    assertNull(start.steal());

    Environment end = run.finished();
    assertNotNull(end.loadEnd());
    assertEquals(start.cpu(), end.cpu());
    assertEquals(start.warnings(), end.warnings());
    if (System.getProperty("os.name").equals("Linux")) {
      assertNotNull(end.steal());
      assertTrue(end.steal() >= 0 && end.steal() <= 1);
    }
  }

  @Test
  void ask_headerFlags_changeTheHeaderMode() throws IOException {
    int feature = Runtime.version().feature();
    if (feature >= 25) {
      assertEquals("compact", JvmFacts.ask(List.of("-XX:+UseCompactObjectHeaders")).headerMode());
    } else {
      assertEquals("legacy", JvmFacts.ask(List.of("-XX:-UseCompressedClassPointers")).headerMode());
    }
  }

  @Test
  void ask_collectorFlags_changeTheCollector() throws IOException {
    assertEquals("Parallel", JvmFacts.ask(List.of("-XX:+UseParallelGC")).gc());
  }

  @Test
  void ask_unknownFlag_repeatsTheJvmsWords() {
    String refused =
        assertThrows(IOException.class, () -> JvmFacts.ask(List.of("-XX:+NoSuchFlag"))).toString();
    assertTrue(refused.contains("NoSuchFlag"), refused);
    assertTrue(refused.contains("exit code 1"), refused);
  }

  @Test
  void commit_builtByMaven_isTheResource() {
    assumeTrue(
        SuiteCommit.class.getResource("suite-commit.txt") != null,
        "classes were not built by Maven");
    String commit = SuiteCommit.find();
    assumeTrue(commit != null, "built outside of a git tree");
    assertTrue(commit.matches("[0-9a-f]{40,64}(-dirty)?"), commit);
  }
}

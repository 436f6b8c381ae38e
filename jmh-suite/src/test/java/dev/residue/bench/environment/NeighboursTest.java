package dev.residue.bench.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighboursTest {
  private final Path root;

  NeighboursTest(@TempDir Path root) {
    this.root = root;
  }

  private void process(int pid, int parent, String... words) throws IOException {
    Path folder = Files.createDirectories(root.resolve("proc/" + pid));
    Files.writeString(folder.resolve("cmdline"), String.join("\0", words) + "\0");
    Files.writeString(folder.resolve("status"), "Name:\tx\nPPid:\t" + parent + "\n");
  }

  @Test
  void seen_whatStartedUs_isNoOtherRun() throws IOException {
    process(1, 0, "init");
    process(10, 1, "sh", "-c", "timeout 9 java -jar residue.jar run");
    process(11, 10, "timeout", "9", "java", "-jar", "residue.jar", "run", "--out=mine");
    process(12, 11, "java", "-jar", "residue.jar", "run", "--out=mine");
    process(20, 1, "timeout", "9", "java", "-jar", "/opt/residue.jar", "run", "--out", "other");
    process(21, 20, "java", "-jar", "/opt/residue.jar", "run", "--out", "other");
    process(30, 1, "java", "-jar", "residue.jar", "report", "x");
    assertEquals(
        Map.of(
            20L, "pid 20 measures too (run to other)", 21L, "pid 21 measures too (run to other)"),
        Neighbours.seen(new SystemFiles(root), 12));
  }

  @Test
  void seen_parentsInACircle_endsAllTheSame() throws IOException {
    process(12, 13, "java", "-jar", "residue.jar", "run");
    process(13, 12, "java", "-jar", "residue.jar", "run");
    assertEquals(Map.of(), Neighbours.seen(new SystemFiles(root), 12));
  }
}

package dev.residue.map.swiss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Replays golden traces of real Go runtimes on both kinds: those of the project, and every {@code
 * *.txt.gz} of the swiss format in the folder named by the system property {@code go.traces}.
 */
final class GoTraceTest {
  private static final String FORMAT = "swissmap-trace 1";

  private static List<Path> traces() throws IOException, URISyntaxException {
    List<Path> found = new ArrayList<>();
    found.addAll(tracesBelow(goldenFolder()));
    String more = System.getProperty("go.traces");
    if (more != null) {
      found.addAll(tracesBelow(Path.of(more)));
    }
    return found;
  }

  private static Path goldenFolder() throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(GoTraceTest.class.getResource("/go-traces/swiss")).toURI());
  }

  private static List<Path> tracesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".txt.gz")).sorted().toList();
    }
  }

  private static List<String> read(Path file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
      return in.lines().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> replay_goldenTrace_sameStructure() throws IOException, URISyntaxException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : traces()) {
      List<String> lines = read(file);
      if (lines.get(0).equals(FORMAT)) {
        for (TraceReplay.Kind kind : TraceReplay.Kind.values()) {
          String name = file.subpath(file.getNameCount() - 2, file.getNameCount()) + " " + kind;
          tests.add(
              DynamicTest.dynamicTest(
                  name, () -> assertTrue(new TraceReplay(lines, kind).run() > 0)));
        }
      }
    }
    assertTrue(tests.size() >= 2 * 12, "golden traces are missing");
    return tests.stream();
  }

  @Test
  void profiles_goldenTraces_areTheNamedOnes() throws IOException, URISyntaxException {
    for (Path file : tracesBelow(goldenFolder())) {
      SwissProfile found = new TraceReplay(read(file), TraceReplay.Kind.LONG).profile();
      SwissProfile named =
          found.name().startsWith("go1.24") ? SwissProfile.GO_1_24 : SwissProfile.GO_1_26;
      SwissProfile renamed =
          new SwissProfile(
              named.name(),
              found.prune(),
              found.growOnFullUpdate(),
              found.clearResetsTombstones(),
              found.splitGroups());
      assertEquals(named, renamed, file.toString());
    }
  }
}

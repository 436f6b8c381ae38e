package dev.residue.map.swiss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Replays golden traces of real Go runtimes on both kinds: those of the project, and every {@code
 * *.txt.gz} of the swiss format in the folder named by the system property {@code go.traces}.
 */
final class GoTraceTest {
  private static final String FORMAT = "swissmap-trace 1";

  /**
   * The releases that wrote the golden traces. None is of 1.25: go1.25.0 wrote those of go1.26.8,
   * byte for byte but for the line that names it, so they stand for both profiles.
   */
  private static final Map<String, SwissProfile> NAMED =
      Map.of(
          "go1.24.0", SwissProfile.GO_1_24,
          "go1.26.8", SwissProfile.GO_1_26,
          "go1.27.3", SwissProfile.GO_1_27);

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
    Set<String> releases = new HashSet<>();
    for (Path file : tracesBelow(goldenFolder())) {
      SwissProfile found = new TraceReplay(read(file), TraceReplay.Kind.LONG).profile();
      SwissProfile named = NAMED.get(found.name());
      assertNotNull(named, () -> "no profile for " + found.name());
      assertEquals(named, renamed(found, named.name()), file.toString());
      releases.add(found.name());
    }
    assertEquals(NAMED.keySet(), releases);
    assertEquals(SwissProfile.GO_1_25, renamed(SwissProfile.GO_1_26, "go1.25"));
  }

  private static SwissProfile renamed(SwissProfile profile, String name) {
    return new SwissProfile(
        name,
        profile.prune(),
        profile.growOnFullUpdate(),
        profile.clearResetsTombstones(),
        profile.splitGroups());
  }

  /** A replay under another release's switches must fail, or the traces would prove nothing. */
  @ParameterizedTest
  @CsvSource({
    "go1.27.3/s02-full-small-update, growOnFullUpdate=0, growOnFullUpdate=1",
    "go1.26.8/s02-full-small-update, growOnFullUpdate=1, growOnFullUpdate=0",
    "go1.27.3/s22-prune-wy, prune=1, prune=0",
    "go1.24.0/s08-prune, prune=0, prune=1",
    "go1.27.3/s23-clear-wy, clearResetsTombstones=1, clearResetsTombstones=0",
    "go1.24.0/s12-clear, clearResetsTombstones=0, clearResetsTombstones=1"
  })
  void replay_otherReleasesSwitches_differs(String trace, String own, String other)
      throws IOException, URISyntaxException {
    List<String> lines = new ArrayList<>(read(goldenFolder().resolve(trace + ".txt.gz")));
    lines.replaceAll(line -> line.startsWith("profile ") ? line.replace(own, other) : line);
    for (TraceReplay.Kind kind : TraceReplay.Kind.values()) {
      assertThrows(AssertionError.class, () -> new TraceReplay(lines, kind).run());
    }
  }
}

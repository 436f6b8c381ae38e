package dev.residue.bench.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.residue.bench.Main;
import dev.residue.bench.console.Exit;
import dev.residue.result.FootprintPoint;
import dev.residue.result.ForkResult;
import dev.residue.result.Octave;
import dev.residue.result.ResultReader;
import dev.residue.result.Results;
import dev.residue.result.Schema;
import dev.residue.result.Slice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is gone on with measures what is missing, and nothing else again. */
class SessionTest {
  private final ObjectMapper json = new ObjectMapper();

  @TempDir Path parent;

  private Path folder() {
    return parent.resolve("bench");
  }

  private int run(String... more) {
    List<String> words =
        List.of(
            "run",
            "--preset=smoke",
            "--maps=hashmap,fastutil",
            "--sizes=100",
            "--rounds=2",
            "--profile=false",
            "--out=" + folder());
    return Main.execute(
        Stream.concat(words.stream(), List.of(more).stream()).toArray(String[]::new));
  }

  private List<String> lines(String file) throws Exception {
    return Files.readAllLines(folder().resolve(file));
  }

  /** Takes back the end of the run and its last lines, as a kill would have. */
  private void interrupt(int forksLeft, int pointsLeft) throws Exception {
    ObjectNode run = (ObjectNode) json.readTree(Files.readString(folder().resolve(Schema.RUN)));
    run.putNull("finished");
    Files.writeString(folder().resolve(Schema.RUN), json.writeValueAsString(run));
    keep(Schema.RESULTS, forksLeft);
    keep(Schema.FOOTPRINT, pointsLeft);
  }

  private void keep(String file, int count) throws Exception {
    Files.write(folder().resolve(file), lines(file).subList(0, count));
  }

  @Test
  void measure_interruptedRun_onlyWhatIsMissingIsMeasured() throws Exception {
    assertEquals(Exit.OK, run());
    List<String> points = lines(Schema.FOOTPRINT);
    List<String> forks = lines(Schema.RESULTS);
    Map<String, Long> lives =
        points.stream().collect(Collectors.groupingBy(this::life, Collectors.counting()));
    assertEquals(2 * Octave.SIZES, lives.size(), lives.toString());
    String cut = life(points.get(points.size() - 1));
    int last = Math.toIntExact(lives.getOrDefault(cut, 0L));
    int round = forks.size() / 2;

    // The last life lacks its last point, the second round is not begun.
    interrupt(round, points.size() - 1);
    assertEquals(Exit.OK, run());
    List<String> after = lines(Schema.FOOTPRINT);
    assertEquals(points.subList(0, points.size() - 1), after.subList(0, points.size() - 1));
    assertEquals(points.size() - 1 + last, after.size(), "the cut life, whole");
    assertTrue(
        after.subList(points.size() - 1, after.size()).stream()
            .allMatch(line -> life(line).equals(cut)));
    assertEquals(forks.subList(0, round), lines(Schema.RESULTS).subList(0, round));
    assertEquals(forks.size(), lines(Schema.RESULTS).size(), "the second round alone");

    Results results = ResultReader.read(folder());
    assertEquals(points.size(), results.all(FootprintPoint.class).size());
    assertEquals(forks.size(), results.all(ForkResult.class).size());
    assertNotNull(results.run().finished());
    assertScoresAreNanosPerOperation(results);

    // Another plan goes not on with it, and a finished one is not written behind.
    interrupt(round, points.size());
    assertEquals(Exit.USAGE, run("--seed=5"));
    assertEquals(round, lines(Schema.RESULTS).size());
  }

  /** JMH's file: of each row the mean over the slices of all its forks, ns per operation. */
  private void assertScoresAreNanosPerOperation(Results results) throws Exception {
    Map<String, Double> scores = new TreeMap<>();
    for (JsonNode row : json.readTree(Files.readString(folder().resolve(Schema.JMH_RESULT)))) {
      assertEquals("ns/op", row.at("/primaryMetric/scoreUnit").asText());
      scores.put(
          row.at("/params/map").asText() + "/" + row.at("/params/role").asText(),
          row.at("/primaryMetric/score").asDouble());
    }
    Map<String, Double> means =
        new TreeMap<>(
            results.forks().stream()
                .collect(
                    Collectors.groupingBy(
                        fork -> fork.cell().map() + "/" + fork.role().word(),
                        Collectors.flatMapping(
                            fork -> fork.slices().stream(),
                            Collectors.averagingDouble(Slice::nanosPerOp)))));
    assertEquals(means.keySet(), scores.keySet());
    means.forEach(
        (row, mean) -> assertEquals(mean, scores.getOrDefault(row, -1.0), 1e-6 * mean, row));
  }

  private String life(String line) {
    try {
      JsonNode node = json.readTree(line);
      return node.path("map").asText() + " " + node.path("size").asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

package dev.residue.report.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.report.Fixtures;
import dev.residue.report.board.Board;
import dev.residue.report.board.Section;
import dev.residue.result.FootprintPoint;
import dev.residue.result.FootprintPoint.Held;
import dev.residue.result.ForkBuilder;
import dev.residue.result.ForkResult;
import dev.residue.result.Line;
import dev.residue.result.Phase;
import dev.residue.result.ResultReader;
import dev.residue.result.Results;
import dev.residue.result.Role;
import dev.residue.result.SchemaException;
import dev.residue.result.Slice;
import dev.residue.result.Status;
import dev.residue.result.Variant;
import dev.residue.verdict.Row;
import dev.residue.verdict.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was measured, no sentence of the first page contradicts the numbers. */
class AnswersPropertyTest {
  private static final int FOLDERS = 40;

  private static Results quick;

  @BeforeAll
  static void read(@TempDir Path folder) throws IOException {
    quick = ResultReader.read(Fixtures.quick(folder).withoutFailures().write());
  }

  /** The fixture with other bytes, other times and other gaps. */
  private static Results random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Double> speeds = new HashMap<>();
    Map<String, Double> bytes = new HashMap<>();
    double noise = random.nextBoolean() ? .02 : .3;
    List<Line> lines = new ArrayList<>();
    for (Line line : quick.lines()) {
      if (random.nextInt(400) == 0) {
        continue;
      }
      if (line instanceof FootprintPoint point) {
        double factor =
            bytes.computeIfAbsent(
                point.map() + point.size(), key -> Math.exp(2 * random.nextGaussian()));
        // Some are equal, as tables of one design are.
        lines.add(scaled(point, random.nextInt(3) == 0 ? 1 : factor));
      } else if (line instanceof ForkResult fork && fork.role() == Role.MAP) {
        double speed =
            speeds.computeIfAbsent(
                fork.cell().map() + fork.cell().workload(),
                key -> Math.exp(.3 * random.nextGaussian()));
        lines.add(scaled(fork, speed * Math.exp(noise * random.nextGaussian())));
      } else {
        lines.add(line);
      }
    }
    return new Results(quick.run(), lines, List.of());
  }

  private static FootprintPoint scaled(FootprintPoint p, double factor) {
    Held h = p.held();
    return new FootprintPoint(
        p.schema(),
        p.kind(),
        p.map(),
        p.size(),
        p.attempt(),
        p.moment(),
        p.status(),
        p.reason(),
        new Held(
            h.bytes() < 0 ? -1 : Math.round(h.bytes() * factor),
            h.structureBytes(),
            h.keyBytes(),
            h.valueBytes(),
            h.freshBytes(),
            h.allocatedBytes(),
            h.peakBytes(),
            h.secondBytes()),
        p.method(),
        p.headerMode(),
        p.classes());
  }

  private static ForkResult scaled(ForkResult fork, double factor) {
    return ForkBuilder.of(fork)
        .slices(
            fork.slices().stream()
                .map(
                    s ->
                        new Slice(
                            s.ops(),
                            Math.round(s.nanos() * factor),
                            Math.round(s.cpuNanos() * factor),
                            s.allocatedBytes(),
                            s.gcCount(),
                            s.gcMillis(),
                            s.gcMaxMillis(),
                            s.setupNanos(),
                            s.checksum(),
                            s.hits(),
                            s.misses(),
                            s.finalSize()))
                .toList())
        .build();
  }

  @Test
  void answers_randomFolders_contradictNoNumber() throws SchemaException {
    int faster = 0;
    int flips = 0;
    for (long seed = 1; seed <= FOLDERS; seed++) {
      Results results = random(seed);
      Board board = new Board(results);
      Section section = board.sections().get(0);
      List<Answers.Answer> answers = new Answers(section).answers();
      Map<String, Double> means = means(results, section.maps());
      flips += memory(seed, answers.get(0), means);
      faster += time(seed, answers.get(1), board, section);
    }
    assertTrue(faster > FOLDERS / 4, "only in " + faster + " folders was a map faster");
    assertTrue(flips > FOLDERS / 4, "only in " + flips + " folders one map held least");
  }

  /** Mean bytes per entry left by map, over the sizes that all maps with the nominal size have. */
  private static Map<String, Double> means(Results results, List<String> maps) {
    Map<String, TreeMap<Integer, Double>> all = new HashMap<>();
    for (FootprintPoint p : results.all(FootprintPoint.class)) {
      if (p.phase() == Phase.DELETE_90
          && p.variant() == Variant.AS_SHIPPED
          && p.order().word().equals("random")
          && p.status() == Status.OK) {
        all.computeIfAbsent(p.map(), m -> new TreeMap<>())
            .put(p.size(), (double) p.bytes() / p.live());
      }
    }
    all.keySet().retainAll(maps);
    all.values().removeIf(sizes -> !sizes.containsKey(100_000));
    Map<String, Double> means = new HashMap<>();
    all.forEach(
        (map, own) ->
            means.put(
                map,
                own.entrySet().stream()
                    .filter(e -> all.values().stream().allMatch(o -> o.containsKey(e.getKey())))
                    .mapToDouble(Map.Entry::getValue)
                    .average()
                    .orElseThrow()));
    return means;
  }

  /** 1 if one map alone is named. */
  private static int memory(long seed, Answers.Answer answer, Map<String, Double> means) {
    double least = means.values().stream().mapToDouble(d -> d).min().orElseThrow();
    double most = means.values().stream().mapToDouble(d -> d).max().orElseThrow();
    List<String> named = named(answer.lead(), means.keySet());
    named.forEach(
        map ->
            assertEquals(
                least, means.getOrDefault(map, -1.), least * .01, seed + ": " + answer.lead()));
    Optional<Answers.Line> last =
        answer.lines().stream().filter(l -> l.term().equals("most")).findFirst();
    last.ifPresent(
        line -> {
          List<String> keepers = named(line.text(), means.keySet());
          assertTrue(!keepers.isEmpty(), line.text());
          keepers.forEach(
              map -> assertEquals(most, means.getOrDefault(map, -1.), most * .01, line.text()));
        });
    return named.size() == 1 ? 1 : 0;
  }

  /** 1 if a map was called fastest. */
  private static int time(long seed, Answers.Answer answer, Board board, Section section) {
    String workload = section.speaking().orElseThrow();
    List<Row> faster =
        board.judgement().rows().stream()
            .filter(r -> r.cell().workload().equals(workload) && r.word() == Word.FASTER)
            .toList();
    List<String> named = named(answer.lead(), section.maps());
    if (faster.isEmpty()) {
      assertEquals(List.of(board.control()), named, seed + ": " + answer.lead());
      assertTrue(answer.lead().startsWith("Nothing is proved to pay"), answer.lead());
      return 0;
    }
    Row best = faster.stream().min((a, b) -> Double.compare(a.ratio(), b.ratio())).orElseThrow();
    for (String map : named) {
      Row row = faster.stream().filter(r -> r.cell().map().equals(map)).findFirst().orElseThrow();
      assertTrue(row.interval().high() < 1, answer.lead());
      assertTrue(row.interval().low() <= best.interval().high(), seed + ": " + answer.lead());
    }
    assertTrue(named.contains(best.cell().map()), seed + ": " + answer.lead());
    for (Answers.Line line : answer.lines()) {
      if (line.term().equals("slower")) {
        for (String map : named(line.text(), section.maps())) {
          assertEquals(
              Word.SLOWER, board.judgement().row(section.cell(map, workload)).orElseThrow().word());
        }
      }
    }
    return 1;
  }

  private static List<String> named(String text, Iterable<String> maps) {
    List<String> named = new ArrayList<>();
    List<String> words = List.of(text.split("[^a-z-]+"));
    maps.forEach(
        map -> {
          if (words.contains(map)) {
            named.add(map);
          }
        });
    return named;
  }
}

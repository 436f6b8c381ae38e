package dev.residue.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads a result folder: what is damaged is named with file and line, the rest is used.
 *
 * <p>A newer schema is refused as a whole, since its numbers could mean something else.
 */
public final class ResultReader {
  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();

  private ResultReader(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads all files of a folder.
   *
   * @throws SchemaException if there is no {@code run.json}, it cannot be understood, or a file is
   *     of a newer schema
   * @throws IOException if a file cannot be read
   */
  public static Results read(Path folder) throws IOException {
    return new ResultReader(folder).readAll();
  }

  private Results readAll() throws IOException {
    RunInfo run = readRun();
    List<ForkResult> forks = new ArrayList<>();
    List<ProfileResult> profiles = new ArrayList<>();
    List<FootprintPoint> footprint = new ArrayList<>();
    List<GrowthSeries> growth = new ArrayList<>();
    List<ProcessMemory> processes = new ArrayList<>();
    List<LatencyResult> latency = new ArrayList<>();
    for (String file : List.of(Schema.RESULTS, Schema.FOOTPRINT, Schema.LATENCY)) {
      for (Line line : readLines(file)) {
        if (line instanceof ForkResult fork) {
          forks.add(fork);
        } else if (line instanceof ProfileResult profile) {
          profiles.add(profile);
        } else if (line instanceof FootprintPoint point) {
          footprint.add(point);
        } else if (line instanceof GrowthSeries series) {
          growth.add(series);
        } else if (line instanceof ProcessMemory process) {
          processes.add(process);
        } else if (line instanceof LatencyResult times) {
          latency.add(times);
        }
      }
    }
    return new Results(
        run,
        lastAttempts(forks),
        last(profiles, profile -> profile.cell().path()),
        last(footprint, ResultReader::pointKey),
        last(growth, g -> g.kind() + "/" + g.map() + "/" + g.size()),
        last(processes, p -> p.kind() + "/" + p.map() + "/" + p.size() + "/" + p.collector()),
        last(latency, l -> l.kind() + "/" + l.map() + "/" + l.size()),
        problems);
  }

  private RunInfo readRun() throws IOException {
    Path file = folder.resolve(Schema.RUN);
    if (!Files.isRegularFile(file)) {
      throw new SchemaException(
          folder + ": no " + Schema.RUN + " here; name the folder a run has written");
    }
    try {
      JsonNode node = Json.MAPPER.readTree(Files.readString(file, UTF_8));
      refuseNewer(Schema.RUN, 0, node);
      addLaterFields(node);
      return Json.MAPPER.treeToValue(node, RunInfo.class);
    } catch (JsonProcessingException e) {
      throw new SchemaException(file + ": " + describe(e));
    }
  }

  /** Gives files of before a field was added what it meant then. */
  private static void addLaterFields(JsonNode run) {
    if (run.get("plan") instanceof ObjectNode plan) {
      if (!plan.has("memory")) {
        plan.set("memory", Json.MAPPER.valueToTree(MemoryPlan.NONE));
      }
      if (!plan.has("latency")) {
        plan.put("latency", false);
      }
    }
  }

  private List<Line> readLines(String name) throws IOException {
    Path file = folder.resolve(name);
    List<Line> lines = new ArrayList<>();
    if (!Files.isRegularFile(file)) {
      return lines;
    }
    // Split by hand: a torn line may hold bytes that are no UTF-8, and must cost only itself.
    byte[] bytes = Files.readAllBytes(file);
    int number = 0;
    for (int start = 0; start < bytes.length; ) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      number++;
      String text = new String(bytes, start, end - start, UTF_8);
      if (!text.isBlank()) {
        readLine(name, number, text, lines);
      }
      start = end + 1;
    }
    return lines;
  }

  private void readLine(String name, int number, String text, List<Line> into)
      throws SchemaException {
    try {
      JsonNode node = Json.MAPPER.readTree(text);
      refuseNewer(name, number, node);
      if (node instanceof ObjectNode fork
          && fork.path("type").asText("").equals("fork")
          && !fork.has("replaced")) {
        // Written before rounds were replaced.
        fork.put("replaced", 0);
      }
      into.add(Json.MAPPER.treeToValue(node, Line.class));
    } catch (JsonProcessingException e) {
      problems.add(new Problem(name, number, "not used: " + describe(e)));
    }
  }

  private static void refuseNewer(String file, int line, JsonNode node) throws SchemaException {
    int version = node.path("schema").asInt(0);
    if (version > Schema.VERSION) {
      throw new SchemaException(
          new Problem(
                  file,
                  line,
                  "written in schema "
                      + version
                      + ", this version reads up to "
                      + Schema.VERSION
                      + "; use a newer residue")
              .toString());
    }
  }

  private static String describe(JsonProcessingException e) {
    String text = e.getOriginalMessage();
    int end = text.indexOf('\n');
    return "damaged or truncated (" + (end < 0 ? text : text.substring(0, end)) + ")";
  }

  private static List<ForkResult> lastAttempts(List<ForkResult> forks) {
    Map<String, Integer> last = new HashMap<>();
    for (ForkResult fork : forks) {
      last.merge(roundKey(fork), fork.attempt(), Math::max);
    }
    return forks.stream().filter(f -> f.attempt() == last.getOrDefault(roundKey(f), 0)).toList();
  }

  /** A piece that an interrupted run had begun is measured again whole: the last line counts. */
  private static <T> List<T> last(List<T> lines, Function<T, String> key) {
    Map<String, T> last = new LinkedHashMap<>();
    for (T line : lines) {
      last.remove(key.apply(line));
      last.put(key.apply(line), line);
    }
    return List.copyOf(last.values());
  }

  private static String pointKey(FootprintPoint point) {
    return String.join(
        "/",
        point.kind().word(),
        point.map(),
        Integer.toString(point.size()),
        point.variant(),
        point.order(),
        point.branch(),
        point.phase());
  }

  private static String roundKey(ForkResult fork) {
    return fork.round() + "/" + fork.lane() + "/" + fork.entries() + "/" + fork.cell().group();
  }
}

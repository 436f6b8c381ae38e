package dev.residue.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    List<Line> lines = new ArrayList<>();
    for (String file : LineType.files()) {
      readLines(file, lines);
    }
    return new Results(run, lines, problems);
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
      return whole(Json.MAPPER.treeToValue(node, RunInfo.class));
    } catch (JsonProcessingException e) {
      throw new SchemaException(file + ": " + describe(e));
    }
  }

  /** Gives files of before a field was added what it meant then. */
  private static void addLaterFields(JsonNode run) {
    if (run.get("plan") instanceof ObjectNode plan) {
      OldPlans.regroup(plan);
    }
    for (JsonNode map : run.path("maps")) {
      if (map instanceof ObjectNode facts && !facts.has("shrinks")) {
        // Until then the rule for readers was all there was; these are the beginnings it had.
        String rule = facts.path("shrinkRule").asText("");
        Shrinks shrinks =
            rule.startsWith("never")
                ? Shrinks.NEVER
                : rule.startsWith("only in clear()")
                    ? Shrinks.IN_CLEAR
                    : rule.equals("unknown") ? Shrinks.UNKNOWN : Shrinks.ON_DELETE;
        facts.put("shrinks", shrinks.word());
      }
    }
  }

  private void readLines(String name, List<Line> into) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      return;
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
        readLine(name, number, text, into);
      }
      start = end + 1;
    }
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
      into.add(whole(Json.MAPPER.treeToValue(node, Line.class)));
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

  /** The same value, if it holds no null where there must be none. */
  private static <T> T whole(@Nullable T value) throws JsonProcessingException {
    if (value == null) {
      throw new JsonMappingException(null, "empty");
    }
    String missing = Nulls.find(value);
    if (missing != null) {
      throw new JsonMappingException(null, missing + " is null");
    }
    return value;
  }

  private static String describe(JsonProcessingException e) {
    String text = e.getOriginalMessage();
    int end = text.indexOf('\n');
    return "damaged or truncated (" + (end < 0 ? text : text.substring(0, end)) + ")";
  }
}

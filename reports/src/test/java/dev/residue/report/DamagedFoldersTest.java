package dev.residue.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.residue.result.Cell;
import dev.residue.result.LineType;
import dev.residue.result.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Result folders come from other machines, old versions and full disks: one field of a small one is
 * changed, at random, and the report rendered. Allowed is a page that says what is missing, or one
 * line that names the file. {@code -Ddamaged.folders=N} renders more than in a build.
 */
class DamagedFoldersTest {
  private static final int FOLDERS = Integer.getInteger("damaged.folders", 600);
  private static final long SEED = Long.getLong("damaged.seed", 20_261_127L);
  private static final int LIMIT_SECONDS = 20;
  private static final Set<String> MAPS = Set.of("hashmap", "fastutil", "third-party");
  private static final String WORKLOAD = "sparse";

  /** Of a type and a map. */
  private static final int LINES = 9;

  /** Markup that no page of ours holds by itself. */
  private static final String MARKUP = "<img src=x onerror=alert(7)>\"'&";

  /** As JSON: of every type, and at the ends of every type. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1",
          "2147483647",
          "-2147483648",
          "9223372036854775807",
          "-9223372036854775808",
          "18446744073709551616",
          "1e308",
          "-1e308",
          "1e-320",
          "1e999",
          "0.5",
          "\"NaN\"",
          "\"-Infinity\"",
          "\"\"",
          "\" \"",
          "\"../../../escaped\"",
          "\"/escaped\"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "[]",
          "[null]",
          "{}");

  /** Attributes and elements that can run something. */
  private static final Pattern RUNS = Pattern.compile("<img src=x");

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final ObjectMapper json = new ObjectMapper();

  @TempDir
  @SuppressWarnings("NullAway.Init") // set before each test
  Path parent;

  /** The files of a small run, by name: what is changed is one line of one of them. */
  private final Map<String, List<String>> files = new LinkedHashMap<>();

  /** A changed folder: what was changed, for the message, and the texts. */
  private record Damage(String words, Map<String, List<String>> files) {}

  @Test
  void render_oneFieldDamaged_saysSoOrMarksTheGap() throws Exception {
    small();
    Map<String, List<String>> failures = new TreeMap<>();
    ExecutorService renderer = Executors.newSingleThreadExecutor(DamagedFoldersTest::daemon);
    int rendered = 0;
    for (int i = 0; i < FOLDERS; i++) {
      Damage damage = damage();
      Path folder = Files.createDirectories(parent.resolve("run"));
      write(folder, damage.files());
      Future<String> outcome = renderer.submit(() -> render(folder));
      String words;
      try {
        words = outcome.get(LIMIT_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        outcome.cancel(true);
        renderer = Executors.newSingleThreadExecutor(DamagedFoldersTest::daemon);
        words = "hangs";
      } catch (ExecutionException e) {
        words = where(Objects.requireNonNullElse(e.getCause(), e));
      }
      if (words.isEmpty()) {
        rendered++;
      } else if (!words.equals("refused")) {
        failures.computeIfAbsent(words, unused -> new ArrayList<>()).add(i + " " + damage.words());
      }
      assertEquals(List.of("run"), names(parent), damage.words());
    }
    renderer.shutdownNow();
    StringBuilder text = new StringBuilder();
    failures.forEach(
        (words, damages) ->
            text.append("\n")
                .append(damages.size())
                .append(" x ")
                .append(words)
                .append("\n    ")
                .append(damages.get(0)));
    assertTrue(failures.isEmpty(), "seed " + SEED + ":" + text);
    assertTrue(rendered > FOLDERS / 10 && rendered < FOLDERS, "rendered: " + rendered);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "renderer");
    thread.setDaemon(true);
    return thread;
  }

  /** Empty if pages came out, {@code refused} if one line did, else what is wrong. */
  private static String render(Path folder) throws IOException {
    try {
      Report.render(folder);
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage());
      boolean named =
          message.contains(Schema.RUN)
              || LineType.files().stream().anyMatch(message::contains)
              || message.contains(folder.toString());
      return named && message.lines().count() == 1 ? "refused" : "names no file: " + message;
    }
    try (Stream<Path> pages = Files.walk(folder.resolve(Schema.REPORT))) {
      for (Path page : pages.filter(Files::isRegularFile).toList()) {
        if (RUNS.matcher(Files.readString(page)).find()) {
          return "not escaped in " + page.getFileName();
        }
      }
    }
    if (RUNS.matcher(Files.readString(folder.resolve(Schema.SUMMARY))).find()) {
      return "not escaped in " + Schema.SUMMARY;
    }
    return "";
  }

  private static String where(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    String own = "";
    for (int i = trace.length - 1; i >= 0; i--) {
      if (trace[i].getClassName().startsWith("dev.residue.")
          && !trace[i].getClassName().contains("Damaged")) {
        own = trace[i].toString();
      }
    }
    return e + " at " + own;
  }

  private Damage damage() throws IOException {
    boolean profile = random.nextInt(8) == 0;
    List<String> names =
        files.keySet().stream()
            .filter(file -> file.startsWith(Schema.PROFILES) == profile)
            .toList();
    String name = names.get(random.nextInt(names.size()));
    List<String> lines = new ArrayList<>(files.getOrDefault(name, List.of()));
    int number = random.nextInt(lines.size());
    String line = lines.get(number);
    String value =
        random.nextInt(8) == 0
            ? json.writeValueAsString(MARKUP)
            : VALUES.get(random.nextInt(VALUES.size()));
    String words = name + ":" + (number + 1) + " ";
    // What the profiler wrote is text: it has no fields.
    switch (random.nextInt(name.startsWith(Schema.PROFILES) ? 3 : 20)) {
      case 0 -> {
        int at = random.nextInt(line.length());
        lines.set(number, line.substring(0, at));
        words += "cut at " + at;
      }
      case 1 -> {
        int at = random.nextInt(line.length());
        char other = (char) (32 + random.nextInt(95));
        lines.set(number, line.substring(0, at) + other + line.substring(at + 1));
        words += "'" + other + "' at " + at;
      }
      case 2 -> {
        lines.set(number, value);
        words += "is " + value;
      }
      default -> {
        JsonNode node = json.readTree(line);
        words += change(node, value);
        lines.set(number, json.writeValueAsString(node));
      }
    }
    Map<String, List<String>> changed = new LinkedHashMap<>(files);
    changed.put(name, lines);
    return new Damage(words, changed);
  }

  /** Changes one field somewhere in a tree; returns what was done, in words. */
  private String change(JsonNode tree, String value) throws IOException {
    List<Runnable> changes = new ArrayList<>();
    List<String> words = new ArrayList<>();
    collect(tree, "", value, changes, words);
    int which = random.nextInt(changes.size());
    changes.get(which).run();
    return words.get(which);
  }

  private void collect(
      JsonNode node, String path, String value, List<Runnable> changes, List<String> words)
      throws JsonProcessingException {
    JsonNode other = json.readTree(value);
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        String name = field.getKey();
        changes.add(() -> object.set(name, other));
        words.add(path + "/" + name + " = " + value);
        changes.add(() -> object.remove(name));
        words.add(path + "/" + name + " removed");
        collect(field.getValue(), path + "/" + name, value, changes, words);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        changes.add(() -> array.set(index, other));
        words.add(path + "/" + i + " = " + value);
        collect(array.get(i), path + "/" + i, value, changes, words);
      }
    }
  }

  private static void write(Path folder, Map<String, List<String>> files) throws IOException {
    for (Map.Entry<String, List<String>> file : files.entrySet()) {
      Files.createDirectories(folder.resolve(file.getKey()).getParent());
      Files.write(
          folder.resolve(file.getKey()),
          (String.join("\n", file.getValue()) + "\n").getBytes(UTF_8));
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  /** Three maps on one workload, and of whatever else there is a little. */
  private void small() throws IOException {
    Path whole = Fixtures.quick(parent.resolve("whole")).write();
    JsonNode run = json.readTree(Files.readString(whole.resolve(Schema.RUN)));
    keep((ArrayNode) run.path("maps"), map -> MAPS.contains(map.path("name").asText()));
    keep((ArrayNode) run.path("plan").path("maps"), map -> MAPS.contains(map.asText()));
    keep((ArrayNode) run.path("plan").path("workloads"), w -> w.asText().equals(WORKLOAD));
    files.put(Schema.RUN, List.of(json.writeValueAsString(run)));
    Map<String, Integer> taken = new TreeMap<>();
    for (String name : LineType.files()) {
      if (!Files.exists(whole.resolve(name))) {
        continue;
      }
      List<String> kept = new ArrayList<>();
      for (String line : Files.readAllLines(whole.resolve(name))) {
        JsonNode node = json.readTree(line);
        JsonNode cell = node.has("cell") ? node.path("cell") : node;
        String type = node.path("type").asText() + cell.path("map").asText();
        boolean few =
            MAPS.contains(cell.path("map").asText())
                && cell.path("workload").asText(WORKLOAD).equals(WORKLOAD)
                && taken.merge(type, 1, Integer::sum) <= LINES;
        if (few) {
          kept.add(line);
        }
      }
      files.put(name, kept);
    }
    try (Stream<Path> profiles = Files.walk(whole.resolve(Schema.PROFILES))) {
      for (Path file : profiles.filter(f -> f.toString().endsWith("collapsed")).toList()) {
        files.put(whole.relativize(file).toString().replace('\\', '/'), Files.readAllLines(file));
      }
    }
    files.values().removeIf(List::isEmpty);
    files.keySet().removeIf(name -> name.startsWith(Schema.PROFILES) && !wanted(name));
    delete(whole);
    assertTrue(
        taken.keySet().stream()
                .map(t -> t.replaceAll("(hashmap|fastutil|third-party)$", ""))
                .distinct()
                .count()
            >= 5,
        "a kind of line is not there: " + taken);
  }

  /** Whether a line of the results leads to a file of the profiler. */
  private boolean wanted(String name) {
    String id = name.split("/", -1)[1];
    for (String line : files.getOrDefault(Schema.RESULTS, List.of())) {
      try {
        JsonNode node = json.readTree(line);
        if (node.path("type").asText().equals("profile")
            && json.treeToValue(node.path("cell"), Cell.class).id().equals(id)) {
          return true;
        }
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
    return false;
  }

  private static void keep(ArrayNode array, Predicate<JsonNode> which) {
    for (int i = array.size() - 1; i >= 0; i--) {
      if (!which.test(array.get(i))) {
        array.remove(i);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

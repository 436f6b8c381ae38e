package dev.residue.result;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The words in result files: whoever changes one cannot read what was written before. */
class WordsTest {
  private static List<String> words(Object... values) {
    return Arrays.stream(values)
        .map(value -> Json.MAPPER.convertValue(value, String.class))
        .toList();
  }

  @Test
  void words_ofSchemaOne_stay() {
    assertEquals(List.of("long", "object"), words((Object[]) Kind.values()));
    assertEquals(List.of("map", "control", "control-2", "limit"), words((Object[]) Role.values()));
    assertEquals(List.of("as-shipped", "presized", "trimmed"), words((Object[]) Variant.values()));
    assertEquals(
        List.of("random", "oldest", "newest", "iteration"), words((Object[]) DeleteOrder.values()));
    assertEquals(List.of("main", "rebuild", "trim"), words((Object[]) Branch.values()));
    assertEquals(List.of("remove", "insert"), words((Object[]) LatencyResult.Operation.values()));
    assertEquals(
        List.of("ok", "void", "error", "timeout", "out-of-memory", "died", "unsupported"),
        words((Object[]) Status.values()));
    assertEquals(
        List.of(
            "start",
            "empty",
            "full",
            "delete-50",
            "delete-90",
            "delete-99",
            "delete-100",
            "insert-one",
            "refill",
            "churn-1",
            "churn-4",
            "churn-16",
            "clear",
            "trim",
            "rebuild",
            "idle",
            "collected",
            "idle-collected"),
        words((Object[]) Phase.values()));
    assertEquals(
        List.of("fork", "profile", "footprint", "growth", "process-memory", "latency"),
        Arrays.stream(LineType.values()).map(LineType::word).toList());
  }

  /** Lines as the first version wrote them, one or two of each record. */
  @Test
  void lines_ofSchemaOne_areReadAndWrittenWithTheSameWordsInTheSameOrder() throws IOException {
    Set<Class<?>> records = new HashSet<>();
    try (InputStream file =
        Objects.requireNonNull(WordsTest.class.getResourceAsStream("schema-1.ndjson"))) {
      for (String text : new String(file.readAllBytes(), UTF_8).lines().toList()) {
        Line line = Lines.fromJson(text);
        assertEquals(text, Lines.toJson(line));
        assertEquals(1, line.schema());
        records.add(line.getClass());
        // Nothing of it may be missing.
        ObjectNode node = (ObjectNode) Json.MAPPER.readTree(text);
        for (String field : names(node)) {
          String without = node.deepCopy().without(field).toString();
          assertThrows(IllegalArgumentException.class, () -> Lines.fromJson(without), field);
        }
      }
    }
    assertEquals(LineType.values().length, records.size());
  }

  private static List<String> names(ObjectNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void words_areReadBack() {
    for (Phase phase : Phase.values()) {
      assertEquals(phase, Json.MAPPER.convertValue(phase.word(), Phase.class));
    }
    assertEquals(Kind.OBJECT, Kind.of("object"));
    assertEquals("out of memory", Status.OUT_OF_MEMORY.words());
  }
}

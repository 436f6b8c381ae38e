package dev.residue.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
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

  @Test
  void words_areReadBack() {
    for (Phase phase : Phase.values()) {
      assertEquals(phase, Json.MAPPER.convertValue(phase.word(), Phase.class));
    }
    assertEquals(Kind.OBJECT, Kind.of("object"));
    assertEquals("out of memory", Status.OUT_OF_MEMORY.words());
  }
}

package dev.residue.map.swiss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.residue.map.LongHasher;
import dev.residue.map.RandomSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The dumps in docs/swiss-map.md are what the map prints. A dump stands in a block behind a comment
 * with its name.
 */
final class SwissPageTest {
  private static final Pattern DUMP =
      Pattern.compile("<!-- dump: (\\S+) -->\\s*```text\\n(.*?)```", Pattern.DOTALL);

  /** Legible places: the hundreds of a key choose its group, the rest is its tag. */
  private static final LongHasher LEGIBLE = (key, seed) -> ((key / 100) << 7) | (key % 100);

  private static SwissLongMap legible(SwissProfile profile) {
    SwissLongMap map = new SwissLongMap(14, profile, LEGIBLE, RandomSource.seeded(1));
    for (long key = 1; key <= 9; key++) {
      map.put(key, 10 * key);
    }
    return map;
  }

  /** Deletes eight of the nine entries and uses the growth of the other group up. */
  private static SwissLongMap churned(long survivor, int puts) {
    SwissLongMap map = legible(SwissProfile.GO_1_26);
    for (long key = 1; key <= 9; key++) {
      if (key != survivor) {
        map.delete(key);
      }
    }
    for (long key = 101; key <= 100 + puts; key++) {
      map.put(key, 10 * key);
    }
    return map;
  }

  private static Map<String, String> dumps() {
    Map<String, String> dumps = new LinkedHashMap<>();
    SwissLongMap map = legible(SwissProfile.GO_1_26);
    dumps.put("nine", map.dump());
    map.delete(3);
    dumps.put("tombstone", map.dump());
    map.delete(9);
    dumps.put("empty", map.dump());
    map.put(10, 100);
    dumps.put("reused", map.dump());

    dumps.put("no-growth-left", churned(8, 6).dump());
    dumps.put("pruned", churned(8, 7).dump());
    dumps.put("prune-refused", churned(9, 6).dump());
    return dumps;
  }

  @Test
  void page_dumps_areWhatTheMapPrints() throws IOException {
    String page = Files.readString(Path.of("docs", "swiss-map.md"), StandardCharsets.UTF_8);
    Map<String, String> shown = new LinkedHashMap<>();
    Matcher dump = DUMP.matcher(page);
    while (dump.find()) {
      shown.put(dump.group(1), dump.group(2));
    }
    assertEquals(String.join("", dumps().values()), String.join("", shown.values()));
    assertEquals(dumps(), shown);
  }
}

package dev.residue.map.bucket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.residue.map.GoTypes;
import dev.residue.map.LongHasher;
import dev.residue.map.RandomSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps the dumps and the byte counts of {@code docs/bucket-map.md} true. */
final class BucketPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("basedir", ""), "docs", "bucket-map.md");
  private static final Pattern BLOCK =
      Pattern.compile("<!-- dump: ([a-z-]+) -->\n```text\n(.*?)```", Pattern.DOTALL);

  /** So that a reader can tell a key's place: chain = lowest bits, top hash = lowest byte. */
  private static final LongHasher READABLE = (key, seed) -> key | key << 56;

  @Test
  void dumps_areThoseOfTheImplementation() throws IOException {
    Map<String, String> onPage = new LinkedHashMap<>();
    Matcher blocks = BLOCK.matcher(Files.readString(PAGE));
    while (blocks.find()) {
      onPage.put(blocks.group(1), blocks.group(2));
    }
    assertEquals(render(dumps()), render(onPage));
  }

  private static String render(Map<String, String> dumps) {
    StringBuilder text = new StringBuilder();
    dumps.forEach((name, dump) -> text.append(name).append('\n').append(dump).append('\n'));
    return text.toString();
  }

  private static Map<String, String> dumps() {
    Map<String, String> dumps = new LinkedHashMap<>();
    BucketLongMap map = new BucketLongMap(9, READABLE, RandomSource.seeded(1));
    for (int key = 16; key < 38; key += 2) {
      map.put(key, key * 10L);
    }
    map.put(17, 170);
    dumps.put("filled", map.dump());
    map.delete(20);
    map.delete(32);
    map.delete(34);
    dumps.put("deleted-inside", map.dump());
    map.delete(36);
    dumps.put("deleted-at-the-end", map.dump());
    map.delete(30);
    dumps.put("deleted-across-the-border", map.dump());
    map.put(38, 380);
    dumps.put("put-again", map.dump());
    for (int key : new int[] {16, 17, 18, 22, 24, 26, 28, 38}) {
      map.delete(key);
    }
    dumps.put("emptied", map.dump());

    BucketLongMap growing = new BucketLongMap(14, READABLE, RandomSource.seeded(1));
    for (int key = 16; key < 42; key++) {
      growing.put(key, 0);
    }
    growing.put(42, 0);
    dumps.put("growing", growing.dump());
    growing.delete(1_000);
    dumps.put("missing-key-deleted", growing.dump());
    dumps.put("bytes", bytes());
    return dumps;
  }

  private static String bytes() {
    BucketLongMap map = new BucketLongMap(0, LongHasher.standard(), RandomSource.seeded(1));
    StringBuilder text = new StringBuilder();
    fill(map, 0, 1_000_000);
    line(text, "1,000,000 entries", map);
    for (long key = 0; key < 900_000; key++) {
      map.delete(key);
    }
    line(text, "90 % deleted", map);
    map.put(1_000_000, 1);
    line(text, "one new key", map);
    for (long key = 900_000; key <= 1_000_000; key++) {
      map.delete(key);
    }
    line(text, "all deleted", map);
    map.put(1, 1);
    map.clear();
    line(text, "cleared", map);
    return text.toString();
  }

  private static void fill(BucketLongMap map, long from, long to) {
    for (long key = from; key < to; key++) {
      map.put(key, 1);
    }
  }

  private static void line(StringBuilder text, String stage, BucketLongMap map) {
    BucketStructure structure = map.structure();
    text.append(
        String.format(
            Locale.ROOT,
            "%-18s B %d, %,9d emptyRest, %,7d emptyOne, Go holds %,d bytes\n",
            stage,
            structure.bits(),
            structure.emptyRest(),
            structure.emptyOne(),
            map.goBytes(GoTypes.UINT64_PAIRS).now()));
  }
}

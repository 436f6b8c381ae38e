package dev.residue.map.bucket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.residue.map.LongCursor;
import dev.residue.map.LongHasher;
import dev.residue.map.LongLookup;
import dev.residue.map.RandomSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Runs a golden trace of a real Go map on one of ours and compares every result, every snapshot and
 * every dump. Hashes, seeds and range starts are taken from the trace.
 */
final class TraceReplay implements LongHasher, RandomSource {
  static final String FIRST_LINE = "gomap-trace 1";

  private static final int ALWAYS_CHECKED_BITS = 4;
  private static final int CHECK_EVERY = 16;

  private final String name;
  private final List<String> lines;
  private final List<Long> seeds = new ArrayList<>();
  private final Map<Long, Long> hashes = new HashMap<>();
  private final Map<Long, Long> ids = new HashMap<>();
  private final List<Long> keys = new ArrayList<>();
  private final Map<String, LongCursor> cursors = new HashMap<>();
  private final TraceMap map;
  private final Snapshot snapshot;

  private int at;
  private int operations;
  private int draws;
  private int epochs;
  private long epochSeed;
  private long start = -1;

  TraceReplay(String name, List<String> lines, TraceMap.Kind kind) {
    this.name = name;
    this.lines = lines;
    for (String line : lines) {
      if (line.startsWith("e ")) {
        seeds.add(Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)));
      }
    }
    at = 0;
    long hint = 0;
    List<Long> arrays = new ArrayList<>();
    assertEquals(FIRST_LINE, lines.get(at++), name);
    while (!lines.get(at).equals("begin")) {
      String[] words = lines.get(at++).split(" ", -1);
      if (words[0].equals("hint")) {
        hint = Long.parseLong(words[1]);
      } else if (words[0].equals("alloc")) {
        for (int bits = 0; bits + 1 < words.length; bits++) {
          arrays.add(Long.parseLong(words[bits + 1]));
        }
      }
    }
    at++;
    map = kind.make(hint, this, this);
    snapshot = new Snapshot(map);
    for (int bits = 0; bits < arrays.size(); bits++) {
      assertEquals(arrays.get(bits), map.table().layout.buckets(bits), name + " alloc " + bits);
    }
  }

  @Override
  public long hash(long key, long seed) {
    if (seed != epochSeed) {
      throw new AssertionError(where() + ": hashed with seed " + seed + ", not " + epochSeed);
    }
    Long hash = hashes.get(key);
    if (hash == null) {
      throw new AssertionError(where() + ": key " + key + " has no hash under this seed");
    }
    return hash;
  }

  @Override
  public long seed() {
    if (draws == seeds.size()) {
      throw new AssertionError(where() + ": Go drew no seed here");
    }
    return seeds.get(draws++);
  }

  @Override
  public long iterationStart() {
    if (start < 0) {
      throw new AssertionError(where() + ": Go drew no range start here");
    }
    long drawn = start;
    start = -1;
    return drawn;
  }

  @Override
  public long overflowDraw() {
    throw new AssertionError(where() + ": no chance in counting below B = 16");
  }

  private String where() {
    return name + " line " + at + ", operation " + operations + " (" + lines.get(at - 1) + ")";
  }

  /** Replays to the end. */
  int run() {
    while (true) {
      String line = lines.get(at++);
      String[] words = line.split(" ", -1);
      switch (words[0]) {
        case "e" -> epoch(words);
        case "k" -> declare(words);
        case "s" -> compareSnapshot(line);
        case "f" -> throw new AssertionError(where() + ": dump without snapshot");
        case "end" -> {
          assertEquals(Integer.parseInt(words[1]), operations, name);
          assertEquals(draws, epochs, where() + ": seeds drawn");
          return operations;
        }
        default -> {
          operate(words);
          checkInvariants();
          operations++;
          boolean seedFollows = lines.get(at).startsWith("e ");
          assertEquals(epochs + (seedFollows ? 1 : 0), draws, where() + ": seeds drawn");
          assertEquals(-1, start, where() + ": range start not drawn");
        }
      }
    }
  }

  /** After each operation on a small map, now and then on a larger one. */
  private void checkInvariants() {
    BucketTable<?> table = map.table();
    if (table.bits <= ALWAYS_CHECKED_BITS || operations % CHECK_EVERY == 0) {
      BucketInvariants.check(table);
    }
  }

  private void epoch(String[] words) {
    assertEquals(epochs, Integer.parseInt(words[1]), where());
    epochs++;
    epochSeed = Long.parseLong(words[2]);
    hashes.clear();
  }

  private void declare(String[] words) {
    int id = Integer.parseInt(words[1]);
    long key = Long.parseUnsignedLong(words[2], 16);
    if (id == keys.size()) {
      keys.add(key);
      ids.put(key, (long) id);
    }
    assertEquals(keys.get(id), key, where());
    hashes.put(key, Long.parseUnsignedLong(words[3], 16));
  }

  private long key(String id) {
    return keys.get(Integer.parseInt(id));
  }

  private void operate(String[] words) {
    String expected = String.join(" ", words);
    String actual =
        switch (words[0]) {
          case "p" -> {
            boolean added = map.put(key(words[1]), Long.parseUnsignedLong(words[2]));
            yield "p " + words[1] + " " + words[2] + (added ? " 1" : " 0");
          }
          case "g" -> {
            LongLookup found = map.lookup(key(words[1]));
            yield "g " + words[1] + (found.ok() ? " 1 " : " 0 ") + found.value();
          }
          case "d" -> "d " + words[1] + (map.delete(key(words[1])) ? " 1" : " 0");
          case "c" -> {
            map.clear();
            yield "c";
          }
          case "i" -> iterate(words);
          case "ib" -> {
            pinStart(words[2], words[3]);
            cursors.put(words[1], map.range());
            yield expected;
          }
          case "in" -> step(words[1]);
          default -> throw new AssertionError(where() + ": unknown line");
        };
    if (!actual.equals(expected)) {
      throw new AssertionError(
          where()
              + "\nexpected: "
              + expected
              + "\nactual:   "
              + actual
              + "\n"
              + map.table().dump());
    }
  }

  private void pinStart(String bucket, String offset) {
    if (!bucket.equals("-")) {
      start = Long.parseLong(bucket) | Long.parseLong(offset) << map.table().bits;
    }
  }

  private String iterate(String[] words) {
    pinStart(words[1], words[2]);
    LongCursor cursor = map.range();
    Fnv digest = new Fnv();
    int entries = 0;
    while (cursor.next()) {
      digest.addLong(cursor.key());
      digest.addLong(cursor.value());
      entries++;
    }
    return "i " + words[1] + " " + words[2] + " " + entries + " " + digest;
  }

  private String step(String slot) {
    LongCursor cursor = Objects.requireNonNull(cursors.get(slot), slot);
    return cursor.next()
        ? "in " + slot + " " + ids.get(cursor.key()) + " " + cursor.value()
        : "in " + slot + " -";
  }

  private void compareSnapshot(String expected) {
    List<String> expectedDump = new ArrayList<>();
    while (lines.get(at).startsWith("f ")) {
      expectedDump.add(lines.get(at++));
    }
    String actual = snapshot.line(operations);
    List<String> actualDump =
        snapshot.dump(key -> Objects.requireNonNull(ids.get(key), "unknown key").toString());
    boolean same = actual.equals(expected);
    if (same && (expectedDump.isEmpty() || actualDump.equals(expectedDump))) {
      return;
    }
    String shown =
        expectedDump.isEmpty() ? "(the trace has none here)" : String.join("\n", expectedDump);
    throw new AssertionError(
        "%s\nexpected: %s\nactual:   %s\nexpected dump:\n%s\nactual dump:\n%s"
            .formatted(where(), expected, actual, shown, String.join("\n", actualDump)));
  }
}

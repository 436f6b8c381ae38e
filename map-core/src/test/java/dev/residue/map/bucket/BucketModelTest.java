package dev.residue.map.bucket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.residue.map.LongCursor;
import dev.residue.map.LongHasher;
import dev.residue.map.LongLookup;
import dev.residue.map.RandomSource;
import dev.residue.map.SplitMix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Seeded random operations on both kinds at once against {@code java.util.HashMap}: results, ranges
 * under mutation, invariants, and that the twins have the same structure. A failure prints the seed
 * and the shortest failing prefix. The long run: {@code -Dbucket.model.operations=10000000}.
 */
final class BucketModelTest {
  private static final String LONG_RUN = "bucket.model.operations";
  private static final int SHORT_RUN = 30_000;

  /** Keys collide in their low hash bits, so that chains grow and same-size growths happen. */
  private static final LongHasher CROWDED =
      (key, seed) -> (SplitMix.finish(key + seed) & ~0xFEL) | ((key & 3) << 1);

  private enum Hashing {
    STANDARD,
    CROWDED;

    LongHasher hasher() {
      return this == STANDARD ? LongHasher.standard() : BucketModelTest.CROWDED;
    }
  }

  @ParameterizedTest
  @CsvSource({"1, STANDARD, 200", "2, STANDARD, 3000", "3, CROWDED, 150", "4, CROWDED, 60"})
  void operations_random_agreeWithHashMap(long seed, Hashing hashing, int keys) {
    long operations = Long.getLong(LONG_RUN, SHORT_RUN);
    long failing = firstFailure(seed, hashing, keys, operations, false);
    if (failing >= 0) {
      fail(
          "seed "
              + seed
              + ": shortest failing prefix has "
              + failing
              + " operations\n"
              + describe(seed, hashing, keys, failing));
    }
  }

  /** Runs to a failure and returns the number of operations up to it, or -1. */
  private static long firstFailure(
      long seed, Hashing hashing, int keys, long operations, boolean checkAll) {
    Run run = new Run(seed, hashing.hasher(), keys);
    for (long operation = 1; operation <= operations; operation++) {
      try {
        run.step();
        if (checkAll || run.dueForCheck(operation)) {
          run.check();
        }
      } catch (AssertionError | RuntimeException failure) {
        return checkAll ? operation : firstFailure(seed, hashing, keys, operation, true);
      }
    }
    return -1;
  }

  private static String describe(long seed, Hashing hashing, int keys, long operations) {
    Run run = new Run(seed, hashing.hasher(), keys);
    for (long operation = 1; operation < operations; operation++) {
      run.step();
    }
    String before = run.longs.table().dump();
    try {
      run.step();
      run.check();
    } catch (AssertionError | RuntimeException failure) {
      return failure + "\nlast operation: " + run.last + "\nbefore it:\n" + before;
    }
    return "not repeatable";
  }

  @Test
  void firstFailure_wrongHasher_isFound() {
    long[] calls = {0};
    LongHasher unstable = (key, seed) -> SplitMix.finish(key + (calls[0]++ > 5_000 ? 1 : 0));
    Run run = new Run(9, unstable, 100);
    try {
      for (int i = 0; i < 5_000; i++) {
        run.step();
        run.check();
      }
    } catch (AssertionError | RuntimeException found) {
      return;
    }
    fail("a hasher that changes its mind went unnoticed");
  }

  /** One range under way, with what its rules allow it to return. */
  private static final class Range {
    final LongCursor longs;
    final LongCursor objects;
    final Set<Long> returned = new HashSet<>();
    final Set<Long> present;

    Range(TraceMap longs, TraceMap objects, Set<Long> present) {
      this.longs = longs.range();
      this.objects = objects.range();
      this.present = new HashSet<>(present);
    }
  }

  /** Two maps, the reference, and the operations. */
  private static final class Run {
    private final SplitMix random;
    private final int keys;
    private final Map<Long, Long> reference = new HashMap<>();
    private final TraceMap longs;
    private final TraceMap objects;
    private final List<Range> ranges = new ArrayList<>();
    private int target;
    private long values;
    private String last = "";

    Run(long seed, LongHasher hasher, int keys) {
      random = new SplitMix(seed);
      this.keys = keys;
      longs = TraceMap.Kind.LONG.make(0, hasher, RandomSource.seeded(seed));
      objects = TraceMap.Kind.OBJECT.make(0, hasher, RandomSource.seeded(seed));
    }

    private int below(int bound) {
      return (int) Long.remainderUnsigned(random.next(), bound);
    }

    /** The size the map drifts to changes now and then, so that it fills, drains and churns. */
    void step() {
      if (below(400) == 0) {
        target = below(keys);
      }
      int choice = below(1_000);
      long key = below(keys);
      if (choice < 150) {
        get(key);
      } else if (choice < 152) {
        clear();
      } else if (choice < 160) {
        ranges.add(new Range(longs, objects, reference.keySet()));
        last = "range";
      } else if (choice < 300 && !ranges.isEmpty()) {
        advance(below(ranges.size()));
      } else if (choice < 600) {
        putOrDelete(key, reference.size() < target);
      } else {
        putOrDelete(key, below(2) == 0);
      }
    }

    private void get(long key) {
      last = "get " + key;
      Long expected = reference.get(key);
      LongLookup wanted = new LongLookup(expected == null ? 0 : expected, expected != null);
      assertEquals(wanted, longs.lookup(key), last);
      assertEquals(wanted, objects.lookup(key), last);
    }

    private void clear() {
      last = "clear";
      reference.clear();
      ranges.forEach(range -> range.present.clear());
      longs.clear();
      objects.clear();
    }

    private void putOrDelete(long key, boolean put) {
      if (put) {
        values++;
        last = "put " + key + " " + values;
        boolean added = reference.put(key, values) == null;
        assertEquals(added, longs.put(key, values), last);
        assertEquals(added, objects.put(key, values), last);
      } else {
        last = "delete " + key;
        boolean removed = reference.remove(key) != null;
        ranges.forEach(range -> range.present.remove(key));
        assertEquals(removed, longs.delete(key), last);
        assertEquals(removed, objects.delete(key), last);
      }
    }

    private void advance(int index) {
      Range range = ranges.get(index);
      last = "range step";
      boolean more = range.longs.next();
      assertEquals(more, range.objects.next(), last);
      if (!more) {
        ranges.remove(index);
        range.present.removeAll(range.returned);
        assertEquals(Set.of(), range.present, "present all the time, yet not returned");
        return;
      }
      long key = range.longs.key();
      assertEquals(key, range.objects.key(), last);
      assertEquals(reference.get(key), range.longs.value(), "value of key " + key);
      assertEquals(reference.get(key), range.objects.value(), "value of key " + key);
      boolean first = range.returned.add(key);
      assertEquals(true, first || !range.present.contains(key), "returned twice: key " + key);
    }

    /** Small maps after each step; larger ones less often, or the run would only check. */
    boolean dueForCheck(long operation) {
      return operation % Math.max(1, keys / 50) == 0;
    }

    void check() {
      BucketInvariants.check(longs.table());
      BucketInvariants.check(objects.table());
      assertEquals(reference.size(), longs.table().len(), "len");
      assertEquals(
          new Snapshot(longs).line(0), new Snapshot(objects).line(0), "structure of the twins");
    }
  }
}

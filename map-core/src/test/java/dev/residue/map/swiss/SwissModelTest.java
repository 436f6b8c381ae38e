package dev.residue.map.swiss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.residue.map.KeyHasher;
import dev.residue.map.LongHasher;
import dev.residue.map.LongLookup;
import dev.residue.map.RandomSource;
import dev.residue.map.SplitMix;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Seeded random operations on both kinds at once against {@code java.util.HashMap}: results, the
 * rules of a range under mutation, invariants, and that the twins have the same structure. A
 * failure prints the seed and the shortest failing prefix. The long run: {@code
 * -Dswiss.model.operations=10000000}.
 */
final class SwissModelTest {
  private static final String LONG_RUN = "swiss.model.operations";
  private static final long SHORT_RUN = 60_000;

  /** Two groups per table and few directory bits are hit: full groups, tombstones, splits. */
  private static final LongHasher CROWDED =
      (key, seed) -> SplitMix.finish(key + seed) & 0xF0000000000000FFL;

  private enum Hashing {
    STANDARD,
    CROWDED;

    LongHasher hasher() {
      return this == STANDARD ? LongHasher.standard() : SwissModelTest.CROWDED;
    }
  }

  private record Boxed(LongHasher hasher) implements KeyHasher<Long> {
    @Override
    public long hash(Long key, long seed) {
      return hasher.hash(key, seed);
    }

    @Override
    public boolean equal(Long a, Long b) {
      return a.equals(b);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, STANDARD, 12, 0",
    "2, STANDARD, 90, 0",
    "3, STANDARD, 3000, 100",
    "4, CROWDED, 60, 20",
    "5, CROWDED, 700, 0",
    "6, STANDARD, 6000, 0"
  })
  void operations_random_agreeWithHashMap(long seed, Hashing hashing, int keys, int hint) {
    long operations = Long.getLong(LONG_RUN, SHORT_RUN);
    for (SwissProfile profile :
        new SwissProfile[] {SwissProfile.GO_1_24, SwissProfile.GO_1_26, SwissProfile.DEVELOPMENT}) {
      Run run = new Run(seed, hashing, keys, hint, profile);
      long failed = run.firstFailure(operations / 3);
      if (failed > 0) {
        fail(
            "seed %d, %s, %s: shortest failing prefix has %d operations: %s"
                .formatted(seed, hashing, profile.name(), failed, run.failure));
      }
    }
  }

  /** One run over both kinds and the reference. */
  private static final class Run {
    private final SplitMix random;
    private final int keys;
    private final SwissLongMap longs;
    private final SwissMap<Long, Long> objects;
    private final Map<Long, Long> reference = new HashMap<>();
    private SwissLongCursor cursor;
    private SwissCursor<Long, Long> twin;
    private final Set<Long> returned = new HashSet<>();

    /** Keys present ever since the range began. */
    private Set<Long> owed = new HashSet<>();

    private String failure = "";

    Run(long seed, Hashing hashing, int keys, int hint, SwissProfile profile) {
      random = new SplitMix(seed);
      this.keys = keys;
      longs = new SwissLongMap(hint, profile, hashing.hasher(), RandomSource.seeded(seed));
      objects =
          new SwissMap<>(hint, profile, new Boxed(hashing.hasher()), RandomSource.seeded(seed));
      cursor = new SwissLongCursor(longs);
      twin = new SwissCursor<>(objects);
    }

    /** The number of operations up to the first failure, or 0. */
    long firstFailure(long operations) {
      for (long operation = 1; operation <= operations; operation++) {
        try {
          step();
          if (keys < 100 || operation % 64 == 0) {
            verify();
          }
        } catch (AssertionError | IllegalStateException e) {
          failure = String.valueOf(e.getMessage());
          return operation;
        }
      }
      return 0;
    }

    private int below(int bound) {
      return (int) Long.remainderUnsigned(random.next(), bound);
    }

    private void step() {
      // The mix drifts between growth and drain, so that maps fill, empty and stay.
      int puts = 20 + 60 * ((int) (random.next() >>> 60) & 1);
      int choice = below(200);
      long key = below(keys);
      if (choice < puts) {
        put(key);
      } else if (choice < 160) {
        delete(key);
      } else if (choice < 180) {
        get(key);
      } else if (choice < 199) {
        advance();
      } else if (below(40) == 0) {
        longs.clear();
        objects.clear();
        reference.clear();
        owed.clear();
      }
    }

    private void put(long key) {
      long value = random.next();
      Long former = reference.put(key, value);
      long missing = -7;
      assertEquals(former == null ? missing : former, longs.exchange(key, value, missing), "put");
      assertEquals(former, objects.exchange(key, value), "put");
    }

    private void delete(long key) {
      Long former = reference.remove(key);
      owed.remove(key);
      if ((key & 1) == 0) {
        assertEquals(former == null ? -7 : former, longs.remove(key, -7), "remove");
        assertEquals(former, objects.remove(key), "remove");
      } else {
        assertEquals(former != null, longs.delete(key), "delete");
        assertEquals(former != null, objects.delete(key), "delete");
      }
    }

    private void get(long key) {
      Long value = reference.get(key);
      LongLookup expected = new LongLookup(value == null ? 0 : value, value != null);
      assertEquals(expected, longs.lookup(key), "lookup");
      assertEquals(value, objects.get(key), "get");
      assertEquals(value != null, objects.containsKey(key), "containsKey");
    }

    private void advance() {
      boolean next = cursor.next();
      assertEquals(next, twin.next(), "the twins' ranges end at different places");
      if (!next) {
        assertTrue(returned.containsAll(owed), "a range missed an entry present all the time");
        cursor = new SwissLongCursor(longs);
        twin = new SwissCursor<>(objects);
        returned.clear();
        owed = new HashSet<>(reference.keySet());
        return;
      }
      Long key = cursor.key();
      assertEquals(key, twin.key(), "the twins' ranges differ");
      assertEquals(reference.get(key), twin.value(), "a range returned a dead or stale entry");
      assertEquals(reference.get(key), (Long) cursor.value(), "a range returned a stale value");
      assertTrue(returned.add(key) || !owed.contains(key), "a range returned an entry twice");
    }

    private void verify() {
      assertEquals(reference.size(), longs.len(), "len");
      SwissInvariants.check(longs);
      SwissInvariants.check(objects);
      assertEquals(longs.structure(), objects.structure(), "the twins' structures");
      assertEquals(longs.dump(), objects.dump(), "the twins' dumps");
    }
  }
}

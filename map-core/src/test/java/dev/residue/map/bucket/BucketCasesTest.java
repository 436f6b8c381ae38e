package dev.residue.map.bucket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.map.ConcurrentMapIterationException;
import dev.residue.map.ConcurrentMapReadWriteException;
import dev.residue.map.ConcurrentMapWritesException;
import dev.residue.map.Cursor;
import dev.residue.map.GoTypes;
import dev.residue.map.KeyHasher;
import dev.residue.map.Lookup;
import dev.residue.map.RandomSource;
import dev.residue.map.UnhashableKeyException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The cases that golden traces of {@code map[uint64]uint64} cannot show. */
final class BucketCasesTest {
  private static BucketMap<Object, Object> seeded(long seed) {
    return new BucketMap<>(
        0, KeyHasher.standard(), RandomSource.seeded(seed), GoTypes.INTERFACE_PAIRS);
  }

  @Test
  void put_nan_addsAnEntryEachTime_thatOnlyClearRemoves() {
    BucketMap<Object, Object> map = seeded(1);
    for (int i = 0; i < 100; i++) {
      assertTrue(map.put(Double.NaN, i));
      BucketInvariants.check(map);
    }
    assertEquals(100, map.len());
    assertEquals(new Lookup<>(null, false), map.lookup(Double.NaN));
    assertFalse(map.delete(Double.NaN));
    Set<Object> values = new HashSet<>();
    for (Cursor<Object, Object> cursor = map.range(); cursor.next(); ) {
      assertFalse(map.delete(Double.NaN));
      values.add(cursor.value());
    }
    assertEquals(100, values.size());
    assertEquals(100, map.len());
    map.clear();
    assertEquals(0, map.len());
    BucketInvariants.check(map);
  }

  /** Steps a cursor through a doubling: old buckets hold NaNs whose new home is not decided yet. */
  @Test
  void range_nanThroughDoubling_showsEachEntryOnce() {
    for (long seed = 1; seed <= 40; seed++) {
      BucketMap<Object, Object> map = seeded(seed);
      for (int i = 0; i < 105; i++) {
        map.put(i % 3 == 0 ? (Object) Double.NaN : (Object) i, i);
      }
      assertTrue(map.structure().growing(), "seed " + seed);
      Cursor<Object, Object> cursor = map.range();
      List<Object> seen = new ArrayList<>();
      for (int step = 0; cursor.next(); step++) {
        seen.add(cursor.value());
        map.delete("missing " + step);
        BucketInvariants.check(map);
      }
      assertEquals(105, seen.size(), "seed " + seed);
      assertEquals(105, new HashSet<>(seen).size(), "seed " + seed);
      assertFalse(map.structure().growing(), "seed " + seed);
    }
  }

  @Test
  void put_negativeZero_replacesTheStoredKey() {
    BucketMap<Object, Object> map = seeded(1);
    assertTrue(map.put(0.0, "a"));
    assertFalse(map.put(-0.0, "b"));
    assertEquals(1, map.len());
    Cursor<Object, Object> cursor = map.range();
    assertTrue(cursor.next());
    assertEquals(-0.0, cursor.key());
    assertEquals("b", map.get(0.0));
  }

  @Test
  void exchangeAndRemove_tellTheFormerValue() {
    BucketLongMap longs = new BucketLongMap(0, (key, seed) -> 0, RandomSource.seeded(1));
    BucketMap<Object, Object> objects = seeded(1);
    for (long key = 0; key < 30; key++) {
      assertEquals(-1, longs.exchange(key, key, -1));
      assertNull(objects.exchange(key, key));
    }
    for (long key = 0; key < 30; key++) {
      assertEquals(key, longs.exchange(key, 100 + key, -1));
      assertEquals(key, objects.exchange(key, 100 + key));
      assertEquals(100 + key, longs.remove(key, -1));
      assertEquals(-1, longs.remove(key, -1));
      assertEquals(100 + key, objects.remove(key));
      assertNull(objects.remove(key));
      BucketInvariants.check(longs);
      BucketInvariants.check(objects);
    }
  }

  @Test
  void put_equalKey_replacesTheStoredKeyObject() {
    BucketMap<Object, Object> map = seeded(1);
    String first = new String("key");
    String second = new String("key");
    map.put(first, 1);
    map.put(second, 2);
    Cursor<Object, Object> cursor = map.range();
    assertTrue(cursor.next());
    assertSame(second, cursor.key());
  }

  @Test
  void unhashableKey_isRefused_alsoByAnEmptyMap_andLeavesTheMapUsable() {
    BucketMap<Object, Object> map = seeded(1);
    int[] key = {1};
    for (int round = 0; round < 2; round++) {
      assertThrows(UnhashableKeyException.class, () -> map.get(key));
      assertThrows(UnhashableKeyException.class, () -> map.lookup(key));
      assertThrows(UnhashableKeyException.class, () -> map.containsKey(key));
      assertThrows(UnhashableKeyException.class, () -> map.delete(key));
      assertThrows(UnhashableKeyException.class, () -> map.put(key, "v"));
      BucketInvariants.check(map);
      assertTrue(map.put("round " + round, "v"));
    }
  }

  @Test
  @SuppressWarnings("NullAway") // It takes every type argument for non-null.
  void nullKeyAndNullValue_areOrdinary() {
    BucketMap<Object, Object> map = seeded(1);
    assertTrue(map.put(null, null));
    assertTrue(map.containsKey(null));
    assertEquals(new Lookup<>(null, true), map.lookup(null));
    assertNull(map.get(null));
    assertTrue(map.delete(null));
    assertFalse(map.containsKey(null));
  }

  /** A hasher whose equality runs something in the middle of a write. */
  private static BucketMap<Object, Object> interrupting(Consumer<BucketMap<Object, Object>> act) {
    List<BucketMap<Object, Object>> self = new ArrayList<>();
    KeyHasher<Object> standard = KeyHasher.standard();
    KeyHasher<Object> hasher =
        new KeyHasher<>() {
          @Override
          public long hash(Object key, long seed) {
            return standard.hash(key, seed);
          }

          @Override
          public boolean equal(Object a, Object b) {
            if (self.get(0).writing) {
              act.accept(self.get(0));
            }
            return standard.equal(a, b);
          }
        };
    BucketMap<Object, Object> map =
        new BucketMap<>(0, hasher, RandomSource.seeded(1), GoTypes.INTERFACE_PAIRS);
    self.add(map);
    map.put("k", "v");
    return map;
  }

  @Test
  void write_duringAWrite_isDetected() {
    BucketMap<Object, Object> putting = interrupting(map -> map.put("other", 1));
    assertEquals(
        "concurrent map writes",
        assertThrows(ConcurrentMapWritesException.class, () -> putting.put("k", 2)).getMessage());
    BucketMap<Object, Object> deleting = interrupting(map -> map.delete("other"));
    assertThrows(ConcurrentMapWritesException.class, () -> deleting.delete("k"));
    BucketMap<Object, Object> clearing = interrupting(BucketMap::clear);
    assertThrows(ConcurrentMapWritesException.class, () -> clearing.delete("k"));
  }

  @Test
  void write_endedByAnotherWriter_isDetected() {
    BucketMap<Object, Object> map = interrupting(self -> self.writing = false);
    assertThrows(ConcurrentMapWritesException.class, () -> map.put("k", 2));
    BucketLongMap longs = new BucketLongMap();
    longs.put(1, 1);
    longs.writing = true;
    assertThrows(ConcurrentMapWritesException.class, () -> longs.put(1, 1));
    assertThrows(ConcurrentMapWritesException.class, () -> longs.delete(1));
    assertThrows(ConcurrentMapWritesException.class, longs::clear);
    assertThrows(ConcurrentMapReadWriteException.class, () -> longs.get(1));
    assertThrows(ConcurrentMapReadWriteException.class, () -> longs.lookup(1));
    assertThrows(ConcurrentMapReadWriteException.class, () -> longs.containsKey(1));
  }

  @Test
  void readOrRange_duringAWrite_isDetected() {
    BucketMap<Object, Object> reading = interrupting(map -> map.get("k"));
    assertEquals(
        "concurrent map read and map write",
        assertThrows(ConcurrentMapReadWriteException.class, () -> reading.put("k", 2))
            .getMessage());
    BucketMap<Object, Object> ranging = interrupting(map -> map.range().next());
    assertEquals(
        "concurrent map iteration and map write",
        assertThrows(ConcurrentMapIterationException.class, () -> ranging.put("k", 2))
            .getMessage());
  }

  @Test
  void put_atTheLoadLimit_growsForANewKeyOnly() {
    BucketLongMap map = new BucketLongMap();
    for (int key = 0; key < 104; key++) {
      map.put(key, key);
    }
    assertEquals(4, map.structure().bits());
    map.put(5, 50);
    assertEquals(4, map.structure().bits());
    map.put(104, 104);
    assertEquals(5, map.structure().bits());
    assertTrue(map.structure().growing());
  }

  @Test
  void put_fullOverflowCounter_growsAtTheSameSizeForANewKeyOnly() {
    BucketLongMap map = new BucketLongMap(104);
    for (int key = 0; key < 20; key++) {
      map.put(key, key);
    }
    map.overflowCounter = 16;
    map.put(5, 50);
    assertFalse(map.structure().growing());
    map.put(20, 20);
    assertTrue(map.structure().growing());
    assertEquals(4, map.structure().bits());
    assertEquals(4, map.structure().oldBits());
  }

  @Test
  void delete_missingKeys_finishAGrowth_withoutChangingCountOrSeed() {
    BucketLongMap map = new BucketLongMap();
    for (int key = 0; key < 105; key++) {
      map.put(key, key);
    }
    long seed = map.seed;
    for (int missing = 1_000; map.structure().growing(); missing++) {
      assertFalse(map.delete(missing));
    }
    assertEquals(105, map.len());
    assertEquals(seed, map.seed);
    BucketInvariants.check(map);
  }

  @Test
  void delete_lastEntryDuringGrowth_drawsASeed_andTheNextPutGoesOn() {
    BucketLongMap map = new BucketLongMap(104);
    map.put(1, 1);
    map.overflowCounter = 16;
    map.put(2, 2);
    long seed = map.seed;
    map.delete(1);
    map.delete(2);
    assertNotEquals(seed, map.seed);
    BucketStructure emptied = map.structure();
    assertTrue(emptied.growing());
    map.delete(3);
    assertEquals(emptied, map.structure());
    map.put(4, 4);
    assertTrue(map.structure().evacuatedBuckets() > emptied.evacuatedBuckets());
    assertEquals(4, map.get(4));
  }

  /** Above B = 15 a bucket is counted if enough low bits of a draw are zero; 2^15 fill it. */
  @Test
  void overflowCounter_fromSixteenBitsOn_countsByChance() {
    int[] draws = {0};
    RandomSource source =
        new RandomSource() {
          @Override
          public long seed() {
            return 1;
          }

          @Override
          public long iterationStart() {
            return 0;
          }

          @Override
          public long overflowDraw() {
            return draws[0]++;
          }
        };
    BucketLongMap map = new BucketLongMap(13L << 16, (key, seed) -> key >>> 40, source);
    assertEquals(17, map.structure().bits());
    for (long key = 0; key < 8 * 17; key++) {
      map.put(key, key);
    }
    assertEquals(16, map.structure().overflowBuckets());
    assertEquals(16, draws[0]);
    assertEquals(4, map.structure().overflowCounter());
    assertEquals(17, map.structure().longestChain());
  }

  @Test
  void clear_duringARange_showsNothingOldAfterwards() {
    for (long seed = 1; seed <= 20; seed++) {
      BucketLongMap map = new BucketLongMap(0, (key, s) -> key & 7, RandomSource.seeded(seed));
      for (int key = 0; key < 60; key++) {
        map.put(key, 1);
      }
      var cursor = map.range();
      for (int step = 0; step < seed; step++) {
        assertTrue(cursor.next());
      }
      map.clear();
      for (int key = 100; key < 160; key++) {
        map.put(key, 2);
      }
      while (cursor.next()) {
        assertEquals(2, cursor.value(), "seed " + seed + ", key " + cursor.key());
      }
      assertEquals(0, cursor.key());
      BucketInvariants.check(map);
    }
  }

  @Test
  void make_hints_chooseTheSmallestTable() {
    int[] hints = {-1, 0, 8, 9, 13, 14, 26, 27, 52, 53, 104, 1_000_000};
    int[] bits = {0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 18};
    for (int i = 0; i < hints.length; i++) {
      assertEquals(bits[i], new BucketLongMap(hints[i]).structure().bits(), "hint " + hints[i]);
    }
    assertEquals(0, new BucketLongMap(Long.MAX_VALUE).structure().bits());
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> new BucketLongMap(436_207_617L));
    assertTrue(String.valueOf(refused.getMessage()).contains("436207616"));
  }

  @Test
  void delete_objectKind_letsGoOfKeyAndValue() {
    BucketMap<Object, Object> map = seeded(1);
    map.put("k", "v");
    map.delete("k");
    BucketInvariants.check(map);
    assertEquals(1, map.structure().bits() + 1);
    assertTrue(map.dump().contains("| . . . . . . . ."), map.dump());
  }

  @Test
  void evacuation_pointerTypes_letsGoOfTheOldBucketUnlessARangeMayNeedIt() {
    for (boolean ranged : new boolean[] {false, true}) {
      BucketMap<Object, Object> map = seeded(1);
      for (int key = 0; key < 104; key++) {
        map.put(key, key);
      }
      if (ranged) {
        assertTrue(map.range().next());
      }
      map.put(104, 104);
      BucketArray<ObjectSegment> old = map.old;
      assertTrue(old != null);
      int kept = 0;
      for (int bucket = 0; bucket < old.regular; bucket++) {
        for (int cell = 0; cell < TopHash.CELLS; cell++) {
          boolean moved = TopHash.evacuated(old.top(bucket));
          kept += moved && !old.main.holdsNothing(bucket, cell) ? 1 : 0;
        }
      }
      assertEquals(ranged, kept > 0, "entries kept in evacuated buckets: " + kept);
    }
  }
}

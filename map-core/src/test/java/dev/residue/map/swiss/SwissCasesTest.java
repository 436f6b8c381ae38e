package dev.residue.map.swiss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.map.ConcurrentMapIterationException;
import dev.residue.map.ConcurrentMapReadWriteException;
import dev.residue.map.ConcurrentMapWritesException;
import dev.residue.map.Cursor;
import dev.residue.map.KeyHasher;
import dev.residue.map.LongCursor;
import dev.residue.map.LongHasher;
import dev.residue.map.RandomSource;
import dev.residue.map.UnhashableKeyException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases of Go's semantics and of this design that traces of uint64 maps cannot show. */
final class SwissCasesTest {
  @Test
  void put_ninthEntry_makesATableOf16() {
    SwissLongMap map = new SwissLongMap();
    assertEquals(SwissStructure.Shape.NOTHING, map.structure().shape());
    for (long key = 0; key < 8; key++) {
      assertTrue(map.put(key, key));
    }
    assertEquals(SwissStructure.Shape.SMALL, map.structure().shape());
    assertTrue(map.put(8, 8));
    assertEquals(SwissStructure.Shape.TABLES, map.structure().shape());
    assertEquals(16, map.structure().capacity());
    assertEquals(5, map.structure().growthLeft());
  }

  @ParameterizedTest
  @CsvSource({
    "-5, 0, 0",
    "0, 0, 0",
    "8, 0, 0",
    "9, 1, 16",
    "14, 1, 16",
    "15, 1, 32",
    "896, 1, 1024",
    "897, 2, 512",
    "1000, 2, 1024",
    "1000000, 2048, 1024",
    "9223372036854775807, 0, 0"
  })
  void make_hint_plansTablesAsGo(long hint, long tables, int capacity) {
    TablePlan plan = TablePlan.forHint(hint, 136);
    assertEquals(new TablePlan(tables, capacity), plan);
  }

  @Test
  void make_hintBeyondJava_isRefused() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> new SwissLongMap(1L << 34)).getMessage();
    assertTrue(String.valueOf(message).contains("hint 17179869184"), message);
  }

  /** With k equal leading bits in all hashes the directory reaches 2^(k+1). */
  @ParameterizedTest
  @CsvSource({"0", "3", "9"})
  void put_equalLeadingBits_splitsUntilTheyDiffer(int equalBits) {
    LongHasher skewed = (key, seed) -> LongHasher.standard().hash(key, seed) >>> equalBits;
    SwissLongMap map = new SwissLongMap(0, SwissProfile.GO_1_26, skewed, RandomSource.seeded(3));
    for (long key = 0; key < 1000; key++) {
      map.put(key, -key);
    }
    SwissInvariants.check(map);
    assertEquals(2 << equalBits, map.structure().directoryLength());
    assertEquals(equalBits + 2, map.structure().tables());
    for (long key = 0; key < 1000; key++) {
      assertEquals(-key, map.getOrDefault(key, 1));
    }
  }

  @Test
  void put_allHashesEqual_isRefusedAndTheMapStaysUsable() {
    LongHasher constant = (key, seed) -> 42;
    SwissLongMap map = new SwissLongMap(0, SwissProfile.GO_1_26, constant, RandomSource.seeded(3));
    for (long key = 0; key < 896; key++) {
      map.put(key, key);
    }
    String message =
        assertThrows(IllegalStateException.class, () -> map.put(896, 896)).getMessage();
    assertTrue(String.valueOf(message).contains("896 keys share"), message);
    assertEquals(896, map.len());
    assertTrue(map.delete(500));
    assertTrue(map.put(7777, 1));
  }

  @Test
  void delete_fromFullGroup_leavesATombstoneThatTheNextPutReuses() {
    LongHasher oneGroup = (key, seed) -> key & 0x7F;
    SwissLongMap map = new SwissLongMap(28, SwissProfile.GO_1_26, oneGroup, RandomSource.seeded(3));
    for (long key = 0; key < 8; key++) {
      map.put(key, key);
    }
    map.delete(3);
    assertEquals(1, map.structure().tombstones());
    long before = map.structure().growthLeft();
    map.put(9, 9);
    assertEquals(0, map.structure().tombstones());
    assertEquals(before, map.structure().growthLeft());
  }

  /** Whom a churn deletes before it puts the next key. */
  private enum Victim {
    OLDEST,
    RANDOM,
    /** What a range gives first, as the program in golang/go issue 70886 does. */
    FIRST_OF_RANGE
  }

  /**
   * golang/go issue 70886: churn at constant size, 56 live entries in a table of 128 slots. Real
   * go1.24.0, go1.26.8 and go1.27.3 with integer keys end at the same numbers of slots, ten runs of
   * each ({@code swissmaporacle churn}).
   */
  @ParameterizedTest
  @CsvSource({
    "OLDEST, go1.24, 512, 512",
    "RANDOM, go1.24, 512, 512",
    "FIRST_OF_RANGE, go1.24, 1024, 1024",
    "OLDEST, go1.27, 128, 128",
    "RANDOM, go1.27, 128, 128",
    "FIRST_OF_RANGE, go1.27, 128, 256"
  })
  void churn_constantSize_endsWhereGoEnds(Victim victim, String profile, int least, int most) {
    for (int seed = 1; seed <= 10; seed++) {
      SwissLongMap map =
          new SwissLongMap(
              112,
              profile.equals("go1.24") ? SwissProfile.GO_1_24 : SwissProfile.GO_1_27,
              LongHasher.standard(),
              RandomSource.seeded(seed));
      churn(map, victim, seed);
      assertEquals(56, map.len());
      long capacity = map.structure().capacity();
      assertTrue(least <= capacity && capacity <= most, "seed " + seed + ": " + capacity);
    }
  }

  private static void churn(SwissLongMap map, Victim victim, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] live = new long[56];
    for (int key = 0; key < live.length; key++) {
      live[key] = key;
      map.put(key, key);
    }
    for (int key = live.length; key < 100_000; key++) {
      int place = victim == Victim.RANDOM ? random.nextInt(live.length) : key % live.length;
      long condemned = live[place];
      if (victim == Victim.FIRST_OF_RANGE) {
        LongCursor range = map.range();
        assertTrue(range.next());
        condemned = range.key();
      }
      assertTrue(map.delete(condemned));
      map.put(key, key);
      live[place] = key;
    }
  }

  @Test
  void nan_everyPut_addsAnEntryThatOnlyRangeAndClearReach() {
    SwissMap<Object, Integer> map = new SwissMap<>();
    for (int i = 0; i < 2000; i++) {
      assertTrue(map.put(Double.NaN, i));
    }
    assertNull(map.get(Double.NaN));
    assertFalse(map.delete(Double.NaN));
    assertEquals(2000, map.len());
    SwissInvariants.check(map);
    int seen = 0;
    for (Cursor<Object, Integer> cursor = map.range(); cursor.next(); ) {
      seen++;
    }
    assertEquals(2000, seen);
    map.clear();
    assertEquals(0, map.len());
  }

  @Test
  void range_nanInAReplacedTable_isReturnedUnlessCleared() {
    SwissMap<Object, Integer> map = new SwissMap<>();
    for (int i = 0; i < 8; i++) {
      map.put(Float.NaN, i);
    }
    Cursor<Object, Integer> cursor = map.range();
    Cursor<Object, Integer> cleared = map.range();
    for (int i = 8; i < 100; i++) {
      map.put(i, i);
    }
    int seen = 0;
    while (cursor.next()) {
      seen++;
    }
    assertEquals(8, seen);
    map.clear();
    assertFalse(cleared.next());
  }

  @Test
  void put_negativeZero_replacesTheStoredKey() {
    SwissMap<Double, String> map = new SwissMap<>();
    map.put(0.0, "a");
    assertFalse(map.put(-0.0, "b"));
    Cursor<Double, String> cursor = map.range();
    assertTrue(cursor.next());
    assertEquals(Double.valueOf(-0.0), cursor.key());
    assertEquals("b", map.get(0.0));
  }

  @Test
  void unhashableKey_isRefusedEverywhereAndChangesNothing() {
    SwissMap<Object, Integer> map = new SwissMap<>();
    int[] array = {1};
    assertThrows(UnhashableKeyException.class, () -> map.get(array));
    assertThrows(UnhashableKeyException.class, () -> map.delete(array));
    assertThrows(UnhashableKeyException.class, () -> map.put(array, 1));
    map.put("k", 1);
    assertEquals(1, map.len());
  }

  @Test
  void anyOperation_duringAWrite_isSeenAndTheMapStaysUsable() {
    Meddler meddler = new Meddler();
    SwissMap<String, Integer> map =
        new SwissMap<>(0, SwissProfile.GO_1_26, meddler, RandomSource.seeded(1));
    map.put("a", 1);
    meddler.onEqual = () -> map.put("b", 1);
    assertThrows(ConcurrentMapWritesException.class, () -> map.put("c", 1));
    assertThrows(ConcurrentMapWritesException.class, () -> map.delete("c"));
    meddler.onEqual = map::clear;
    assertThrows(ConcurrentMapWritesException.class, () -> map.put("c", 1));
    meddler.onEqual = () -> map.get("b");
    assertThrows(ConcurrentMapReadWriteException.class, () -> map.put("c", 1));
    meddler.onEqual = () -> map.range().next();
    assertThrows(ConcurrentMapIterationException.class, () -> map.put("c", 1));
    meddler.onEqual = () -> {};
    assertTrue(map.put("d", 2));
    assertEquals(2, map.len());
  }

  /** All keys collide, and comparing two runs something. */
  private static final class Meddler implements KeyHasher<String> {
    private Runnable onEqual = () -> {};

    @Override
    public long hash(String key, long seed) {
      return 0;
    }

    @Override
    public boolean equal(String a, String b) {
      onEqual.run();
      return a.equals(b);
    }
  }

  @Test
  void clear_emptiedMapWithPrunedTombstones_isAClear() {
    SwissLongMap map =
        new SwissLongMap(0, SwissProfile.GO_1_26, (key, seed) -> key, RandomSource.seeded(1));
    for (long key = 0; key < 14; key++) {
      map.put(key < 8 ? key : 120 + key, key);
    }
    for (long key = 0; key < 7; key++) {
      assertTrue(map.delete(key));
    }
    assertEquals(7, map.structure().tombstones());
    map.put(134, 0);
    assertEquals(0, map.structure().tombstones());
    for (long key = 128; key <= 134; key++) {
      assertTrue(map.delete(key));
    }
    assertTrue(map.delete(7));
    map.clear();
    assertEquals(1, map.clearSequence);
  }

  @Test
  void range_newEntries_afterClearNothingOldAppears() {
    SwissLongMap map = new SwissLongMap();
    for (long key = 0; key < 100; key++) {
      map.put(key, 1);
    }
    LongCursor cursor = map.range();
    assertTrue(cursor.next());
    map.clear();
    for (long key = 1000; key < 1300; key++) {
      map.put(key, 2);
    }
    while (cursor.next()) {
      assertTrue(cursor.key() >= 1000);
    }
    assertEquals(0, cursor.key());
  }
}

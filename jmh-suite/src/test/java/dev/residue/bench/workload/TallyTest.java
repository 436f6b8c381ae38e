package dev.residue.bench.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapCatalog;
import dev.residue.adapter.ObjectMapAdapter;
import dev.residue.bench.tape.KeySpace;
import org.junit.jupiter.api.Test;

/**
 * What a checksum proves. Slices are compared with a reference that runs the same loops, so the
 * loops and the sum are looked at by themselves here.
 */
class TallyTest {
  private static Tally tally(long[]... maps) {
    Tally tally = new Tally();
    for (long[] map : maps) {
      tally.add(map[0], map[1], map[2]);
    }
    return tally;
  }

  @Test
  void checksum_anyOfItsParts_changesIt() {
    long checksum = tally(new long[] {7, 2, 3}).checksum(5, 11);
    assertEquals(checksum, tally(new long[] {7, 2, 3}).checksum(5, 11));
    assertNotEquals(checksum, tally(new long[] {8, 2, 3}).checksum(5, 11), "values");
    assertNotEquals(checksum, tally(new long[] {7, 1, 3}).checksum(5, 11), "hits");
    assertNotEquals(checksum, tally(new long[] {7, 2, 3}).checksum(4, 11), "final size");
    assertNotEquals(checksum, tally(new long[] {7, 2, 3}).checksum(5, 12), "contents");
  }

  @Test
  void checksum_resultsOfTwoMapsExchanged_differs() {
    long[] one = {7, 2, 3};
    long[] other = {9, 2, 3};
    assertNotEquals(tally(one, other).checksum(0, 0), tally(other, one).checksum(0, 0));
  }

  private static void assertTally(long hits, long misses, Tally tally) {
    assertEquals(hits, tally.hits());
    assertEquals(misses, tally.misses());
  }

  @Test
  void longLoops_countWhatWasThereAndSumWhatCameBack() {
    LongLongMapAdapter map = MapCatalog.longMap("hashmap").create(0);
    for (long key = 1; key <= 5; key++) {
      map.put(key, KeySpace.value(key));
    }
    long[] keys = {1, 9, 3, 8, 8};
    Tally get = new Tally();
    LongLoops.get(map, keys, 0, 5, get);
    assertTally(2, 3, get);
    long sum = KeySpace.value(1) + KeySpace.value(3);
    assertEquals(tally(new long[] {sum, 2, 5}).checksum(0, 0), get.checksum(0, 0));
    Tally remove = new Tally();
    LongLoops.remove(map, keys, 1, 5, remove);
    assertTally(1, 3, remove);
    assertEquals(tally(new long[] {KeySpace.value(3), 1, 4}).checksum(0, 0), remove.checksum(0, 0));
    assertEquals(4, map.size());
    Tally churn = new Tally();
    LongLoops.churn(map, new long[] {1, 21, 3, 22, 2, 4}, 0, 6, churn);
    assertTally(2, 1, churn);
    sum = KeySpace.value(1) + KeySpace.value(2) + KeySpace.value(4);
    assertEquals(tally(new long[] {sum, 2, 3}).checksum(0, 0), churn.checksum(0, 0));
    assertEquals(KeySpace.value(22), map.get(22));
  }

  @Test
  void slices_contentsThatDiffer_differ() {
    LongLongMapAdapter honest = MapCatalog.longMap("hashmap");
    assertEquals(checksum(honest, 0), checksum(honest, 0));
    assertNotEquals(checksum(honest, 0), checksum(honest, 1), "size and answers are the same");
  }

  /** Of a slice of look-ups in maps of which one entry that is not asked for has another value. */
  private static long checksum(LongLongMapAdapter template, long wrong) {
    LongLongMapAdapter map = template.create(0);
    map.put(1, 10);
    map.put(2, 20 + wrong);
    Tally tally = new Tally();
    LongLoops.get(map, new long[] {1, 1}, 0, 2, tally);
    return tally.checksum(map.size(), map.checksum());
  }

  @Test
  void objectLoops_countWhatWasThere() {
    ObjectMapAdapter map = MapCatalog.objectMap("hashmap").create(0);
    map.put("a", 1L);
    map.put("b", 2L);
    Object[] keys = {"a", "x", "b", "y", "y"};
    Tally get = new Tally();
    ObjectLoops.get(map, keys, 0, 5, get);
    assertTally(2, 3, get);
    Tally remove = new Tally();
    ObjectLoops.remove(map, keys, 1, 4, remove);
    assertTally(1, 2, remove);
    assertEquals(1, map.size());
    Tally churn = new Tally();
    Object[] pairs = {"x", "n", "a", "m"};
    ObjectLoops.churn(map, pairs, new Object[] {0L, 7L, 0L, 8L}, 0, 4, churn);
    assertTally(1, 1, churn);
    assertEquals(2, map.size());
  }
}

package dev.residue.map.bucket;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.map.GoTypes;
import dev.residue.map.KeyHasher;
import dev.residue.map.LongHasher;
import dev.residue.map.RandomSource;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Breaks each invariant on purpose and expects the checker to name it. */
final class BucketInvariantsTest {
  /** Sixteen chains, some with overflow buckets; key k is in chain k & 15. */
  private static BucketLongMap map() {
    LongHasher low = (key, seed) -> key | key << 58;
    BucketLongMap map = new BucketLongMap(104, low, RandomSource.seeded(1));
    for (int key = 0; key < 20; key++) {
      map.put(key, key + 1);
    }
    for (int key = 1; key < 12; key++) {
      map.put(16L * key + 5, 1);
    }
    for (int key = 1; key < 8; key++) {
      map.put(16L * key + 9, 1);
    }
    BucketInvariants.check(map);
    return map;
  }

  private static BucketLongMap growing() {
    BucketLongMap map = map();
    map.overflowCounter = 16;
    map.put(77, 7);
    assertTrue(map.structure().growing());
    BucketInvariants.check(map);
    return map;
  }

  private static void expect(String invariant, BucketLongMap map, Consumer<BucketLongMap> damage) {
    damage.accept(map);
    IllegalStateException found =
        assertThrows(IllegalStateException.class, () -> BucketInvariants.check(map));
    assertTrue(String.valueOf(found.getMessage()).startsWith(invariant + ":"), found::getMessage);
  }

  private static BucketArray<LongSegment> array(BucketLongMap map) {
    return map.current();
  }

  private static BucketArray<LongSegment> old(BucketLongMap map) {
    BucketArray<LongSegment> old = map.old;
    if (old == null) {
      throw new AssertionError("not growing");
    }
    return old;
  }

  private static int undone(BucketLongMap map) {
    int bucket = 0;
    while (TopHash.evacuated(old(map).top(bucket))) {
      bucket++;
    }
    return bucket;
  }

  @Test
  void i1_wrongCount() {
    expect("I1", map(), map -> map.count++);
  }

  @Test
  void i2_liveBehindEmptyRest() {
    expect(
        "I2",
        map(),
        map -> {
          array(map).main.wipeCells(5);
          array(map).setTop(5, TopHash.with(array(map).top(5), 0, TopHash.EMPTY_REST));
        });
  }

  @Test
  void i3_wrongTopHash() {
    expect("I3", map(), map -> array(map).setTop(5, TopHash.with(array(map).top(5), 2, 99)));
  }

  @Test
  void i3_wrongBucket() {
    expect("I3", map(), map -> array(map).main.cells[array(map).main.at(5, 1)] += 1);
  }

  @Test
  void i4_keyTwice() {
    expect(
        "I4",
        map(),
        map -> {
          LongSegment main = array(map).main;
          main.cells[main.at(5, 3)] = main.cells[main.at(5, 2)];
          array(map).setTop(5, TopHash.with(main.tops[5], 3, TopHash.state(main.tops[5], 2)));
        });
  }

  @Test
  void i5_evacuatedStateInTheCurrentArray() {
    expect("I5", map(), map -> array(map).setTop(3, 2));
  }

  @Test
  void i6_partlyEvacuatedBucket() {
    expect(
        "I6",
        growing(),
        map -> {
          int bucket = undone(map);
          old(map).setTop(bucket, TopHash.with(old(map).top(bucket), 1, TopHash.EVACUATED_X));
        });
  }

  @Test
  void i7_overflowBucketInTwoChains() {
    expect("I7", map(), map -> array(map).setNext(9, array(map).next(5)));
  }

  @Test
  void i7_overflowBucketInNoChain() {
    expect(
        "I7",
        map(),
        map -> {
          array(map).overflowUsed++;
          map.overflowCounter++;
        });
  }

  @Test
  void i8_wrongOverflowCounter() {
    expect("I8", map(), map -> map.overflowCounter++);
  }

  @Test
  void i9_valueInAnEmptyCell() {
    expect("I9", map(), map -> array(map).main.cells[array(map).main.at(0, 7) + 1] = 1);
    BucketMap<String, String> objects =
        new BucketMap<>(0, KeyHasher.standard(), RandomSource.seeded(1), GoTypes.INTERFACE_PAIRS);
    objects.put("k", "v");
    objects.current().main.cells[4] = "stale";
    assertThrows(IllegalStateException.class, () -> BucketInvariants.check(objects));
  }

  @Test
  void i10_bucketPassedOver() {
    expect("I10", growing(), map -> map.evacuated = undone(map) + 1);
  }

  @Test
  void i10_endWithoutEnding() {
    expect("I10", growing(), map -> map.evacuated = old(map).regular);
  }

  @Test
  void i10_destinationInUseTooEarly() {
    expect(
        "I10",
        growing(),
        map -> {
          int bucket = undone(map);
          array(map).setTop(bucket, TopHash.EMPTY_ONE);
        });
  }

  @Test
  void i11_flagsAndSizes() {
    expect("I11", map(), map -> map.writing = true);
    expect("I11", map(), map -> map.flags |= BucketTable.SAME_SIZE);
    expect("I11", map(), map -> map.bits++);
    expect("I11", growing(), map -> map.flags &= ~BucketTable.SAME_SIZE);
    expect("I11", map(), map -> map.array = null);
  }
}

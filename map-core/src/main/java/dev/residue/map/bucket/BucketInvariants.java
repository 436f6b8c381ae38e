package dev.residue.map.bucket;

import java.util.BitSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks the invariants I1 to I11 that the package numbers. Costs a pass over the whole map; meant
 * for tests and fuzzing, after any operation.
 */
public final class BucketInvariants {
  private final BucketTable<?> table;
  private long live;

  private BucketInvariants(BucketTable<?> table) {
    this.table = table;
  }

  /**
   * Checks a map of the long kind.
   *
   * @param map the map, between two operations
   * @throws IllegalStateException naming the first broken invariant and its place
   */
  public static void check(BucketLongMap map) {
    check((BucketTable<?>) map);
  }

  /**
   * Checks a map of the object kind.
   *
   * @param map the map, between two operations
   * @throws IllegalStateException naming the first broken invariant and its place
   */
  public static void check(BucketMap<?, ?> map) {
    check((BucketTable<?>) map);
  }

  static void check(BucketTable<?> table) {
    new BucketInvariants(table).check();
  }

  private void check() {
    checkHeader();
    BucketArray<?> current = table.array;
    BucketArray<?> old = table.old;
    checkArray("current", current);
    checkArray("old", old);
    if (old != null) {
      checkEvacuation(old);
    }
    require(live == table.count, () -> "I1: " + live + " live cells, count " + table.count);
  }

  private void checkHeader() {
    BucketArray<?> current = table.array;
    BucketArray<?> old = table.old;
    require(!table.writing, () -> "I11: writing between two operations");
    boolean sameSize = (table.flags & BucketTable.SAME_SIZE) != 0;
    if (old == null) {
      require(!sameSize, () -> "I11: same-size flag without a growth");
    } else {
      int expected = sameSize ? table.bits : table.bits - 1;
      require(old.bits == expected, () -> "I11: old array has B " + old.bits + ", not " + expected);
    }
    if (current == null) {
      require(table.bits == 0 && table.count == 0, () -> "I11: no array, B " + table.bits);
      return;
    }
    require(
        current.bits == table.bits,
        () -> "I11: array has B " + current.bits + ", not " + table.bits);
    int used = current.overflowUsed;
    if (table.bits < 16) {
      require(
          table.overflowCounter == used,
          () -> "I8: counter " + table.overflowCounter + " of " + used);
    } else {
      require(
          table.overflowCounter <= used,
          () -> "I8: counter " + table.overflowCounter + " of " + used);
    }
  }

  private void checkArray(String name, @Nullable BucketArray<?> array) {
    if (array == null) {
      return;
    }
    BitSet seen = new BitSet();
    for (int regular = 0; regular < array.regular; regular++) {
      checkChain(name, array, regular, seen);
    }
    boolean dropped = array == table.old && table.layout.pointers();
    require(
        dropped || seen.cardinality() == array.overflowUsed,
        () ->
            "I7: "
                + name
                + " array handed out "
                + array.overflowUsed
                + " overflow buckets, "
                + seen.cardinality()
                + " are in chains");
  }

  private void checkChain(String name, BucketArray<?> array, int regular, BitSet seen) {
    boolean evacuated = TopHash.evacuated(array.top(regular));
    boolean rest = false;
    int bucket = regular;
    do {
      long word = array.top(bucket);
      for (int cell = 0; cell < TopHash.CELLS; cell++) {
        int state = TopHash.state(word, cell);
        boolean moved = state >= TopHash.EVACUATED_X && state < TopHash.LIVE;
        String broken = null;
        if (moved && array != table.old) {
          broken = "I5: evacuated in the current array";
        } else if (moved != evacuated) {
          broken = "I6: the chain is evacuated in part";
        } else if (rest && state != TopHash.EMPTY_REST) {
          broken = "I2: in use behind emptyRest";
        } else if (state >= TopHash.LIVE) {
          live++;
          broken = table.brokenEntry(array, regular, bucket, cell, state);
        } else if (!moved && !array.segment(bucket).holdsNothing(bucket, cell)) {
          broken = "I9: empty but holds something";
        }
        rest |= state == TopHash.EMPTY_REST;
        if (broken != null) {
          throw new IllegalStateException(
              ""
                  + broken
                  + ": "
                  + name
                  + " array, chain "
                  + regular
                  + ", bucket "
                  + bucket
                  + ", cell "
                  + cell
                  + ", state "
                  + state);
        }
      }
      bucket = array.next(bucket);
      if (bucket != 0) {
        int ordinal = bucket - array.regular;
        if (ordinal < 0 || ordinal >= array.overflowUsed || seen.get(ordinal)) {
          throw new IllegalStateException(
              "I7: chain "
                  + regular
                  + " of the "
                  + name
                  + " array leads to "
                  + bucket
                  + ", no free overflow bucket");
        }
        seen.set(ordinal);
      }
    } while (bucket != 0);
  }

  private void checkEvacuation(BucketArray<?> old) {
    BucketArray<?> current = table.array;
    require(table.evacuated < old.regular, () -> "I10: growth not ended at " + table.evacuated);
    for (int bucket = 0; bucket < old.regular; bucket++) {
      boolean done = TopHash.evacuated(old.top(bucket));
      if (!done && bucket < table.evacuated) {
        throw new IllegalStateException("I10: bucket " + bucket + " was passed over");
      }
      if (!done && current != null) {
        for (int to = bucket; to < current.regular; to += old.regular) {
          if (current.top(to) != 0 || current.next(to) != 0) {
            throw new IllegalStateException("I10: bucket " + to + " is used too early");
          }
        }
      }
    }
  }

  private static void require(boolean holds, Supplier<String> broken) {
    if (!holds) {
      throw new IllegalStateException(broken.get());
    }
  }
}

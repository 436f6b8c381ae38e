package dev.residue.bench.workload;

import dev.residue.adapter.ObjectMapAdapter;
import org.jspecify.annotations.Nullable;

/**
 * The timed loops over an object map: the named operation, a load from the tape, and what keeps the
 * result alive. The values are boxed longs that belong to the tape, so unboxing reads an object the
 * map has just returned.
 */
final class ObjectLoops {
  private ObjectLoops() {}

  private static long number(@Nullable Object value) {
    return value == null ? 0 : (Long) value;
  }

  static void remove(ObjectMapAdapter map, Object[] keys, int from, int to, Tally tally) {
    long sum = 0;
    long hits = 0;
    for (int i = from; i < to; i++) {
      long value = number(map.remove(keys[i]));
      sum += value;
      hits += value != 0 ? 1 : 0;
    }
    tally.add(sum, hits, to - from);
  }

  /** Pairs of keys: remove the first, insert the second with the value at the same place. */
  static void churn(
      ObjectMapAdapter map, Object[] keys, Object[] values, int from, int to, Tally tally) {
    long sum = 0;
    long hits = 0;
    for (int i = from; i < to; i += 2) {
      long value = number(map.remove(keys[i]));
      long before = number(map.put(keys[i + 1], values[i + 1]));
      sum += value + before;
      hits += value != 0 ? 1 : 0;
    }
    tally.add(sum, hits, (to - from) / 2);
  }

  static void get(ObjectMapAdapter map, Object[] keys, int from, int to, Tally tally) {
    long sum = 0;
    long hits = 0;
    for (int i = from; i < to; i++) {
      long value = number(map.get(keys[i]));
      sum += value;
      hits += value != 0 ? 1 : 0;
    }
    tally.add(sum, hits, to - from);
  }

  static void iterate(ObjectMapAdapter map, long survivors, Tally tally) {
    tally.add(map.checksum(), survivors, survivors);
  }
}

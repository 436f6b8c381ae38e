package dev.residue.bench.workload;

import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.bench.tape.KeySpace;

/**
 * The timed loops over a long map: the named operation, a load from the tape, and two additions
 * that keep the result alive.
 */
final class LongLoops {
  private LongLoops() {}

  static void remove(LongLongMapAdapter map, long[] keys, int from, int to, Tally tally) {
    long sum = 0;
    long hits = 0;
    for (int i = from; i < to; i++) {
      long value = map.remove(keys[i]);
      sum += value;
      hits += value != 0 ? 1 : 0;
    }
    tally.add(sum, hits, to - from);
  }

  /** Pairs of keys: remove the first, insert the second. */
  static void churn(LongLongMapAdapter map, long[] keys, int from, int to, Tally tally) {
    long sum = 0;
    long hits = 0;
    for (int i = from; i < to; i += 2) {
      long value = map.remove(keys[i]);
      long key = keys[i + 1];
      long before = map.put(key, KeySpace.value(key));
      sum += value + before;
      hits += value != 0 ? 1 : 0;
    }
    tally.add(sum, hits, (to - from) / 2);
  }

  static void get(LongLongMapAdapter map, long[] keys, int from, int to, Tally tally) {
    long sum = 0;
    long hits = 0;
    for (int i = from; i < to; i++) {
      long value = map.get(keys[i]);
      sum += value;
      hits += value != 0 ? 1 : 0;
    }
    tally.add(sum, hits, to - from);
  }

  static void iterate(LongLongMapAdapter map, long survivors, Tally tally) {
    tally.add(map.checksum(), survivors, survivors);
  }
}

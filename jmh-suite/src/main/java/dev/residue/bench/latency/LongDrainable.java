package dev.residue.bench.latency;

import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.bench.tape.KeySpace;

/** A map from long to long. */
final class LongDrainable extends Drainable {
  private final LongLongMapAdapter prototype;
  private final long[] keys;
  private final long[] ordered;
  private final long[] inserted;
  private LongLongMapAdapter map;

  LongDrainable(LongLongMapAdapter prototype, int size, long seed) {
    this.prototype = prototype;
    this.map = prototype;
    keys = new long[size];
    ordered = new long[size];
    inserted = new long[INSERTS];
    for (int i = 0; i < size; i++) {
      keys[i] = KeySpace.SPREAD.key(seed, i);
    }
    for (int i = 0; i < INSERTS; i++) {
      inserted[i] = KeySpace.SPREAD.key(seed, (long) size + i);
    }
  }

  @Override
  void fill() {
    map = prototype.create(0);
    for (long key : keys) {
      map.put(key, KeySpace.value(key));
    }
  }

  @Override
  void order(int[] numbers) {
    for (int i = 0; i < ordered.length; i++) {
      ordered[i] = keys[numbers[i]];
    }
  }

  @Override
  long remove(int place) {
    return map.remove(ordered[place]);
  }

  @Override
  long insert(int place) {
    long key = inserted[place];
    return map.put(key, KeySpace.value(key));
  }

  @Override
  int size() {
    return map.size();
  }

  @Override
  long contents() {
    return map.checksum();
  }
}

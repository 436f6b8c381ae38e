package dev.residue.bench.latency;

import dev.residue.adapter.ObjectMapAdapter;
import dev.residue.bench.tape.KeySpace;

/**
 * A map from 16-character strings to boxed longs.
 *
 * <p>As in the timed workloads, the strings asked with are equal to those in the map but never
 * identical, and their hash codes are cached beforehand.
 */
final class ObjectDrainable extends Drainable {
  private final ObjectMapAdapter prototype;
  private final String[] keys;
  private final Long[] values;
  private final String[] asked;
  private final String[] ordered;
  private final String[] inserted;
  private final Long[] insertedValues;
  private ObjectMapAdapter map;

  ObjectDrainable(ObjectMapAdapter prototype, int size, long seed) {
    this.prototype = prototype;
    this.map = prototype;
    keys = new String[size];
    values = new Long[size];
    asked = new String[size];
    ordered = new String[size];
    inserted = new String[INSERTS];
    insertedValues = new Long[INSERTS];
    for (int i = 0; i < size; i++) {
      long key = KeySpace.SPREAD.key(seed, i);
      keys[i] = KeySpace.string(key);
      values[i] = KeySpace.value(key);
      asked[i] = hashed(key);
    }
    for (int i = 0; i < INSERTS; i++) {
      long key = KeySpace.SPREAD.key(seed, (long) size + i);
      inserted[i] = hashed(key);
      insertedValues[i] = KeySpace.value(key);
    }
  }

  private static String hashed(long key) {
    String string = KeySpace.string(key);
    // The hash is cached in the string; using it keeps the call from being optimised away.
    return string.hashCode() == 0 ? new String(string) : string;
  }

  @Override
  void fill() {
    map = prototype.create(0);
    for (int i = 0; i < keys.length; i++) {
      map.put(keys[i], values[i]);
    }
  }

  @Override
  void order(int[] numbers) {
    for (int i = 0; i < ordered.length; i++) {
      ordered[i] = asked[numbers[i]];
    }
  }

  @Override
  long remove(int place) {
    return map.remove(ordered[place]) instanceof Long value ? value : 0;
  }

  @Override
  long insert(int place) {
    return map.put(inserted[place], insertedValues[place]) instanceof Long value ? value : 0;
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

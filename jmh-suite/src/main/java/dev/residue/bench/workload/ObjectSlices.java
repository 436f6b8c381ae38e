package dev.residue.bench.workload;

import dev.residue.adapter.ObjectMapAdapter;
import dev.residue.bench.tape.KeySpace;
import dev.residue.bench.tape.TapeSpec;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Slices over a map from 16-character strings to boxed longs.
 *
 * <p>The strings that operations ask with are equal to those in the map but never identical, so
 * that every hit compares contents, as a key that came over a wire would. Their hash codes are
 * computed (and cached by {@link String}) before the clock runs.
 */
final class ObjectSlices extends SliceState {
  private final ObjectMapAdapter prototype;
  private final @Nullable ObjectMapAdapter[] maps;
  private final String[] filled;
  private final Long[] values;

  /** Strings to ask with, by number: existing ones, then as many absent ones. */
  private final String[] asked;

  private final Object[] keys;

  /** Churn: the value of each inserted key, at the key's place; empty for other workloads. */
  private final Object[] inserted;

  ObjectSlices(TapeSpec spec, ObjectMapAdapter prototype, boolean collects) {
    this(spec, prototype, collects, CacheState.AS_FOUND, 0);
  }

  /** With caches made cold or hot, and with further maps that are run and not reported. */
  ObjectSlices(
      TapeSpec spec, ObjectMapAdapter prototype, boolean collects, CacheState caches, int plant) {
    super(spec, collects, caches, plant);
    this.prototype = prototype;
    int n = spec.entries();
    maps = new ObjectMapAdapter[spec.batch() + plant];
    filled = new String[n];
    values = new Long[n];
    asked = new String[spec.workload().insertsNewKeys() ? 0 : 2 * n];
    for (int i = 0; i < n; i++) {
      long key = spec.keys().key(spec.seed(), i);
      filled[i] = KeySpace.string(key);
      values[i] = KeySpace.value(key);
    }
    for (int i = 0; i < asked.length; i++) {
      asked[i] = hashed(spec.keys().key(spec.seed(), i));
    }
    keys = new Object[stride() * (spec.batch() + plant)];
    Arrays.fill(keys, "");
    inserted = new Object[spec.workload().insertsNewKeys() ? keys.length : 0];
    Arrays.fill(inserted, "");
  }

  private static String hashed(long key) {
    String string = KeySpace.string(key);
    // The hash is cached in the string; using it keeps the call from being optimised away.
    return string.hashCode() == 0 ? new String(string) : string;
  }

  private ObjectMapAdapter map(int index) {
    ObjectMapAdapter map = maps[index];
    if (map == null) {
      throw new IllegalStateException("map " + index + " was not built");
    }
    return map;
  }

  @Override
  void drop() {
    Arrays.fill(maps, null);
    if (!spec().workload().insertsNewKeys()) {
      return;
    }
    Arrays.fill(keys, "");
    Arrays.fill(inserted, "");
  }

  @Override
  void build(int map) {
    ObjectMapAdapter made = prototype.create(0);
    for (int i = 0; i < filled.length; i++) {
      made.put(filled[i], values[i]);
    }
    for (int i = spec().entries() - spec().survivors() - 1; i >= 0; i--) {
      made.remove(filled[i]);
    }
    maps[map] = made;
  }

  @Override
  void translate(int[] drawn) {
    boolean churn = spec().workload().insertsNewKeys();
    for (int i = 0; i < drawn.length; i++) {
      if (churn) {
        long key = spec().keys().key(spec().seed(), drawn[i]);
        keys[i] = hashed(key);
        if ((i & 1) == 1) {
          inserted[i] = KeySpace.value(key);
        }
      } else {
        keys[i] = asked[drawn[i]];
      }
    }
  }

  @Override
  void run(int map, Tally sum) {
    ObjectMapAdapter on = map(map);
    int from = map * stride();
    int to = from + stride();
    switch (spec().workload().operation()) {
      case REMOVE -> ObjectLoops.remove(on, keys, from, to, sum);
      case REPLACE -> ObjectLoops.churn(on, keys, inserted, from, to, sum);
      case GET -> ObjectLoops.get(on, keys, from, to, sum);
      case ITERATE -> ObjectLoops.iterate(on, spec().survivors(), sum);
    }
  }

  @Override
  long askedWith(int map) {
    long sum = 0;
    for (int i = map * stride(); i < (map + 1) * stride(); i++) {
      sum += keys[i].hashCode();
    }
    return sum;
  }

  @Override
  int size(int map) {
    return map(map).size();
  }

  @Override
  long contents(int map) {
    return map(map).checksum();
  }
}

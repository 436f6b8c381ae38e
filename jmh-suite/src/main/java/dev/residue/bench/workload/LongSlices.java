package dev.residue.bench.workload;

import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.bench.tape.KeySpace;
import dev.residue.bench.tape.TapeSpec;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Slices over a map from long to long. */
final class LongSlices extends SliceState {
  private final LongLongMapAdapter prototype;
  private final @Nullable LongLongMapAdapter[] maps;
  private final long[] filled;
  private final long[] keys;

  LongSlices(TapeSpec spec, LongLongMapAdapter prototype, boolean collects) {
    this(spec, prototype, collects, CacheState.AS_FOUND, 0);
  }

  /** With caches made cold or hot, and with further maps that are run and not reported. */
  LongSlices(
      TapeSpec spec, LongLongMapAdapter prototype, boolean collects, CacheState caches, int plant) {
    super(spec, collects, caches, plant);
    this.prototype = prototype;
    maps = new LongLongMapAdapter[spec.batch() + plant];
    filled = new long[spec.entries()];
    for (int i = 0; i < filled.length; i++) {
      filled[i] = spec.keys().key(spec.seed(), i);
    }
    keys = new long[stride() * (spec.batch() + plant)];
  }

  private LongLongMapAdapter map(int index) {
    LongLongMapAdapter map = maps[index];
    if (map == null) {
      throw new IllegalStateException("map " + index + " was not built");
    }
    return map;
  }

  @Override
  void drop() {
    Arrays.fill(maps, null);
  }

  @Override
  void build(int map) {
    LongLongMapAdapter made = prototype.create(0);
    for (long key : filled) {
      made.put(key, KeySpace.value(key));
    }
    for (int i = spec().entries() - spec().survivors() - 1; i >= 0; i--) {
      made.remove(filled[i]);
    }
    maps[map] = made;
  }

  @Override
  void translate(int[] drawn) {
    for (int i = 0; i < drawn.length; i++) {
      keys[i] =
          drawn[i] < filled.length ? filled[drawn[i]] : spec().keys().key(spec().seed(), drawn[i]);
    }
  }

  @Override
  void run(int map, Tally sum) {
    LongLongMapAdapter on = map(map);
    int from = map * stride();
    int to = from + stride();
    switch (spec().workload().operation()) {
      case REMOVE -> LongLoops.remove(on, keys, from, to, sum);
      case REPLACE -> LongLoops.churn(on, keys, from, to, sum);
      case GET -> LongLoops.get(on, keys, from, to, sum);
      case ITERATE -> LongLoops.iterate(on, spec().survivors(), sum);
    }
  }

  @Override
  long askedWith(int map) {
    long sum = 0;
    for (int i = map * stride(); i < (map + 1) * stride(); i++) {
      sum += keys[i];
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

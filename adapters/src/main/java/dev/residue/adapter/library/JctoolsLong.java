package dev.residue.adapter.library;

import dev.residue.adapter.Checksums;
import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.MapTraits;
import dev.residue.adapter.Shrinks;
import java.util.Map;
import java.util.function.LongPredicate;
import org.jctools.maps.NonBlockingHashMapLong;

/** JCTools' {@link NonBlockingHashMapLong}: primitive keys, boxed values. */
public final class JctoolsLong {
  static final String COORDINATES = "org.jctools:jctools-core";
  static final String DELETE_STRATEGY = "tombstone; the key keeps its slot until the next resize";

  /** Read in {@code resize()} of both maps: the 10 s are in the source. */
  static final String SHRINK_RULE =
      "only in clear(); a resize within 10 s of the last one doubles the table at constant size";

  private JctoolsLong() {}

  /** Primitive keys, boxed values. */
  public static final class LongLong implements LongLongMapAdapter {
    private static final MapTraits TRAITS =
        MapTraits.of("jctools-long", MapKind.LONG, NonBlockingHashMapLong.class)
            .title("JCTools NonBlockingHashMapLong (values boxed)")
            .library(COORDINATES, "Apache-2.0")
            .boxed()
            .sentinel("key 0 in a field of its own")
            .deletes(DELETE_STRATEGY)
            .shrinks(Shrinks.IN_CLEAR, SHRINK_RULE)
            .wallClock()
            .threadSafe()
            .minJdk(6)
            .build();

    private final NonBlockingHashMapLong<Long> map;

    /** An empty map as shipped. */
    public LongLong() {
      this(new NonBlockingHashMapLong<>());
    }

    private LongLong(NonBlockingHashMapLong<Long> map) {
      this.map = map;
    }

    @Override
    public MapTraits traits() {
      return TRAITS;
    }

    @Override
    public LongLongMapAdapter create(int expectedSize) {
      return new LongLong(
          expectedSize == 0
              ? new NonBlockingHashMapLong<>()
              : new NonBlockingHashMapLong<>(expectedSize));
    }

    @Override
    public long put(long key, long value) {
      Long before = map.put(key, Long.valueOf(value));
      return before == null ? 0 : before;
    }

    @Override
    public long get(long key) {
      Long value = map.get(key);
      return value == null ? 0 : value;
    }

    @Override
    public long remove(long key) {
      Long before = map.remove(key);
      return before == null ? 0 : before;
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public void clear() {
      map.clear();
    }

    @Override
    public long checksum() {
      long sum = 0;
      for (Map.Entry<Long, Long> entry : map.entrySet()) {
        sum += Checksums.entry(entry.getKey().longValue(), entry.getValue().longValue());
      }
      return sum;
    }

    @Override
    public int removeIf(LongPredicate condemned) {
      int removed = 0;
      // The class behind keySet().iterator(): the set's own type hides nextLong().
      NonBlockingHashMapLong<Long>.IteratorLong keys = map.new IteratorLong();
      while (keys.hasNext()) {
        if (condemned.test(keys.nextLong())) {
          keys.remove();
          removed++;
        }
      }
      return removed;
    }

    @Override
    public boolean trim() {
      return false;
    }

    @Override
    public Object map() {
      return map;
    }
  }
}

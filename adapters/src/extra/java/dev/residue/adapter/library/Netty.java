package dev.residue.adapter.library;

import dev.residue.adapter.Checksums;
import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.MapTraits;
import io.netty.util.collection.LongObjectHashMap;
import io.netty.util.collection.LongObjectMap;
import java.util.Iterator;
import java.util.function.LongPredicate;

/** Netty's {@link LongObjectHashMap}: primitive keys, boxed values. */
public final class Netty {
  private Netty() {}

  /** Primitive keys, boxed values. */
  public static final class LongLong implements LongLongMapAdapter {
    private static final MapTraits TRAITS =
        MapTraits.of("netty", MapKind.LONG, LongObjectHashMap.class)
            .title("Netty LongObjectHashMap (values boxed)")
            .library("io.netty:netty-common", "Apache-2.0")
            .boxed()
            .deletes("backward shift", "never, not even in clear()")
            .minJdk(8)
            .build();

    private final LongObjectHashMap<Long> map;

    /** An empty map as shipped. */
    public LongLong() {
      this(new LongObjectHashMap<>());
    }

    private LongLong(LongObjectHashMap<Long> map) {
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
              ? new LongObjectHashMap<>()
              // The library takes slots; its documented default load factor is 0.5.
              : new LongObjectHashMap<>(Capacities.forEntries(expectedSize, 0.5)));
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
      for (LongObjectMap.PrimitiveEntry<Long> entry : map.entries()) {
        sum += Checksums.entry(entry.key(), entry.value().longValue());
      }
      return sum;
    }

    @Override
    public int removeIf(LongPredicate condemned) {
      int removed = 0;
      Iterator<LongObjectMap.PrimitiveEntry<Long>> entries = map.entries().iterator();
      while (entries.hasNext()) {
        if (condemned.test(entries.next().key())) {
          entries.remove();
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

package dev.residue.adapter.library;

import dev.residue.adapter.Checksums;
import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.MapTraits;
import dev.residue.adapter.ObjectMapAdapter;
import dev.residue.adapter.Shrinks;
import java.util.function.LongPredicate;
import org.agrona.collections.Hashing;
import org.agrona.collections.Long2LongHashMap;
import org.agrona.collections.Object2ObjectHashMap;

/**
 * Agrona's open-addressing maps.
 *
 * <p>The missing value is 0, which is what the waist calls absent. Views and iterators are cached
 * in the map, as shipped; they count as part of its footprint once used.
 */
public final class Agrona {
  private Agrona() {}

  private static MapTraits.Builder describe(MapKind kind, Class<?> map) {
    return MapTraits.of("agrona", kind, map)
        .title("Agrona " + map.getSimpleName())
        .library("org.agrona:agrona", "Apache-2.0")
        .deletes("backward shift")
        .shrinks(Shrinks.NEVER, "never")
        .trimCall("compact()")
        .minJdk(17);
  }

  /** The library takes slots, not entries; its own default load factor turns one into the other. */
  private static int slots(int expectedSize) {
    return Capacities.forEntries(expectedSize, Hashing.DEFAULT_LOAD_FACTOR);
  }

  /** Primitive longs. */
  public static final class LongLong implements LongLongMapAdapter {
    private static final long MISSING = 0;
    private static final MapTraits TRAITS =
        describe(MapKind.LONG, Long2LongHashMap.class)
            .sentinel("one value means missing and may not be stored; here 0")
            .build();

    private final Long2LongHashMap map;

    /** An empty map as shipped. */
    public LongLong() {
      this(new Long2LongHashMap(MISSING));
    }

    private LongLong(Long2LongHashMap map) {
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
              ? new Long2LongHashMap(MISSING)
              : new Long2LongHashMap(slots(expectedSize), Hashing.DEFAULT_LOAD_FACTOR, MISSING));
    }

    @Override
    public long put(long key, long value) {
      return map.put(key, value);
    }

    @Override
    public long get(long key) {
      return map.get(key);
    }

    @Override
    public long remove(long key) {
      return map.remove(key);
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
      Long2LongHashMap.EntryIterator entries = map.entrySet().iterator();
      while (entries.hasNext()) {
        entries.next();
        sum += Checksums.entry(entries.getLongKey(), entries.getLongValue());
      }
      return sum;
    }

    @Override
    public int removeIf(LongPredicate condemned) {
      int removed = 0;
      Long2LongHashMap.KeyIterator keys = map.keySet().iterator();
      while (keys.hasNext()) {
        if (condemned.test(keys.nextValue())) {
          keys.remove();
          removed++;
        }
      }
      return removed;
    }

    @Override
    public boolean trim() {
      map.compact();
      return true;
    }

    @Override
    public Object map() {
      return map;
    }
  }

  /** Objects. */
  public static final class ObjectObject
      extends JavaUtilObjectMap<Object2ObjectHashMap<Object, Object>> {
    private static final MapTraits TRAITS =
        describe(MapKind.OBJECT, Object2ObjectHashMap.class)
            .sentinel("null values may not be stored")
            .build();

    /** An empty map as shipped. */
    public ObjectObject() {
      this(new Object2ObjectHashMap<>());
    }

    private ObjectObject(Object2ObjectHashMap<Object, Object> map) {
      super(TRAITS, map);
    }

    @Override
    public ObjectMapAdapter create(int expectedSize) {
      return new ObjectObject(
          expectedSize == 0
              ? new Object2ObjectHashMap<>()
              : new Object2ObjectHashMap<>(slots(expectedSize), Hashing.DEFAULT_LOAD_FACTOR));
    }

    @Override
    public boolean trim() {
      map.compact();
      return true;
    }
  }
}

package dev.residue.adapter.library;

import dev.residue.adapter.Checksums;
import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.MapTraits;
import dev.residue.adapter.ObjectMapAdapter;
import dev.residue.map.Cursor;
import dev.residue.map.LongCursor;
import dev.residue.map.swiss.SwissLongMap;
import dev.residue.map.swiss.SwissMap;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Go's map since 1.24: groups of 8 slots behind a control word.
 *
 * <p>The hash seed of each map comes from a counter of the JVM, so two runs that make their maps in
 * the same order see the same tables. Entries are removed while ranging, which Go allows.
 */
public final class GoSwiss {
  private GoSwiss() {}

  private static MapTraits.Builder describe(MapKind kind, Class<?> map, String pruning) {
    return MapTraits.of("go-swiss", kind, map)
        .title("Go map since 1.24, as in 1.27, " + map.getSimpleName())
        .library("Residue", "Apache-2.0")
        .deletes("tombstone, or empty slot if the group has another one; " + pruning)
        .neverShrinks();
  }

  /** Primitive longs. */
  public static final class LongLong implements LongLongMapAdapter {
    private static final MapTraits TRAITS =
        describe(
                MapKind.LONG,
                SwissLongMap.class,
                "a put that finds no room first prunes tombstones, as Go does since 1.25")
            .build();

    private final SwissLongMap map;

    /** An empty map as shipped. */
    public LongLong() {
      this(new SwissLongMap());
    }

    private LongLong(SwissLongMap map) {
      this.map = map;
    }

    @Override
    public MapTraits traits() {
      return TRAITS;
    }

    @Override
    public LongLongMapAdapter create(int expectedSize) {
      return new LongLong(expectedSize == 0 ? new SwissLongMap() : new SwissLongMap(expectedSize));
    }

    @Override
    public long put(long key, long value) {
      return map.exchange(key, value, 0);
    }

    @Override
    public long get(long key) {
      return map.get(key);
    }

    @Override
    public long remove(long key) {
      return map.remove(key, 0);
    }

    @Override
    public int size() {
      return map.len();
    }

    @Override
    public void clear() {
      map.clear();
    }

    @Override
    public long checksum() {
      long sum = 0;
      for (LongCursor entries = map.range(); entries.next(); ) {
        sum += Checksums.entry(entries.key(), entries.value());
      }
      return sum;
    }

    @Override
    public int removeIf(LongPredicate condemned) {
      int removed = 0;
      for (LongCursor entries = map.range(); entries.next(); ) {
        if (condemned.test(entries.key()) && map.delete(entries.key())) {
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

  /** Objects. */
  public static final class ObjectObject implements ObjectMapAdapter {
    private static final MapTraits TRAITS =
        describe(
                MapKind.OBJECT,
                SwissMap.class,
                "a put that finds no room first prunes tombstones, as Go does for string and"
                    + " integer keys since 1.25 and for pointers since 1.27; Go's maps with other"
                    + " keys (any, floats, structs, arrays) prune none and grow under churn")
            .nullKeys()
            .build();

    private final SwissMap<Object, Object> map;

    /** An empty map as shipped. */
    public ObjectObject() {
      this(new SwissMap<>());
    }

    private ObjectObject(SwissMap<Object, Object> map) {
      this.map = map;
    }

    @Override
    public MapTraits traits() {
      return TRAITS;
    }

    @Override
    public ObjectMapAdapter create(int expectedSize) {
      return new ObjectObject(expectedSize == 0 ? new SwissMap<>() : new SwissMap<>(expectedSize));
    }

    @Override
    public @Nullable Object put(Object key, Object value) {
      return map.exchange(key, value);
    }

    @Override
    public @Nullable Object get(Object key) {
      return map.get(key);
    }

    @Override
    public @Nullable Object remove(Object key) {
      return map.remove(key);
    }

    @Override
    public int size() {
      return map.len();
    }

    @Override
    public void clear() {
      map.clear();
    }

    @Override
    @SuppressWarnings("NullAway") // After a true next() both are there: nothing else was put.
    public long checksum() {
      long sum = 0;
      for (Cursor<Object, Object> entries = map.range(); entries.next(); ) {
        sum += Checksums.entry(entries.key(), entries.value());
      }
      return sum;
    }

    @Override
    @SuppressWarnings("NullAway") // After a true next() the key is there: no null was put.
    public int removeIf(Predicate<Object> condemned) {
      int removed = 0;
      for (Cursor<Object, Object> entries = map.range(); entries.next(); ) {
        if (condemned.test(entries.key()) && map.delete(entries.key())) {
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

package dev.residue.adapter.library;

import dev.residue.adapter.Checksums;
import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.MapTraits;
import dev.residue.adapter.ObjectMapAdapter;
import dev.residue.map.Cursor;
import dev.residue.map.LongCursor;
import dev.residue.map.bucket.BucketLongMap;
import dev.residue.map.bucket.BucketMap;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Go's classic map: buckets of 8 cells with overflow buckets.
 *
 * <p>The hash seed of each map comes from a counter of the JVM, so two runs that make their maps in
 * the same order see the same tables. Entries are removed while ranging, which Go allows.
 */
public final class GoBucket {
  private GoBucket() {}

  private static MapTraits.Builder describe(MapKind kind, Class<?> map) {
    return MapTraits.of("go-bucket", kind, map)
        .title("Go map up to 1.23, " + map.getSimpleName())
        .library("Residue", "Apache-2.0")
        .deletes("cell marked empty; overflow buckets stay in their chain")
        .neverShrinks();
  }

  /** Primitive longs. */
  public static final class LongLong implements LongLongMapAdapter {
    private static final MapTraits TRAITS = describe(MapKind.LONG, BucketLongMap.class).build();

    private final BucketLongMap map;

    /** An empty map as shipped. */
    public LongLong() {
      this(new BucketLongMap());
    }

    private LongLong(BucketLongMap map) {
      this.map = map;
    }

    @Override
    public MapTraits traits() {
      return TRAITS;
    }

    @Override
    public LongLongMapAdapter create(int expectedSize) {
      return new LongLong(
          expectedSize == 0 ? new BucketLongMap() : new BucketLongMap(expectedSize));
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
        describe(MapKind.OBJECT, BucketMap.class).nullKeys().build();

    private final BucketMap<Object, Object> map;

    /** An empty map as shipped. */
    public ObjectObject() {
      this(new BucketMap<>());
    }

    private ObjectObject(BucketMap<Object, Object> map) {
      this.map = map;
    }

    @Override
    public MapTraits traits() {
      return TRAITS;
    }

    @Override
    public ObjectMapAdapter create(int expectedSize) {
      return new ObjectObject(
          expectedSize == 0 ? new BucketMap<>() : new BucketMap<>(expectedSize));
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

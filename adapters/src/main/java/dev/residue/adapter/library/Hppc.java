package dev.residue.adapter.library;

import com.carrotsearch.hppc.LongLongHashMap;
import com.carrotsearch.hppc.ObjectObjectHashMap;
import com.carrotsearch.hppc.cursors.LongLongCursor;
import com.carrotsearch.hppc.cursors.ObjectObjectCursor;
import dev.residue.adapter.Checksums;
import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.MapTraits;
import dev.residue.adapter.ObjectMapAdapter;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * HPPC's open-addressing maps.
 *
 * <p>HPPC hashes without a seed, so the table is the same in every run. What differs is the order
 * of iteration: each map draws an iteration seed from a counter of the JVM and changes it with
 * every iteration. The checksum is a sum and does not see it; the time of an iteration may.
 *
 * <p>Iterators cannot remove; {@code removeAll} with a predicate does. Memory comes back only by
 * {@code release()}, which also empties the map and is therefore no trim.
 */
public final class Hppc {
  private Hppc() {}

  private static MapTraits.Builder describe(MapKind kind, Class<?> map) {
    return MapTraits.of("hppc", kind, map)
        .title("HPPC " + map.getSimpleName())
        .library("com.carrotsearch:hppc", "Apache-2.0")
        .deletes("backward shift")
        .neverShrinks()
        .minJdk(11);
  }

  /** Primitive longs. */
  public static final class LongLong implements LongLongMapAdapter {
    private static final MapTraits TRAITS =
        describe(MapKind.LONG, LongLongHashMap.class).sentinel("key 0 in an extra slot").build();

    private final LongLongHashMap map;

    /** An empty map as shipped. */
    public LongLong() {
      this(new LongLongHashMap());
    }

    private LongLong(LongLongHashMap map) {
      this.map = map;
    }

    @Override
    public MapTraits traits() {
      return TRAITS;
    }

    @Override
    public LongLongMapAdapter create(int expectedSize) {
      return new LongLong(
          expectedSize == 0 ? new LongLongHashMap() : new LongLongHashMap(expectedSize));
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
      for (LongLongCursor entry : map) {
        sum += Checksums.entry(entry.key, entry.value);
      }
      return sum;
    }

    @Override
    public int removeIf(LongPredicate condemned) {
      return map.removeAll((com.carrotsearch.hppc.predicates.LongPredicate) condemned::test);
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

  /** Objects; HPPC's maps are no {@link java.util.Map}. */
  public static final class ObjectObject implements ObjectMapAdapter {
    private static final MapTraits TRAITS =
        describe(MapKind.OBJECT, ObjectObjectHashMap.class)
            .nullKeys()
            .sentinel("null key in an extra slot")
            .build();

    private final ObjectObjectHashMap<Object, Object> map;

    /** An empty map as shipped. */
    public ObjectObject() {
      this(new ObjectObjectHashMap<>());
    }

    private ObjectObject(ObjectObjectHashMap<Object, Object> map) {
      this.map = map;
    }

    @Override
    public MapTraits traits() {
      return TRAITS;
    }

    @Override
    public ObjectMapAdapter create(int expectedSize) {
      return new ObjectObject(
          expectedSize == 0
              ? new ObjectObjectHashMap<>()
              : new ObjectObjectHashMap<>(expectedSize));
    }

    @Override
    public @Nullable Object put(Object key, Object value) {
      return map.put(key, value);
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
      return map.size();
    }

    @Override
    public void clear() {
      map.clear();
    }

    @Override
    public long checksum() {
      long sum = 0;
      for (ObjectObjectCursor<Object, Object> entry : map) {
        sum += Checksums.entry(entry.key, entry.value);
      }
      return sum;
    }

    @Override
    public int removeIf(Predicate<Object> condemned) {
      return map.removeAll(
          (com.carrotsearch.hppc.predicates.ObjectPredicate<Object>) condemned::test);
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

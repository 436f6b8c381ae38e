package dev.residue.adapter.library;

import dev.residue.adapter.Checksums;
import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.MapTraits;
import dev.residue.adapter.ObjectMapAdapter;
import dev.residue.adapter.Shrinks;
import it.unimi.dsi.fastutil.longs.Long2LongLinkedOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.LongIterator;
import it.unimi.dsi.fastutil.objects.Object2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2ObjectMap;
import java.util.Iterator;
import java.util.function.LongPredicate;

/**
 * fastutil's open-addressing maps with entries linked in insertion order.
 *
 * <p>Iteration uses the fast iterators, which reuse one entry. A map shrinks only in {@code
 * remove}: removal through an iterator leaves the table as large as it is.
 */
public final class FastutilLinked {
  private FastutilLinked() {}

  private static MapTraits.Builder describe(MapKind kind, Class<?> map) {
    return MapTraits.of("fastutil-linked", kind, map)
        .title("fastutil " + map.getSimpleName())
        .library("it.unimi.dsi:fastutil", "Apache-2.0")
        .deletes("backward shift, order links mended")
        .shrinks(
            Shrinks.ON_DELETE,
            "halves when below a quarter of its maximum fill, never below its initial table")
        .trimCall("trim()")
        .minJdk(8);
  }

  /** Primitive longs. */
  public static final class LongLong implements LongLongMapAdapter {
    private static final MapTraits TRAITS =
        describe(MapKind.LONG, Long2LongLinkedOpenHashMap.class)
            .sentinel("key 0 in an extra slot")
            .build();

    private final Long2LongLinkedOpenHashMap map;

    /** An empty map as shipped. */
    public LongLong() {
      this(new Long2LongLinkedOpenHashMap());
    }

    private LongLong(Long2LongLinkedOpenHashMap map) {
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
              ? new Long2LongLinkedOpenHashMap()
              : new Long2LongLinkedOpenHashMap(expectedSize));
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
      Iterator<Long2LongMap.Entry> entries = map.long2LongEntrySet().fastIterator();
      while (entries.hasNext()) {
        Long2LongMap.Entry entry = entries.next();
        sum += Checksums.entry(entry.getLongKey(), entry.getLongValue());
      }
      return sum;
    }

    @Override
    public int removeIf(LongPredicate condemned) {
      int removed = 0;
      for (LongIterator keys = map.keySet().iterator(); keys.hasNext(); ) {
        if (condemned.test(keys.nextLong())) {
          keys.remove();
          removed++;
        }
      }
      return removed;
    }

    @Override
    public boolean trim() {
      map.trim();
      return true;
    }

    @Override
    public Object map() {
      return map;
    }
  }

  /** Objects. */
  public static final class ObjectObject
      extends JavaUtilObjectMap<Object2ObjectLinkedOpenHashMap<Object, Object>> {
    private static final MapTraits TRAITS =
        describe(MapKind.OBJECT, Object2ObjectLinkedOpenHashMap.class)
            .nullKeys()
            .sentinel("null key in an extra slot")
            .build();

    /** An empty map as shipped. */
    public ObjectObject() {
      this(new Object2ObjectLinkedOpenHashMap<>());
    }

    private ObjectObject(Object2ObjectLinkedOpenHashMap<Object, Object> map) {
      super(TRAITS, map);
    }

    @Override
    public ObjectMapAdapter create(int expectedSize) {
      return new ObjectObject(
          expectedSize == 0
              ? new Object2ObjectLinkedOpenHashMap<>()
              : new Object2ObjectLinkedOpenHashMap<>(expectedSize));
    }

    @Override
    public long checksum() {
      long sum = 0;
      Iterator<Object2ObjectMap.Entry<Object, Object>> entries =
          map.object2ObjectEntrySet().fastIterator();
      while (entries.hasNext()) {
        Object2ObjectMap.Entry<Object, Object> entry = entries.next();
        sum += Checksums.entry(entry.getKey(), entry.getValue());
      }
      return sum;
    }

    @Override
    public boolean trim() {
      map.trim();
      return true;
    }
  }
}

package dev.residue.adapter.library;

import dev.residue.adapter.Checksums;
import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.MapTraits;
import dev.residue.adapter.ObjectMapAdapter;
import gnu.trove.iterator.TLongLongIterator;
import gnu.trove.map.hash.THashMap;
import gnu.trove.map.hash.TLongLongHashMap;
import java.util.function.LongPredicate;

/** Trove's open-addressing maps. LGPL: used from the class path, never shaded. */
public final class Trove {
  private Trove() {}

  private static MapTraits.Builder describe(MapKind kind, Class<?> map) {
    return MapTraits.of("trove", kind, map)
        .title("Trove " + map.getSimpleName())
        .library("net.sf.trove4j:core", "LGPL-2.1-or-later")
        .deletes("tombstone", "compacts itself after enough removals; not in iterators")
        .trimCall("compact()")
        .minJdk(6);
  }

  /** Primitive longs. */
  public static final class LongLong implements LongLongMapAdapter {
    private static final MapTraits TRAITS =
        describe(MapKind.LONG, TLongLongHashMap.class).build();

    private final TLongLongHashMap map;

    /** An empty map as shipped. */
    public LongLong() {
      this(new TLongLongHashMap());
    }

    private LongLong(TLongLongHashMap map) {
      this.map = map;
    }

    @Override
    public MapTraits traits() {
      return TRAITS;
    }

    @Override
    public LongLongMapAdapter create(int expectedSize) {
      return new LongLong(
          expectedSize == 0 ? new TLongLongHashMap() : new TLongLongHashMap(expectedSize));
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
      for (TLongLongIterator entries = map.iterator(); entries.hasNext(); ) {
        entries.advance();
        sum += Checksums.entry(entries.key(), entries.value());
      }
      return sum;
    }

    @Override
    public int removeIf(LongPredicate condemned) {
      int removed = 0;
      for (TLongLongIterator entries = map.iterator(); entries.hasNext(); ) {
        entries.advance();
        if (condemned.test(entries.key())) {
          entries.remove();
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
  public static final class ObjectObject extends JavaUtilObjectMap<THashMap<Object, Object>> {
    private static final MapTraits TRAITS =
        describe(MapKind.OBJECT, THashMap.class)
            .nullKeys()
            .sentinel("two objects of the library mark free and removed slots")
            .build();

    /** An empty map as shipped. */
    public ObjectObject() {
      this(new THashMap<>());
    }

    private ObjectObject(THashMap<Object, Object> map) {
      super(TRAITS, map);
    }

    @Override
    public ObjectMapAdapter create(int expectedSize) {
      return new ObjectObject(
          expectedSize == 0 ? new THashMap<>() : new THashMap<>(expectedSize));
    }

    @Override
    public boolean trim() {
      map.compact();
      return true;
    }
  }
}

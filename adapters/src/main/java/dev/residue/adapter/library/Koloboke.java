package dev.residue.adapter.library;

import com.koloboke.collect.map.LongLongCursor;
import com.koloboke.collect.map.ObjObjCursor;
import com.koloboke.collect.map.hash.HashLongLongMap;
import com.koloboke.collect.map.hash.HashLongLongMaps;
import com.koloboke.collect.map.hash.HashObjObjMap;
import com.koloboke.collect.map.hash.HashObjObjMaps;
import dev.residue.adapter.Checksums;
import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.MapTraits;
import dev.residue.adapter.ObjectMapAdapter;
import dev.residue.adapter.Shrinks;
import java.util.function.LongPredicate;

/**
 * Koloboke's mutable maps; its updatable ones throw on remove.
 *
 * <p>The classes are package-private and reached through factories, so the fields have interface
 * types. One implementation is behind each, found by the library itself.
 */
public final class Koloboke {
  private Koloboke() {}

  private static MapTraits.Builder describe(MapKind kind, Object map) {
    return MapTraits.of("koloboke", kind, map.getClass())
        .library("com.koloboke:koloboke-impl-jdk8", "Apache-2.0")
        .deletes("backward shift")
        .shrinks(Shrinks.NEVER, "never")
        .trimCall("shrink()")
        .minJdk(8);
  }

  /** Primitive longs. */
  public static final class LongLong implements LongLongMapAdapter {
    private static final MapTraits TRAITS =
        describe(MapKind.LONG, HashLongLongMaps.newMutableMap())
            .title("Koloboke mutable HashLongLongMap")
            .sentinel(
                "one key value marks free slots; storing that key picks another and rewrites them")
            .build();

    private final HashLongLongMap map;

    /** An empty map as shipped. */
    public LongLong() {
      this(HashLongLongMaps.newMutableMap());
    }

    private LongLong(HashLongLongMap map) {
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
              ? HashLongLongMaps.newMutableMap()
              : HashLongLongMaps.newMutableMap(expectedSize));
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
      for (LongLongCursor entries = map.cursor(); entries.moveNext(); ) {
        sum += Checksums.entry(entries.key(), entries.value());
      }
      return sum;
    }

    @Override
    public int removeIf(LongPredicate condemned) {
      int removed = 0;
      for (LongLongCursor entries = map.cursor(); entries.moveNext(); ) {
        if (condemned.test(entries.key())) {
          entries.remove();
          removed++;
        }
      }
      return removed;
    }

    @Override
    public boolean trim() {
      map.shrink();
      return true;
    }

    @Override
    public Object map() {
      return map;
    }
  }

  /** Objects. */
  public static final class ObjectObject extends JavaUtilObjectMap<HashObjObjMap<Object, Object>> {
    private static final MapTraits TRAITS =
        describe(MapKind.OBJECT, HashObjObjMaps.newMutableMap())
            .title("Koloboke mutable HashObjObjMap")
            .nullKeys()
            .sentinel("one object of the library marks free slots")
            .build();

    /** An empty map as shipped. */
    public ObjectObject() {
      this(HashObjObjMaps.newMutableMap());
    }

    private ObjectObject(HashObjObjMap<Object, Object> map) {
      super(TRAITS, map);
    }

    @Override
    public ObjectMapAdapter create(int expectedSize) {
      return new ObjectObject(
          expectedSize == 0
              ? HashObjObjMaps.newMutableMap()
              : HashObjObjMaps.newMutableMap(expectedSize));
    }

    @Override
    public long checksum() {
      long sum = 0;
      for (ObjObjCursor<Object, Object> entries = map.cursor(); entries.moveNext(); ) {
        sum += Checksums.entry(entries.key(), entries.value());
      }
      return sum;
    }

    @Override
    public boolean trim() {
      map.shrink();
      return true;
    }
  }
}

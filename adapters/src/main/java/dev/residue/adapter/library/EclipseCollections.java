package dev.residue.adapter.library;

import dev.residue.adapter.Checksums;
import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.MapTraits;
import dev.residue.adapter.ObjectMapAdapter;
import dev.residue.adapter.Shrinks;
import java.util.function.LongPredicate;
import org.eclipse.collections.api.block.procedure.primitive.LongLongProcedure;
import org.eclipse.collections.api.iterator.MutableLongIterator;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.eclipse.collections.impl.map.mutable.primitive.LongLongHashMap;

/**
 * Eclipse Collections: {@link LongLongHashMap} for longs, {@link UnifiedMap} for objects.
 *
 * <p>Of the calls for one verb these return the previous value: {@code getAndPut} and {@code
 * removeKeyIfAbsent}.
 */
public final class EclipseCollections {
  private static final String COORDINATES = "org.eclipse.collections:eclipse-collections";
  private static final String LICENCE = "EPL-1.0 OR BSD-3-Clause";

  private EclipseCollections() {}

  /** Primitive longs. */
  public static final class LongLong implements LongLongMapAdapter {
    private static final MapTraits TRAITS =
        MapTraits.of("eclipse", MapKind.LONG, LongLongHashMap.class)
            .title("Eclipse Collections LongLongHashMap")
            .library(COORDINATES, LICENCE)
            .sentinel("keys 0 and 1 in an extra object")
            .deletes("tombstone")
            .shrinks(Shrinks.NEVER, "never; a rehash at constant size may double the table")
            .trimCall("trimToSize()")
            .minJdk(17)
            .build();

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
      return map.getAndPut(key, value, 0);
    }

    @Override
    public long get(long key) {
      return map.get(key);
    }

    @Override
    public long remove(long key) {
      return map.removeKeyIfAbsent(key, 0);
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
      Sum sum = new Sum();
      map.forEachKeyValue(sum);
      return sum.total;
    }

    @Override
    public int removeIf(LongPredicate condemned) {
      int removed = 0;
      for (MutableLongIterator keys = map.keySet().longIterator(); keys.hasNext(); ) {
        if (condemned.test(keys.next())) {
          keys.remove();
          removed++;
        }
      }
      return removed;
    }

    @Override
    public boolean trim() {
      map.trimToSize();
      return true;
    }

    @Override
    public Object map() {
      return map;
    }

    private static final class Sum implements LongLongProcedure {
      private static final long serialVersionUID = 1L;
      private long total;

      @Override
      public void value(long key, long value) {
        total += Checksums.entry(key, value);
      }
    }
  }

  /** Objects. */
  public static final class ObjectObject extends JavaUtilObjectMap<UnifiedMap<Object, Object>> {
    private static final MapTraits TRAITS =
        MapTraits.of("eclipse", MapKind.OBJECT, UnifiedMap.class)
            .title("Eclipse Collections UnifiedMap")
            .library(COORDINATES, LICENCE)
            .nullKeys()
            .sentinel("null key behind a stand-in")
            .deletes("slot emptied; colliding entries chained in one array")
            .shrinks(Shrinks.NEVER, "never")
            .trimCall("trimToSize()")
            .minJdk(17)
            .build();

    /** An empty map as shipped. */
    public ObjectObject() {
      this(new UnifiedMap<>());
    }

    private ObjectObject(UnifiedMap<Object, Object> map) {
      super(TRAITS, map);
    }

    @Override
    public ObjectMapAdapter create(int expectedSize) {
      return new ObjectObject(
          expectedSize == 0 ? new UnifiedMap<>() : new UnifiedMap<>(expectedSize));
    }

    @Override
    public boolean trim() {
      map.trimToSize();
      return true;
    }
  }
}

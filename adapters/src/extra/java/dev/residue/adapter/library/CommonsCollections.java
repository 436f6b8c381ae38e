package dev.residue.adapter.library;

import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.MapTraits;
import dev.residue.adapter.ObjectMapAdapter;
import org.apache.commons.collections4.map.HashedMap;

/** Commons Collections' {@link HashedMap}. */
public final class CommonsCollections {
  private CommonsCollections() {}

  private static MapTraits.Builder describe(MapKind kind) {
    return MapTraits.of("commons-collections", kind, HashedMap.class)
        .title("Commons Collections HashedMap")
        .library("org.apache.commons:commons-collections4", "Apache-2.0")
        .nullKeys()
        .sentinel("null key behind a stand-in")
        .deletes("chaining", "never, not even in clear()")
        .minJdk(8);
  }

  /** Longs, boxed. */
  public static final class LongLong extends BoxedLongMap<HashedMap<Long, Long>> {
    private static final MapTraits TRAITS = describe(MapKind.LONG).boxed().build();

    /** An empty map as shipped. */
    public LongLong() {
      this(new HashedMap<>());
    }

    private LongLong(HashedMap<Long, Long> map) {
      super(TRAITS, map);
    }

    @Override
    public LongLongMapAdapter create(int expectedSize) {
      return new LongLong(expectedSize == 0 ? new HashedMap<>() : new HashedMap<>(Capacities.forEntries(expectedSize)));
    }
  }

  /** Objects. */
  public static final class ObjectObject extends JavaUtilObjectMap<HashedMap<Object, Object>> {
    private static final MapTraits TRAITS = describe(MapKind.OBJECT).build();

    /** An empty map as shipped. */
    public ObjectObject() {
      this(new HashedMap<>());
    }

    private ObjectObject(HashedMap<Object, Object> map) {
      super(TRAITS, map);
    }

    @Override
    public ObjectMapAdapter create(int expectedSize) {
      return new ObjectObject(expectedSize == 0 ? new HashedMap<>() : new HashedMap<>(Capacities.forEntries(expectedSize)));
    }
  }
}

package dev.residue.adapter.library;

import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.MapTraits;
import dev.residue.adapter.ObjectMapAdapter;
import dev.residue.adapter.Shrinks;
import org.eclipse.collections.impl.map.mutable.ConcurrentHashMap;

/**
 * Eclipse Collections' own {@link ConcurrentHashMap}, which has nothing in common with the JDK's.
 */
public final class EclipseConcurrent {
  private EclipseConcurrent() {}

  private static MapTraits.Builder describe(MapKind kind) {
    return MapTraits.of("eclipse-concurrent", kind, ConcurrentHashMap.class)
        .title("Eclipse Collections ConcurrentHashMap")
        .library("org.eclipse.collections:eclipse-collections", "EPL-1.0 OR BSD-3-Clause")
        .deletes("chaining")
        .shrinks(Shrinks.NEVER, "never")
        .threadSafe()
        .minJdk(17);
  }

  /** Longs, boxed. */
  public static final class LongLong extends BoxedLongMap<ConcurrentHashMap<Long, Long>> {
    private static final MapTraits TRAITS = describe(MapKind.LONG).boxed().build();

    /** An empty map as shipped. */
    public LongLong() {
      this(new ConcurrentHashMap<>());
    }

    private LongLong(ConcurrentHashMap<Long, Long> map) {
      super(TRAITS, map);
    }

    @Override
    public LongLongMapAdapter create(int expectedSize) {
      return new LongLong(
          expectedSize == 0 ? new ConcurrentHashMap<>() : new ConcurrentHashMap<>(expectedSize));
    }
  }

  /** Objects. */
  public static final class ObjectObject
      extends JavaUtilObjectMap<ConcurrentHashMap<Object, Object>> {
    private static final MapTraits TRAITS = describe(MapKind.OBJECT).build();

    /** An empty map as shipped. */
    public ObjectObject() {
      this(new ConcurrentHashMap<>());
    }

    private ObjectObject(ConcurrentHashMap<Object, Object> map) {
      super(TRAITS, map);
    }

    @Override
    public ObjectMapAdapter create(int expectedSize) {
      return new ObjectObject(
          expectedSize == 0 ? new ConcurrentHashMap<>() : new ConcurrentHashMap<>(expectedSize));
    }
  }
}

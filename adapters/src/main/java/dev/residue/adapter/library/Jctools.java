package dev.residue.adapter.library;

import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.MapTraits;
import dev.residue.adapter.ObjectMapAdapter;
import dev.residue.adapter.Shrinks;
import org.jctools.maps.NonBlockingHashMap;

/** JCTools' {@link NonBlockingHashMap}. */
public final class Jctools {
  private Jctools() {}

  private static MapTraits.Builder describe(MapKind kind) {
    return MapTraits.of("jctools", kind, NonBlockingHashMap.class)
        .title("JCTools NonBlockingHashMap")
        .library(JctoolsLong.COORDINATES, "Apache-2.0")
        .deletes(JctoolsLong.DELETE_STRATEGY)
        .shrinks(Shrinks.IN_CLEAR, JctoolsLong.SHRINK_RULE)
        .wallClock()
        .threadSafe()
        .minJdk(6);
  }

  /** Longs, boxed. */
  public static final class LongLong extends BoxedLongMap<NonBlockingHashMap<Long, Long>> {
    private static final MapTraits TRAITS = describe(MapKind.LONG).boxed().build();

    /** An empty map as shipped. */
    public LongLong() {
      this(new NonBlockingHashMap<>());
    }

    private LongLong(NonBlockingHashMap<Long, Long> map) {
      super(TRAITS, map);
    }

    @Override
    public LongLongMapAdapter create(int expectedSize) {
      return new LongLong(
          expectedSize == 0 ? new NonBlockingHashMap<>() : new NonBlockingHashMap<>(expectedSize));
    }
  }

  /** Objects. */
  public static final class ObjectObject
      extends JavaUtilObjectMap<NonBlockingHashMap<Object, Object>> {
    private static final MapTraits TRAITS = describe(MapKind.OBJECT).build();

    /** An empty map as shipped. */
    public ObjectObject() {
      this(new NonBlockingHashMap<>());
    }

    private ObjectObject(NonBlockingHashMap<Object, Object> map) {
      super(TRAITS, map);
    }

    @Override
    public ObjectMapAdapter create(int expectedSize) {
      return new ObjectObject(
          expectedSize == 0 ? new NonBlockingHashMap<>() : new NonBlockingHashMap<>(expectedSize));
    }
  }
}

package dev.residue.adapter.library;

import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.MapTraits;
import dev.residue.adapter.ObjectMapAdapter;
import org.cliffc.high_scale_lib.NonBlockingHashMap;

/** Cliff Click's {@link NonBlockingHashMap}, which JCTools' descends from. */
public final class HighScaleLib {
  private HighScaleLib() {}

  private static MapTraits.Builder describe(MapKind kind) {
    return MapTraits.of("high-scale-lib", kind, NonBlockingHashMap.class)
        .title("high-scale-lib NonBlockingHashMap")
        .library("com.github.stephenc.high-scale-lib:high-scale-lib", "LicenseRef-Public-Domain")
        .deletes(JctoolsLong.DELETE_STRATEGY, JctoolsLong.SHRINK_RULE)
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
      return new LongLong(expectedSize == 0 ? new NonBlockingHashMap<>() : new NonBlockingHashMap<>(expectedSize));
    }
  }

  /** Objects. */
  public static final class ObjectObject extends JavaUtilObjectMap<NonBlockingHashMap<Object, Object>> {
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
      return new ObjectObject(expectedSize == 0 ? new NonBlockingHashMap<>() : new NonBlockingHashMap<>(expectedSize));
    }
  }
}

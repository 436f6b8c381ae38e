package dev.residue.adapter.library;

import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.MapTraits;
import dev.residue.adapter.ObjectMapAdapter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Adapters of {@link ConcurrentHashMap}. */
public final class JdkConcurrentHashMap {
  private JdkConcurrentHashMap() {}

  private static MapTraits.Builder describe(MapKind kind) {
    return MapTraits.of("concurrent-hashmap", kind, ConcurrentHashMap.class)
        .library("JDK", "GPL-2.0-only WITH Classpath-exception-2.0")
        .deletes("chaining; bins of 8 and more become trees")
        .neverShrinks()
        .threadSafe();
  }

  /** Longs, boxed. */
  public static final class LongLong extends BoxedLongMap<Map<Long, Long>> {
    private static final MapTraits TRAITS =
        describe(MapKind.LONG).title("ConcurrentHashMap<Long, Long>").boxed().build();

    /** An empty map as shipped. */
    public LongLong() {
      this(new ConcurrentHashMap<>());
    }

    private LongLong(Map<Long, Long> map) {
      super(TRAITS, map);
    }

    @Override
    public LongLongMapAdapter create(int expectedSize) {
      return new LongLong(
          expectedSize == 0 ? new ConcurrentHashMap<>() : new ConcurrentHashMap<>(expectedSize));
    }
  }

  /** Objects. */
  public static final class ObjectObject extends JavaUtilObjectMap<Map<Object, Object>> {
    private static final MapTraits TRAITS = describe(MapKind.OBJECT).build();

    /** An empty map as shipped. */
    public ObjectObject() {
      this(new ConcurrentHashMap<>());
    }

    private ObjectObject(Map<Object, Object> map) {
      super(TRAITS, map);
    }

    @Override
    public ObjectMapAdapter create(int expectedSize) {
      return new ObjectObject(
          expectedSize == 0 ? new ConcurrentHashMap<>() : new ConcurrentHashMap<>(expectedSize));
    }
  }
}

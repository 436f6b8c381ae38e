package dev.residue.adapter.library;

import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.MapTraits;
import dev.residue.adapter.ObjectMapAdapter;
import java.util.HashMap;
import java.util.Map;

/** {@link HashMap}: the control of every comparison. */
public final class JdkHashMap {
  private JdkHashMap() {}

  private static MapTraits.Builder describe(MapKind kind) {
    return MapTraits.of("hashmap", kind, HashMap.class)
        .library("JDK", "GPL-2.0-only WITH Classpath-exception-2.0")
        .nullKeys()
        .deletes("chaining; bins of 8 and more become trees")
        .neverShrinks();
  }

  /** Longs, boxed. */
  public static final class LongLong extends BoxedLongMap<Map<Long, Long>> {
    private static final MapTraits TRAITS =
        describe(MapKind.LONG).title("HashMap<Long, Long>").boxed().build();

    /** An empty map as shipped. */
    public LongLong() {
      this(new HashMap<>());
    }

    private LongLong(Map<Long, Long> map) {
      super(TRAITS, map);
    }

    @Override
    public LongLongMapAdapter create(int expectedSize) {
      return new LongLong(
          expectedSize == 0 ? new HashMap<>() : new HashMap<>(Capacities.forEntries(expectedSize)));
    }
  }

  /** Objects. */
  public static final class ObjectObject extends JavaUtilObjectMap<Map<Object, Object>> {
    private static final MapTraits TRAITS = describe(MapKind.OBJECT).build();

    /** An empty map as shipped. */
    public ObjectObject() {
      this(new HashMap<>());
    }

    private ObjectObject(Map<Object, Object> map) {
      super(TRAITS, map);
    }

    @Override
    public ObjectMapAdapter create(int expectedSize) {
      return new ObjectObject(
          expectedSize == 0 ? new HashMap<>() : new HashMap<>(Capacities.forEntries(expectedSize)));
    }
  }
}

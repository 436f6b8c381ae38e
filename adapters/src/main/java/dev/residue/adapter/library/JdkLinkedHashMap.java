package dev.residue.adapter.library;

import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.MapTraits;
import dev.residue.adapter.ObjectMapAdapter;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@link LinkedHashMap}: a HashMap whose entries carry two more references. */
public final class JdkLinkedHashMap {
  private JdkLinkedHashMap() {}

  private static MapTraits.Builder describe(MapKind kind) {
    return MapTraits.of("linked-hashmap", kind, LinkedHashMap.class)
        .library("JDK", "GPL-2.0-only WITH Classpath-exception-2.0")
        .nullKeys()
        .deletes("chaining, entries linked in insertion order")
        .neverShrinks();
  }

  /** Longs, boxed. */
  public static final class LongLong extends BoxedLongMap<Map<Long, Long>> {
    private static final MapTraits TRAITS =
        describe(MapKind.LONG).title("LinkedHashMap<Long, Long>").boxed().build();

    /** An empty map as shipped. */
    public LongLong() {
      this(new LinkedHashMap<>());
    }

    private LongLong(Map<Long, Long> map) {
      super(TRAITS, map);
    }

    @Override
    public LongLongMapAdapter create(int expectedSize) {
      return new LongLong(
          expectedSize == 0
              ? new LinkedHashMap<>()
              : new LinkedHashMap<>(Capacities.forEntries(expectedSize)));
    }
  }

  /** Objects. */
  public static final class ObjectObject extends JavaUtilObjectMap<Map<Object, Object>> {
    private static final MapTraits TRAITS = describe(MapKind.OBJECT).build();

    /** An empty map as shipped. */
    public ObjectObject() {
      this(new LinkedHashMap<>());
    }

    private ObjectObject(Map<Object, Object> map) {
      super(TRAITS, map);
    }

    @Override
    public ObjectMapAdapter create(int expectedSize) {
      return new ObjectObject(
          expectedSize == 0
              ? new LinkedHashMap<>()
              : new LinkedHashMap<>(Capacities.forEntries(expectedSize)));
    }
  }
}

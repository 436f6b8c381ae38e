package dev.residue.adapter.library;

import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.MapTraits;
import dev.residue.adapter.ObjectMapAdapter;
import dev.residue.adapter.Shrinks;
import java.util.Map;
import java.util.TreeMap;

/** {@link TreeMap}: a control that keeps nothing. Keys must be {@link Comparable}. */
public final class JdkTreeMap {
  private JdkTreeMap() {}

  private static MapTraits.Builder describe(MapKind kind) {
    return MapTraits.of("treemap", kind, TreeMap.class)
        .library("JDK", "GPL-2.0-only WITH Classpath-exception-2.0")
        .deletes("red-black tree: the node goes")
        .shrinks(Shrinks.ON_DELETE, "with every delete");
  }

  /** Longs, boxed. */
  public static final class LongLong extends BoxedLongMap<Map<Long, Long>> {
    private static final MapTraits TRAITS =
        describe(MapKind.LONG).title("TreeMap<Long, Long>").boxed().build();

    /** An empty map as shipped. */
    public LongLong() {
      this(new TreeMap<>());
    }

    private LongLong(Map<Long, Long> map) {
      super(TRAITS, map);
    }

    @Override
    public LongLongMapAdapter create(int expectedSize) {
      return new LongLong(new TreeMap<>());
    }
  }

  /** Objects. */
  public static final class ObjectObject extends JavaUtilObjectMap<Map<Object, Object>> {
    private static final MapTraits TRAITS = describe(MapKind.OBJECT).build();

    /** An empty map as shipped. */
    public ObjectObject() {
      this(new TreeMap<>());
    }

    private ObjectObject(Map<Object, Object> map) {
      super(TRAITS, map);
    }

    @Override
    public ObjectMapAdapter create(int expectedSize) {
      return new ObjectObject(new TreeMap<>());
    }
  }
}

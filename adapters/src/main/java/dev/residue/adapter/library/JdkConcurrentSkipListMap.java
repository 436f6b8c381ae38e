package dev.residue.adapter.library;

import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.MapTraits;
import dev.residue.adapter.ObjectMapAdapter;
import dev.residue.adapter.Shrinks;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * {@link ConcurrentSkipListMap}: a control that keeps nothing. Keys must be {@link Comparable};
 * {@code size()} counts the entries one by one.
 */
public final class JdkConcurrentSkipListMap {
  private JdkConcurrentSkipListMap() {}

  private static MapTraits.Builder describe(MapKind kind) {
    return MapTraits.of("concurrent-skiplist", kind, ConcurrentSkipListMap.class)
        .library("JDK", "GPL-2.0-only WITH Classpath-exception-2.0")
        .deletes("skip list: the node and its index go")
        .shrinks(Shrinks.ON_DELETE, "with every delete")
        .threadSafe();
  }

  /** Longs, boxed. */
  public static final class LongLong extends BoxedLongMap<Map<Long, Long>> {
    private static final MapTraits TRAITS =
        describe(MapKind.LONG).title("ConcurrentSkipListMap<Long, Long>").boxed().build();

    /** An empty map as shipped. */
    public LongLong() {
      this(new ConcurrentSkipListMap<>());
    }

    private LongLong(Map<Long, Long> map) {
      super(TRAITS, map);
    }

    @Override
    public LongLongMapAdapter create(int expectedSize) {
      return new LongLong(new ConcurrentSkipListMap<>());
    }
  }

  /** Objects. */
  public static final class ObjectObject extends JavaUtilObjectMap<Map<Object, Object>> {
    private static final MapTraits TRAITS = describe(MapKind.OBJECT).build();

    /** An empty map as shipped. */
    public ObjectObject() {
      this(new ConcurrentSkipListMap<>());
    }

    private ObjectObject(Map<Object, Object> map) {
      super(TRAITS, map);
    }

    @Override
    public ObjectMapAdapter create(int expectedSize) {
      return new ObjectObject(new ConcurrentSkipListMap<>());
    }
  }
}

package dev.residue.adapter.library;

import com.github.benmanes.caffeine.cache.Caffeine;
import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.MapTraits;
import dev.residue.adapter.ObjectMapAdapter;
import java.util.concurrent.ConcurrentMap;

/**
 * A Caffeine cache without a bound, seen as a map: what the cache adds to the JDK's concurrent map
 * it is built on.
 */
public final class CaffeineCache {
  private CaffeineCache() {}

  private static MapTraits.Builder describe(MapKind kind) {
    return MapTraits.of("caffeine", kind, Caffeine.class)
        .title("Caffeine, unbounded")
        .library("com.github.ben-manes.caffeine:caffeine", "Apache-2.0")
        .deletes("as ConcurrentHashMap", "never, not even in clear()")
        .threadSafe()
        .minJdk(11);
  }

  private static <K, V> ConcurrentMap<K, V> unbounded(int expectedSize) {
    Caffeine<Object, Object> builder = Caffeine.newBuilder();
    if (expectedSize > 0) {
      builder.initialCapacity(expectedSize);
    }
    return builder.<K, V>build().asMap();
  }

  /** Longs, boxed. */
  public static final class LongLong extends BoxedLongMap<ConcurrentMap<Long, Long>> {
    private static final MapTraits TRAITS = describe(MapKind.LONG).boxed().build();

    /** An empty cache as shipped. */
    public LongLong() {
      this(0);
    }

    private LongLong(int expectedSize) {
      super(TRAITS, unbounded(expectedSize));
    }

    @Override
    public LongLongMapAdapter create(int expectedSize) {
      return new LongLong(expectedSize);
    }
  }

  /** Objects. */
  public static final class ObjectObject extends JavaUtilObjectMap<ConcurrentMap<Object, Object>> {
    private static final MapTraits TRAITS = describe(MapKind.OBJECT).build();

    /** An empty cache as shipped. */
    public ObjectObject() {
      this(0);
    }

    private ObjectObject(int expectedSize) {
      super(TRAITS, unbounded(expectedSize));
    }

    @Override
    public ObjectMapAdapter create(int expectedSize) {
      return new ObjectObject(expectedSize);
    }
  }
}

package dev.residue.adapter.library;

import dev.residue.adapter.Checksums;
import dev.residue.adapter.MapTraits;
import dev.residue.adapter.ObjectMapAdapter;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Map} from objects to objects.
 *
 * @param <M> the library's class
 */
abstract class JavaUtilObjectMap<M extends Map<Object, Object>> implements ObjectMapAdapter {
  final M map;
  private final MapTraits traits;

  JavaUtilObjectMap(MapTraits traits, M map) {
    this.traits = traits;
    this.map = map;
  }

  @Override
  public final MapTraits traits() {
    return traits;
  }

  @Override
  public final @Nullable Object put(Object key, Object value) {
    return map.put(key, value);
  }

  @Override
  public final @Nullable Object get(Object key) {
    return map.get(key);
  }

  @Override
  public final @Nullable Object remove(Object key) {
    return map.remove(key);
  }

  @Override
  public final int size() {
    return map.size();
  }

  @Override
  public final void clear() {
    map.clear();
  }

  @Override
  public long checksum() {
    long sum = 0;
    for (Map.Entry<Object, Object> entry : map.entrySet()) {
      sum += Checksums.entry(entry.getKey(), entry.getValue());
    }
    return sum;
  }

  @Override
  public final int removeIf(Predicate<Object> condemned) {
    int removed = 0;
    for (Iterator<Object> keys = map.keySet().iterator(); keys.hasNext(); ) {
      if (condemned.test(keys.next())) {
        keys.remove();
        removed++;
      }
    }
    return removed;
  }

  @Override
  public boolean trim() {
    return false;
  }

  @Override
  public final Object map() {
    return map;
  }
}

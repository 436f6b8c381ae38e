package dev.residue.adapter.library;

import dev.residue.adapter.Checksums;
import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapTraits;
import java.util.Iterator;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * A {@link Map} of boxed longs in long workloads. Boxing happens here, because a user of such a map
 * would pay for it too.
 *
 * @param <M> the library's class
 */
abstract class BoxedLongMap<M extends Map<Long, Long>> implements LongLongMapAdapter {
  final M map;
  private final MapTraits traits;

  BoxedLongMap(MapTraits traits, M map) {
    this.traits = traits;
    this.map = map;
  }

  @Override
  public final MapTraits traits() {
    return traits;
  }

  @Override
  public final long put(long key, long value) {
    Long before = map.put(key, value);
    return before == null ? 0 : before;
  }

  @Override
  public final long get(long key) {
    Long value = map.get(key);
    return value == null ? 0 : value;
  }

  @Override
  public final long remove(long key) {
    Long before = map.remove(key);
    return before == null ? 0 : before;
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
  public final long checksum() {
    long sum = 0;
    for (Map.Entry<Long, Long> entry : map.entrySet()) {
      sum += Checksums.entry(entry.getKey().longValue(), entry.getValue().longValue());
    }
    return sum;
  }

  @Override
  public final int removeIf(LongPredicate condemned) {
    int removed = 0;
    for (Iterator<Long> keys = map.keySet().iterator(); keys.hasNext(); ) {
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

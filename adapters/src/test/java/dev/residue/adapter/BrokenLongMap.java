package dev.residue.adapter;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.LongPredicate;

/** A map with one fault, to show that the contract test sees it. */
final class BrokenLongMap implements LongLongMapAdapter {

  /** What goes wrong, and nothing else. */
  enum Fault {
    PUT_FORGETS_PREVIOUS,
    GET_MISSES_MIN_VALUE,
    REMOVE_RETURNS_ZERO,
    REMOVE_KEEPS_ZERO_KEY,
    SIZE_COUNTS_REMOVED,
    CLEAR_KEEPS_ONE,
    CHECKSUM_SKIPS_ONE,
    REMOVE_IF_SKIPS_NEIGHBOUR,
    REMOVE_IF_MISCOUNTS,
    TRIM_LOSES_ONE
  }

  private final Map<Long, Long> map = new HashMap<>();
  private final Fault fault;
  private int removed;

  BrokenLongMap(Fault fault) {
    this.fault = fault;
  }

  @Override
  public MapTraits traits() {
    return MapTraits.of("broken", MapKind.LONG, HashMap.class).build();
  }

  @Override
  public LongLongMapAdapter create(int expectedSize) {
    return new BrokenLongMap(fault);
  }

  @Override
  public long put(long key, long value) {
    Long before = map.put(key, value);
    return before == null || fault == Fault.PUT_FORGETS_PREVIOUS ? 0 : before;
  }

  @Override
  public long get(long key) {
    if (fault == Fault.GET_MISSES_MIN_VALUE && key == Long.MIN_VALUE) {
      return 0;
    }
    return map.getOrDefault(key, 0L);
  }

  @Override
  public long remove(long key) {
    if (fault == Fault.REMOVE_KEEPS_ZERO_KEY && key == 0) {
      return map.getOrDefault(key, 0L);
    }
    Long before = map.remove(key);
    removed += before == null ? 0 : 1;
    return before == null || fault == Fault.REMOVE_RETURNS_ZERO ? 0 : before;
  }

  @Override
  public int size() {
    return map.size() + (fault == Fault.SIZE_COUNTS_REMOVED ? removed : 0);
  }

  @Override
  public void clear() {
    map.keySet().retainAll(map.keySet().stream().limit(keep(Fault.CLEAR_KEEPS_ONE)).toList());
  }

  @Override
  public long checksum() {
    return map.entrySet().stream()
        .skip(keep(Fault.CHECKSUM_SKIPS_ONE))
        .mapToLong(e -> Checksums.entry(e.getKey().longValue(), e.getValue().longValue()))
        .sum();
  }

  @Override
  public int removeIf(LongPredicate condemned) {
    int before = map.size();
    for (Iterator<Long> keys = map.keySet().iterator(); keys.hasNext(); ) {
      if (condemned.test(keys.next())) {
        keys.remove();
        if (fault == Fault.REMOVE_IF_SKIPS_NEIGHBOUR && keys.hasNext()) {
          keys.next();
        }
      }
    }
    return before - map.size() + (int) keep(Fault.REMOVE_IF_MISCOUNTS);
  }

  @Override
  public boolean trim() {
    if (fault == Fault.TRIM_LOSES_ONE) {
      map.keySet().stream().findFirst().ifPresent(map::remove);
    }
    return true;
  }

  @Override
  public Object map() {
    return map;
  }

  private long keep(Fault which) {
    return fault == which ? 1 : 0;
  }
}

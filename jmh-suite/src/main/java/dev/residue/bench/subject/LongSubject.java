package dev.residue.bench.subject;

import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.bench.meter.EntryParts;
import dev.residue.bench.meter.Part;
import dev.residue.bench.tape.KeySpace;
import java.util.Set;

/** A long map in a lifecycle. */
final class LongSubject extends Subject {
  private final LongLongMapAdapter map;
  private final long limit;

  /**
   * Wraps a map.
   *
   * @param limit numbers from 0 below this may occur
   */
  LongSubject(LongLongMapAdapter map, long seed, long limit, Ledger ledger) {
    super(seed, ledger);
    this.map = map;
    this.limit = limit;
  }

  @Override
  public void insert(long number) {
    long key = KeySpace.SPREAD.key(seed, number);
    long value = KeySpace.value(key);
    long start = allocatedByThread();
    long before = map.put(key, value);
    ledger.charge(allocatedByThread() - start);
    if (before != 0) {
      throw wrong("put", number, 0, before);
    }
  }

  @Override
  public void remove(long number) {
    long key = KeySpace.SPREAD.key(seed, number);
    long start = allocatedByThread();
    long value = map.remove(key);
    ledger.charge(allocatedByThread() - start);
    if (value != KeySpace.value(key)) {
      throw wrong("remove", number, KeySpace.value(key), value);
    }
  }

  @Override
  public long timedChurn(long oldest, long next, int count) {
    long sum = 0;
    long expected = 0;
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      sum += map.remove(KeySpace.SPREAD.key(seed, oldest + i));
      long key = KeySpace.SPREAD.key(seed, next + i);
      sum += map.put(key, KeySpace.value(key));
    }
    long nanos = System.nanoTime() - start;
    for (int i = 0; i < count; i++) {
      expected += KeySpace.value(KeySpace.SPREAD.key(seed, oldest + i));
    }
    if (sum != expected) {
      throw wrong("churn", oldest, expected, sum);
    }
    return nanos;
  }

  @Override
  public boolean iterates() {
    return map.traits().iteratorRemove();
  }

  @Override
  void clearMap() {
    map.clear();
  }

  @Override
  boolean trimMap() {
    return map.trim();
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public Object map() {
    return map.map();
  }

  @Override
  public long[] iterationOrder() {
    NumberList numbers = new NumberList(map.size());
    map.removeIf(
        key -> {
          numbers.add(KeyNumbers.of(seed, key));
          return false;
        });
    return numbers.toArray();
  }

  @Override
  public Subject fresh(int expectedSize) {
    return new LongSubject(map.create(expectedSize), seed, limit, new Ledger());
  }

  @Override
  public EntryParts parts() {
    return new EntryParts() {
      @Override
      public Set<Class<?>> classes() {
        return Set.of(Long.class);
      }

      @Override
      public Part part(Object object) {
        long number = KeyNumbers.of(seed, (Long) object);
        return number >= 0 && number < limit ? Part.KEY : Part.VALUE;
      }
    };
  }
}

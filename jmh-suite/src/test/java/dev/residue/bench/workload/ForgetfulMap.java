package dev.residue.bench.workload;

import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapTraits;
import java.util.function.LongPredicate;

/** A map that now and then says it removed a key and keeps it: what the checksum must notice. */
class ForgetfulMap implements LongLongMapAdapter {
  private final LongLongMapAdapter inner;
  private int removals;

  ForgetfulMap(LongLongMapAdapter inner) {
    this.inner = inner;
  }

  @Override
  public MapTraits traits() {
    return inner.traits();
  }

  @Override
  public LongLongMapAdapter create(int expectedSize) {
    return new ForgetfulMap(inner.create(expectedSize));
  }

  @Override
  public long put(long key, long value) {
    return inner.put(key, value);
  }

  @Override
  public long get(long key) {
    return inner.get(key);
  }

  @Override
  public long remove(long key) {
    return ++removals % 100 == 0 ? inner.get(key) : inner.remove(key);
  }

  @Override
  public int size() {
    return inner.size();
  }

  @Override
  public void clear() {
    inner.clear();
  }

  @Override
  public long checksum() {
    return inner.checksum();
  }

  @Override
  public int removeIf(LongPredicate condemned) {
    return inner.removeIf(condemned);
  }

  @Override
  public boolean trim() {
    return inner.trim();
  }

  @Override
  public Object map() {
    return inner.map();
  }
}

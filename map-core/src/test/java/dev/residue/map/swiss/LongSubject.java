package dev.residue.map.swiss;

import dev.residue.map.LongCursor;
import dev.residue.map.LongLookup;

/** The long kind under replay. */
record LongSubject(SwissLongMap map) implements TraceSubject<long[]> {
  @Override
  public boolean put(long key, long value) {
    return map.put(key, value);
  }

  @Override
  public LongLookup get(long key) {
    return map.lookup(key);
  }

  @Override
  public boolean delete(long key) {
    return map.delete(key);
  }

  @Override
  public Steps range() {
    return new LongSteps(map.range());
  }

  @Override
  public long keyIn(SwissTable<long[]> table, int slot) {
    return map.keyAt(table, slot);
  }

  @Override
  public long valueIn(SwissTable<long[]> table, int slot) {
    return map.valueAt(table, slot);
  }

  private record LongSteps(LongCursor cursor) implements Steps {
    @Override
    public boolean next() {
      return cursor.next();
    }

    @Override
    public long key() {
      return cursor.key();
    }

    @Override
    public long value() {
      return cursor.value();
    }
  }
}

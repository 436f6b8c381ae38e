package dev.residue.map.swiss;

import dev.residue.map.Cursor;
import dev.residue.map.LongLookup;
import dev.residue.map.Lookup;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The object kind under replay, with boxed keys and values. */
record ObjectSubject(SwissMap<Long, Long> map) implements TraceSubject<@Nullable Object[]> {
  @Override
  public boolean put(long key, long value) {
    return map.put(key, value);
  }

  @Override
  public LongLookup get(long key) {
    Lookup<Long> found = map.lookup(key);
    return new LongLookup(Objects.requireNonNullElse(found.value(), 0L), found.ok());
  }

  @Override
  public boolean delete(long key) {
    return map.delete(key);
  }

  @Override
  public Steps range() {
    return new ObjectSteps(map.range());
  }

  @Override
  public long keyIn(SwissTable<@Nullable Object[]> table, int slot) {
    return map.keyIn(table.slots, slot);
  }

  @Override
  public long valueIn(SwissTable<@Nullable Object[]> table, int slot) {
    return map.valueIn(table.slots, slot);
  }

  private record ObjectSteps(Cursor<Long, Long> cursor) implements Steps {
    @Override
    public boolean next() {
      return cursor.next();
    }

    @Override
    public long key() {
      return Objects.requireNonNull(cursor.key());
    }

    @Override
    public long value() {
      return Objects.requireNonNull(cursor.value());
    }
  }
}

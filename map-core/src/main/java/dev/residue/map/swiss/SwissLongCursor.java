package dev.residue.map.swiss;

import dev.residue.map.LongCursor;

/** A range over the long kind. */
final class SwissLongCursor extends SwissScan<long[]> implements LongCursor {
  private final SwissLongMap of;
  private long key;
  private long value;

  SwissLongCursor(SwissLongMap of) {
    super(of);
    this.of = of;
  }

  @Override
  boolean take(SwissTable<long[]> table, int slot, boolean replaced) {
    long candidate = of.keyAt(table, slot);
    if (replaced) {
      return of.lookAgain(candidate, this);
    }
    show(candidate, of.valueAt(table, slot));
    return true;
  }

  void show(long shownKey, long shownValue) {
    key = shownKey;
    value = shownValue;
  }

  @Override
  void showNothing() {
    show(0, 0);
  }

  @Override
  public long key() {
    return key;
  }

  @Override
  public long value() {
    return value;
  }
}

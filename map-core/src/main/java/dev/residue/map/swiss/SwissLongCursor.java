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
  boolean take(long[] slots, int slot, boolean replaced) {
    long candidate = SwissLongMap.keyIn(slots, slot);
    if (replaced) {
      return of.lookAgain(candidate, this);
    }
    show(candidate, SwissLongMap.valueIn(slots, slot));
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

package dev.residue.map.swiss;

import dev.residue.map.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * A range over the object kind.
 *
 * @param <K> type of the keys
 * @param <V> type of the values
 */
final class SwissCursor<K extends @Nullable Object, V extends @Nullable Object>
    extends SwissScan<@Nullable Object[]> implements Cursor<K, V> {
  private final SwissMap<K, V> of;
  private @Nullable K key;
  private @Nullable V value;

  SwissCursor(SwissMap<K, V> of) {
    super(of);
    this.of = of;
  }

  @Override
  boolean take(SwissTable<@Nullable Object[]> table, int slot, boolean replaced) {
    @Nullable Object[] slots = table.slots;
    if (replaced) {
      return of.lookAgain(slots, slot, this);
    }
    show(of.keyIn(slots, slot), of.valueIn(slots, slot));
    return true;
  }

  void show(K shownKey, V shownValue) {
    key = shownKey;
    value = shownValue;
  }

  @Override
  void showNothing() {
    key = null;
    value = null;
  }

  @Override
  public @Nullable K key() {
    return key;
  }

  @Override
  public @Nullable V value() {
    return value;
  }
}

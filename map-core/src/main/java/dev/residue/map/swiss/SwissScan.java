package dev.residue.map.swiss;

import dev.residue.map.ConcurrentMapIterationException;
import org.jspecify.annotations.Nullable;

/**
 * The order of a range, both kinds: which slot comes next while tables grow, split, empty and fill
 * under the scan.
 *
 * @param <A> the array type of a table's slots
 */
abstract class SwissScan<A> {
  /*
   * A scan walks the directory from a random entry and each table from a random slot, the same slot
   * number in every table. It keeps the table it is in; when that table has been replaced (is
   * stale), its old slots still say which keys to return and in which order, but each is looked up
   * again in the map as it is now. Leaving a table, the scan skips as many directory entries as the
   * table had, so both halves of a split are skipped with it.
   *
   * One detail is visible from outside: after a slot has been returned, the position jumps to the
   * next slot of the group that is full at that moment, so an entry put into a slot between the two
   * is not seen - except right after the first full slot of a step, which was found without looking
   * at its group.
   */
  final SwissTables<A> map;

  private final boolean startedEmpty;
  private final long slotOffset;
  private final long clearSequence;
  private final @Nullable SwissTable<A> startedSmall;
  private long directoryOffset;
  private int globalDepth;
  private long directoryPosition;
  private @Nullable SwissTable<A> table;
  private long position;

  SwissScan(SwissTables<A> map) {
    this.map = map;
    startedEmpty = map.used == 0;
    slotOffset = startedEmpty ? 0 : map.random.iterationStart();
    directoryOffset = startedEmpty ? 0 : map.random.iterationStart();
    globalDepth = map.globalDepth();
    startedSmall = !startedEmpty && map.directory.length == 0 ? map.table(0) : null;
    clearSequence = map.clearSequence;
  }

  /**
   * Makes the entry of a full slot the current one.
   *
   * @param replaced the slot's table is no longer part of the map: look its key up again
   * @return false if the entry is gone
   */
  abstract boolean take(SwissTable<A> table, int slot, boolean replaced);

  abstract void showNothing();

  final boolean clearedSince() {
    return clearSequence != map.clearSequence;
  }

  /** Goes to the next entry; false when there is none. */
  public final boolean next() {
    if (startedEmpty) {
      return false;
    }
    if (map.writing) {
      throw new ConcurrentMapIterationException();
    }
    boolean found = startedSmall != null ? nextOfSmall(startedSmall) : nextOfTables();
    if (!found) {
      showNothing();
    }
    return found;
  }

  private boolean nextOfSmall(SwissTable<A> small) {
    while (position < ControlWord.SLOTS) {
      int slot = (int) (position + slotOffset) & (ControlWord.SLOTS - 1);
      position++;
      if (map.isFull(small, slot) && take(small, slot, map.directory.length > 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean nextOfTables() {
    if (globalDepth != map.globalDepth()) {
      int doublings = map.globalDepth() - globalDepth;
      directoryPosition <<= doublings;
      directoryOffset <<= doublings;
      globalDepth = map.globalDepth();
    }
    while (directoryPosition < map.directory.length) {
      SwissTable<A> current = table;
      if (current == null) {
        current = enterTable();
      }
      if (nextOfTable(current)) {
        return true;
      }
      directoryPosition += 1L << (globalDepth - current.localDepth);
      table = null;
      position = 0;
    }
    return false;
  }

  private SwissTable<A> enterTable() {
    int at = (int) (directoryPosition + directoryOffset) & (map.directory.length - 1);
    SwissTable<A> entered = map.table(SwissTables.idOf(map.directory[at]));
    // Only the first table can be met in the middle of its run of entries.
    directoryOffset -= at - entered.index;
    table = entered;
    return entered;
  }

  private int slotAt(SwissTable<A> current) {
    return (int) (position + slotOffset) & (current.capacity - 1);
  }

  private boolean nextOfTable(SwissTable<A> current) {
    if (position >= current.capacity) {
      return false;
    }
    int slot = slotAt(current);
    position++;
    if (map.isFull(current, slot) && take(current, slot, current.stale())) {
      return true;
    }
    return nextByGroup(current);
  }

  private boolean nextByGroup(SwissTable<A> current) {
    while (position < current.capacity) {
      int slot = slotAt(current);
      long full = ControlWord.full(map.word(current, slot >>> 3));
      full = ControlWord.from(full, slot & 7);
      while (full != 0) {
        int ahead = ControlWord.first(full) - (slot & 7);
        position += ahead;
        slot += ahead;
        if (position >= current.capacity) {
          return false;
        }
        boolean taken = take(current, slot, current.stale());
        full = ControlWord.withoutFirst(full);
        if (taken) {
          position += ControlWord.first(full) - (slot & 7);
          return true;
        }
      }
      position += ControlWord.SLOTS - (slot & 7);
    }
    return false;
  }
}

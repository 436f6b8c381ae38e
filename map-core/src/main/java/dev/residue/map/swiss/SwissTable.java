package dev.residue.map.swiss;

import org.jspecify.annotations.Nullable;

/**
 * What a table is apart from its hot counters. A table that has been replaced is stale: its index
 * is {@link #STALE}, its control words are a copy of the last ones, and only cursors still hold it.
 *
 * @param <A> the array type of the slots
 */
final class SwissTable<A> {
  static final int STALE = -1;

  final int id;

  /** Slots: a power of two from 8 to 1024. */
  final int capacity;

  /** Leading hash bits that all keys of this table share. */
  final int localDepth;

  /** Where a cursor finds the entries of a stale table; a kind may keep live ones elsewhere. */
  A slots;

  /** First directory entry of this table, or {@link #STALE}. */
  int index;

  /** The control words of a stale table; null while the map holds them. */
  long @Nullable [] staleWords;

  SwissTable(int id, int capacity, int localDepth, int index, A slots) {
    this.id = id;
    this.capacity = capacity;
    this.localDepth = localDepth;
    this.index = index;
    this.slots = slots;
  }

  int groups() {
    return capacity / ControlWord.SLOTS;
  }

  boolean stale() {
    return index == STALE;
  }
}

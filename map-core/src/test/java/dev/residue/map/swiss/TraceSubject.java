package dev.residue.map.swiss;

import dev.residue.map.LongLookup;

/**
 * A map under replay, either kind, seen through longs.
 *
 * @param <A> the array type of a table's slots
 */
interface TraceSubject<A> {
  SwissTables<A> map();

  boolean put(long key, long value);

  LongLookup get(long key);

  boolean delete(long key);

  Steps range();

  long keyIn(SwissTable<A> table, int slot);

  long valueIn(SwissTable<A> table, int slot);

  /** A cursor of either kind. */
  interface Steps {
    boolean next();

    long key();

    long value();
  }
}

package dev.residue.adapter;

import java.util.function.LongPredicate;

/**
 * One map from {@code long} to {@code long}, as a workload sees it.
 *
 * <p>Any key may occur, including 0 and the extremes. Values are never 0: 0 means "absent". Not
 * thread-safe unless the traits say so.
 */
public interface LongLongMapAdapter {

  /** What is known of this map; the same for all instances of a class. */
  MapTraits traits();

  /**
   * Makes a fresh, empty map.
   *
   * @param expectedSize entries to make room for; 0: as shipped, by the library's default
   *     constructor
   * @return an adapter of the same class around the new map
   */
  LongLongMapAdapter create(int expectedSize);

  /**
   * Associates {@code value} with {@code key}.
   *
   * @param value never 0
   * @return the value that was there before, 0 if none was
   */
  long put(long key, long value);

  /** Returns the value of {@code key}, 0 if it is absent. */
  long get(long key);

  /** Removes {@code key} and returns the value it had, 0 if it was absent. */
  long remove(long key);

  /** Number of entries by the map's own account. */
  int size();

  /** Removes all entries by the map's own call. */
  void clear();

  /**
   * Visits every entry once, in the map's own way of iterating.
   *
   * @return the sum of {@link Checksums#entry(long, long)} over all entries, 0 if empty
   */
  long checksum();

  /**
   * Removes entries while iterating, in the way the library offers: {@code Iterator.remove}, or a
   * bulk removal by predicate.
   *
   * @param condemned is asked at least once per entry
   * @return entries removed
   * @throws UnsupportedOperationException if the library offers neither
   */
  int removeIf(LongPredicate condemned);

  /**
   * Gives memory back by the library's own call (trim, compact, shrink, ...).
   *
   * @return false, and nothing is done, if the library has no such call
   */
  boolean trim();

  /** The library's own map object, root of the footprint; never an adapter. */
  Object map();
}

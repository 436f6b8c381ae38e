package dev.residue.adapter;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One map from objects to objects, as a workload sees it.
 *
 * <p>Keys are never null, values are never null: null means "absent". Not thread-safe unless the
 * traits say so.
 */
public interface ObjectMapAdapter {

  /** What is known of this map; the same for all instances of a class. */
  MapTraits traits();

  /**
   * Makes a fresh, empty map.
   *
   * @param expectedSize entries to make room for; 0: as shipped, by the library's default
   *     constructor
   * @return an adapter of the same class around the new map
   */
  ObjectMapAdapter create(int expectedSize);

  /** Associates {@code value} with {@code key}; returns the value before, null if none was. */
  @Nullable Object put(Object key, Object value);

  /** Returns the value of {@code key}, null if it is absent. */
  @Nullable Object get(Object key);

  /** Removes {@code key} and returns the value it had, null if it was absent. */
  @Nullable Object remove(Object key);

  /** Number of entries by the map's own account. */
  int size();

  /** Removes all entries by the map's own call. */
  void clear();

  /**
   * Visits every entry once, in the map's own way of iterating.
   *
   * @return the sum of {@link Checksums#entry(Object, Object)} over all entries, 0 if empty
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
  int removeIf(Predicate<Object> condemned);

  /**
   * Gives memory back by the library's own call (trim, compact, shrink, ...).
   *
   * @return false, and nothing is done, if the library has no such call
   */
  boolean trim();

  /** The library's own map object, root of the footprint; never an adapter. */
  Object map();
}

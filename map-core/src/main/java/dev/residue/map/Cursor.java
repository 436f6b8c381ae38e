package dev.residue.map;

import org.jspecify.annotations.Nullable;

/**
 * One {@code for k, v := range m} over a map of the object kind, step by step. The map may change
 * between two steps: an entry that is present all the time is returned exactly once, a deleted and
 * not yet returned one is not returned, an updated one has its latest value, an added one may or
 * may not appear. The order is unspecified.
 *
 * @param <K> type of the keys
 * @param <V> type of the values
 */
public interface Cursor<K extends @Nullable Object, V extends @Nullable Object> {
  /**
   * Goes to the next entry.
   *
   * @return false when there is none; then and after, {@link #key} and {@link #value} are null
   * @throws ConcurrentMapIterationException if a write is seen to be under way
   */
  boolean next();

  /**
   * The key of the current entry.
   *
   * @return the stored key, or null before the first and after the last entry
   */
  @Nullable K key();

  /**
   * The value of the current entry as it was when {@link #next} returned.
   *
   * @return the value, or null before the first and after the last entry
   */
  @Nullable V value();
}

package dev.residue.map;

/**
 * One {@code for k, v := range m} over a map of the long kind, step by step, under the rules of
 * {@link Cursor}.
 */
public interface LongCursor {
  /**
   * Goes to the next entry.
   *
   * @return false when there is none; then and after, {@link #key} and {@link #value} are 0
   * @throws ConcurrentMapIterationException if a write is seen to be under way
   */
  boolean next();

  /**
   * The key of the current entry.
   *
   * @return the key, or 0 before the first and after the last entry
   */
  long key();

  /**
   * The value of the current entry as it was when {@link #next} returned.
   *
   * @return the value, or 0 before the first and after the last entry
   */
  long value();
}

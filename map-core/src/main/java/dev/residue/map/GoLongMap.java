package dev.residue.map;

/**
 * A map with the semantics of Go's, long kind: {@code map[uint64]uint64}. The twin of {@link
 * GoMap}: the same operations leave the same structure. Not thread safe, and says so when it
 * notices.
 */
public interface GoLongMap extends Inspectable {
  /**
   * {@code m[k]}.
   *
   * @param key any key
   * @return the value, or 0 on a miss
   * @throws ConcurrentMapReadWriteException if a write is seen to be under way
   */
  long get(long key);

  /**
   * {@code m[k]} with another answer than 0 on a miss.
   *
   * @param key any key
   * @param missing what to return on a miss
   * @return the value, or {@code missing}
   * @throws ConcurrentMapReadWriteException if a write is seen to be under way
   */
  long getOrDefault(long key, long missing);

  /**
   * {@code v, ok := m[k]}.
   *
   * @param key any key
   * @return the value and whether the key is present
   * @throws ConcurrentMapReadWriteException if a write is seen to be under way
   */
  LongLookup lookup(long key);

  /**
   * {@code _, ok := m[k]}.
   *
   * @param key any key
   * @return whether the key is present
   * @throws ConcurrentMapReadWriteException if a write is seen to be under way
   */
  boolean containsKey(long key);

  /**
   * {@code m[k] = v}.
   *
   * @param key any key
   * @param value any value
   * @return whether the key is new. Differs from Go, which does not tell
   * @throws NilMapAssignmentException on the nil map
   * @throws ConcurrentMapWritesException if another write is seen to be under way
   */
  boolean put(long key, long value);

  /**
   * {@code delete(m, k)}; a missing key is no error.
   *
   * @param key any key
   * @return whether an entry was removed. Differs from Go, which does not tell
   * @throws ConcurrentMapWritesException if another write is seen to be under way
   */
  boolean delete(long key);

  /**
   * {@link #put} that tells the former value. Differs from Go, which has no such operation; a
   * design does it in one search.
   *
   * @param key any key
   * @param value any value
   * @param missing what to return if the key is new
   * @return the value the key had, or {@code missing}
   * @throws NilMapAssignmentException on the nil map
   * @throws ConcurrentMapWritesException if another write is seen to be under way
   */
  default long exchange(long key, long value, long missing) {
    long former = getOrDefault(key, missing);
    put(key, value);
    return former;
  }

  /**
   * {@link #delete} that tells the value. Differs from Go, which has no such operation; a design
   * does it in one search.
   *
   * @param key any key
   * @param missing what to return on a miss
   * @return the value of the removed entry, or {@code missing}
   * @throws ConcurrentMapWritesException if another write is seen to be under way
   */
  default long remove(long key, long missing) {
    long former = getOrDefault(key, missing);
    delete(key);
    return former;
  }

  /**
   * {@code len(m)}.
   *
   * @return the number of entries, exact at every moment, in constant time
   */
  int len();

  /**
   * {@code clear(m)}: removes every entry; keeps the arrays.
   *
   * @throws ConcurrentMapWritesException if another write is seen to be under way
   */
  void clear();

  /**
   * Starts a {@code for k, v := range m} at a random place.
   *
   * @return a cursor before the first entry; the map may change while it is used
   * @throws ConcurrentMapIterationException if a write is seen to be under way (swiss design)
   */
  LongCursor range();

  /**
   * The nil map: reads find nothing, delete and clear do nothing, put is refused.
   *
   * @return a map that is always empty
   */
  static GoLongMap nil() {
    return NilLongMap.INSTANCE;
  }
}

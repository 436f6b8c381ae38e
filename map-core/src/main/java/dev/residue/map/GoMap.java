package dev.residue.map;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map with the semantics of Go's, object kind: {@code map[any]any}. Not thread safe, and says so
 * when it notices.
 *
 * <p>Keys follow Go's equality (see {@link StandardHasher}): NaN never equals itself, so a put of a
 * NaN always adds an entry that only {@link #range} shows and only {@link #clear} removes; +0.0 and
 * -0.0 are one key, stored as it was last put. An unhashable key is refused by get, put and delete,
 * on the nil map and on an empty map too.
 *
 * @param <K> type of the keys; null is a key
 * @param <V> type of the values; null is a value and the zero value
 */
public interface GoMap<K extends @Nullable Object, V extends @Nullable Object> extends Inspectable {
  /**
   * {@code m[k]}.
   *
   * @param key any key
   * @return the value, or null on a miss
   * @throws UnhashableKeyException if the key's type has no hash
   * @throws ConcurrentMapReadWriteException if a write is seen to be under way
   */
  @Nullable V get(K key);

  /**
   * {@code v, ok := m[k]}.
   *
   * @param key any key
   * @return the value and whether the key is present
   * @throws UnhashableKeyException if the key's type has no hash
   * @throws ConcurrentMapReadWriteException if a write is seen to be under way
   */
  Lookup<V> lookup(K key);

  /**
   * {@code _, ok := m[k]}.
   *
   * @param key any key
   * @return whether the key is present
   * @throws UnhashableKeyException if the key's type has no hash
   * @throws ConcurrentMapReadWriteException if a write is seen to be under way
   */
  boolean containsKey(K key);

  /**
   * {@code m[k] = v}.
   *
   * @param key any key; it replaces the stored one that it equals
   * @param value any value
   * @return whether the key is new. Differs from Go, which does not tell
   * @throws NilMapAssignmentException on the nil map
   * @throws UnhashableKeyException if the key's type has no hash
   * @throws ConcurrentMapWritesException if another write is seen to be under way
   */
  boolean put(K key, V value);

  /**
   * {@code delete(m, k)}; a missing key is no error.
   *
   * @param key any key
   * @return whether an entry was removed. Differs from Go, which does not tell
   * @throws UnhashableKeyException if the key's type has no hash
   * @throws ConcurrentMapWritesException if another write is seen to be under way
   */
  boolean delete(K key);

  /**
   * {@link #put} that tells the former value. Differs from Go, which has no such operation; a
   * design does it in one search.
   *
   * @param key any key; it replaces the stored one that it equals
   * @param value any value
   * @return the value the key had, or null if the key is new
   * @throws NilMapAssignmentException on the nil map
   * @throws UnhashableKeyException if the key's type has no hash
   * @throws ConcurrentMapWritesException if another write is seen to be under way
   */
  default @Nullable V exchange(K key, V value) {
    V former = get(key);
    put(key, value);
    return former;
  }

  /**
   * {@link #delete} that tells the value. Differs from Go, which has no such operation; a design
   * does it in one search.
   *
   * @param key any key
   * @return the value of the removed entry, or null
   * @throws UnhashableKeyException if the key's type has no hash
   * @throws ConcurrentMapWritesException if another write is seen to be under way
   */
  default @Nullable V remove(K key) {
    V former = get(key);
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
   * {@code clear(m)}: removes every entry, NaN keys too; keeps the arrays.
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
  Cursor<K, V> range();

  /**
   * This map as a {@code java.util.Map}. Differs from most Java maps: iteration starts anywhere and
   * tolerates changes, entries are copies of what the range has seen, and NaN keys behave as in Go:
   * each put adds an entry that no key finds. An iterator's {@code remove} and an entry's {@code
   * setValue} refuse such an entry with an {@code UnsupportedOperationException}; {@code setValue}
   * on an entry that was removed meanwhile puts it back. A key that cannot be hashed is refused by
   * {@code get}, {@code put}, {@code remove} and {@code containsKey}, as by the map itself.
   *
   * @return a live, modifiable view
   */
  default Map<K, V> asMap() {
    return new MapView<>(this);
  }

  /**
   * The nil map: reads find nothing, delete and clear do nothing, put is refused.
   *
   * @param <K> type of the keys
   * @param <V> type of the values
   * @return a map that is always empty
   */
  static <K extends @Nullable Object, V extends @Nullable Object> GoMap<K, V> nil() {
    return new NilMap<>();
  }
}

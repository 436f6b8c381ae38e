package dev.residue.map;

import org.jspecify.annotations.Nullable;

/**
 * Hash and equality of the keys of an object map. Equal keys have equal hashes under the same seed,
 * with one exception that Go makes too: a key that does not equal itself (NaN) gets a fresh random
 * hash on every call.
 *
 * @param <K> type of the keys
 */
public interface KeyHasher<K extends @Nullable Object> {
  /**
   * The hash of a key. All 64 bits count: the designs use the lowest and the highest ones.
   *
   * @param key the key, null included
   * @param seed the seed of the map; the bucket design has 32 bits of it, zero-extended
   * @return 64 well spread bits
   * @throws UnhashableKeyException if keys of this dynamic type cannot be hashed
   */
  long hash(K key, long seed);

  /**
   * Whether two keys are one key in the sense of Go's {@code ==}.
   *
   * @param a a key that {@link #hash} accepts
   * @param b a key that {@link #hash} accepts
   * @return false also for {@code a == b} when the key is a NaN
   */
  boolean equal(K a, K b);

  /**
   * The hasher of maps that are given none.
   *
   * @param <K> type of the keys
   * @return a new {@link StandardHasher}
   */
  static <K extends @Nullable Object> KeyHasher<K> standard() {
    return new StandardHasher<>();
  }
}

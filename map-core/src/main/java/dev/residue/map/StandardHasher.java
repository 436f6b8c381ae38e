package dev.residue.map;

import org.jspecify.annotations.Nullable;

/**
 * Go's equality for Java keys, and a hash that spreads {@code hashCode()} over 64 bits.
 *
 * <ul>
 *   <li>{@code Double} and {@code Float} compare as Go's floats do: NaN equals nothing, +0.0 and
 *       -0.0 are one key.
 *   <li>{@code Long} is hashed by its 64 bits: its {@code hashCode} folds them to 32, and keys that
 *       differ by a multiple of 2^32 + 1 would collide.
 *   <li>Arrays and Go maps stand for Go's slices and maps: unhashable.
 *   <li>null is a key like any other, as the nil interface is in Go.
 *   <li>Everything else: {@code equals} and {@code hashCode}.
 * </ul>
 *
 * <p>Differs from Go: a composite key follows its own {@code equals}. A record with a double in it
 * takes NaN as equal to itself and +0.0 and -0.0 as two keys, where a Go struct does not; a record
 * with an array in it is hashed by the array's identity, where Go panics; and mutable collections
 * are taken as keys, where Go has no such keys. A {@link KeyHasher} of one's own can do as Go does.
 *
 * <p>Not thread safe: NaN keys draw from a generator of this object.
 *
 * @param <K> type of the keys
 */
public final class StandardHasher<K extends @Nullable Object> implements KeyHasher<K> {
  /** Any value will do; pinned, so that maps with NaN keys repeat. */
  private static final long NAN_SEED = 0x6E616E6B657973L;

  private final SplitMix nanHashes = new SplitMix(NAN_SEED);

  /** Makes a hasher. */
  public StandardHasher() {}

  @Override
  public long hash(K key, long seed) {
    return SplitMix.finish(bits(key) + seed * SplitMix.GOLDEN);
  }

  private long bits(K key) {
    if (key == null) {
      return 0;
    }
    Class<?> type = key.getClass();
    if (type == Long.class) {
      return (Long) key;
    }
    if (key instanceof Double number) {
      double value = number;
      return Double.isNaN(value) ? nanHashes.next() : Double.doubleToRawLongBits(value + 0.0);
    }
    if (key instanceof Float number) {
      float value = number;
      return Float.isNaN(value) ? nanHashes.next() : Float.floatToRawIntBits(value + 0.0f);
    }
    if (type.isArray() || key instanceof GoMap || key instanceof GoLongMap) {
      throw new UnhashableKeyException(type);
    }
    return key.hashCode();
  }

  @Override
  public boolean equal(K a, K b) {
    if (a == null || b == null) {
      return a == b;
    }
    if (a instanceof Double x) {
      return b instanceof Double y && x.doubleValue() == y.doubleValue();
    }
    if (a instanceof Float x) {
      return b instanceof Float y && x.floatValue() == y.floatValue();
    }
    return a.equals(b);
  }
}

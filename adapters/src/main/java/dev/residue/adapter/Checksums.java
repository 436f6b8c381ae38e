package dev.residue.adapter;

/**
 * The checksum of map contents that every adapter and the reference agree on.
 *
 * <p>A sum, so that the order of iteration does not matter; each term mixes key and value, so that
 * swapped values show.
 */
public final class Checksums {
  private Checksums() {}

  /** The term of one long entry. */
  public static long entry(long key, long value) {
    // Odd multiplier: 2^64 divided by the golden ratio, as in SplitMix64 (Steele et al. 2014).
    return (key ^ Long.rotateLeft(value, 32)) * 0x9E3779B97F4A7C15L + value;
  }

  /** The term of one object entry, from the hash codes of both. */
  public static long entry(Object key, Object value) {
    return entry((long) key.hashCode(), (long) value.hashCode());
  }
}

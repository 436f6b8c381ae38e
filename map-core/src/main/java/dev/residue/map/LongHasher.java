package dev.residue.map;

/** Hash of the keys of a long map. Their equality is {@code ==}. */
@FunctionalInterface
public interface LongHasher {
  /**
   * The hash of a key. All 64 bits count: the designs use the lowest and the highest ones.
   *
   * @param key the key
   * @param seed the seed of the map; the bucket design has 32 bits of it, zero-extended
   * @return 64 well spread bits
   */
  long hash(long key, long seed);

  /**
   * The hasher of maps that are given none.
   *
   * @return the one {@link StandardLongHasher}
   */
  static LongHasher standard() {
    return StandardLongHasher.INSTANCE;
  }
}

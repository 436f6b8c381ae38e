package dev.residue.map;

/**
 * SplitMix64's finalizer over key and seed: two multiplications, no table, every bit of the key
 * reaches every bit of the hash. Differs from Go, which uses AES instructions or a folded
 * multiplication; the structure of a map depends on the hash values only.
 */
public final class StandardLongHasher implements LongHasher {
  static final StandardLongHasher INSTANCE = new StandardLongHasher();

  private StandardLongHasher() {}

  @Override
  public long hash(long key, long seed) {
    return SplitMix.finish(key + seed * SplitMix.GOLDEN);
  }
}

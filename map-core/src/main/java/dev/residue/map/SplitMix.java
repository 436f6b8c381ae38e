package dev.residue.map;

/**
 * The SplitMix64 generator and its finalizer. Source of the constants and the shifts: Steele, Lea
 * and Flood, "Fast Splittable Pseudorandom Number Generators" (OOPSLA 2014), with the finalizer
 * variant 13 of David Stafford.
 */
public final class SplitMix {
  /** 2^64 divided by the golden ratio, made odd: the increment of the generator. */
  public static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  /**
   * Starts a sequence.
   *
   * @param seed any value; equal seeds give equal sequences
   */
  public SplitMix(long seed) {
    state = seed;
  }

  /**
   * The next number of the sequence.
   *
   * @return 64 random bits
   */
  public long next() {
    state += GOLDEN;
    return finish(state);
  }

  /**
   * The finalizer alone: a bijection in which each input bit changes each output bit with
   * probability near one half.
   *
   * @param z any value
   * @return the mixed value
   */
  public static long finish(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

package dev.residue.bench.tape;

/**
 * The keys of a tape, by number: an endless sequence of distinct keys, the same for the same seed.
 *
 * <p>Key {@code i} of {@link #SPREAD} is the {@code i}-th output of SplitMix64 (Steele, Lea and
 * Flood, 2014): a bijection of the counter, so no two keys are equal, and every bit is well mixed.
 */
public enum KeySpace {
  /** Keys spread over all 64 bits. */
  SPREAD {
    @Override
    public long key(long seed, long index) {
      return mix(seed + (index + 1) * GOLDEN);
    }
  },
  /** Keys that follow each other, from a start below 2^32 that the seed decides. */
  SEQUENTIAL {
    @Override
    public long key(long seed, long index) {
      return (mix(seed) >>> 32) + index;
    }
  };

  /** SplitMix64's increment: 2^64 divided by the golden ratio, made odd. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** SplitMix64's two multipliers, and what undoes them and the increment. */
  private static final long FIRST = 0xBF58476D1CE4E5B9L;

  private static final long SECOND = 0x94D049BB133111EBL;
  private static final long FIRST_INVERSE = inverse(FIRST);
  private static final long SECOND_INVERSE = inverse(SECOND);
  private static final long GOLDEN_INVERSE = inverse(GOLDEN);

  /** Multiplier of the values; odd, so that distinct keys have distinct values (as above). */
  private static final long VALUE = 0xD1342543DE82EF95L;

  /** Returns key number {@code index}, counted from 0. */
  public abstract long key(long seed, long index);

  /** Returns the value that belongs to a key; never 0, since 0 means "absent". */
  public static long value(long key) {
    return (key * VALUE) | 1;
  }

  /** Returns the string of a key: its 16 hexadecimal digits. */
  public static String string(long key) {
    char[] digits = new char[16];
    for (int i = 0; i < 16; i++) {
      digits[i] = Character.forDigit((int) (key >>> (60 - 4 * i)) & 15, 16);
    }
    return new String(digits);
  }

  /**
   * The number of a key of {@link #SPREAD}, by arithmetic alone: what {@code key} does, backwards.
   *
   * @param origin {@link #origin} of key number 0 of the same seed
   */
  public static long number(long key, long origin) {
    return (unmix(key) - origin) * GOLDEN_INVERSE;
  }

  /** What {@link #number} needs to know of a sequence. */
  public static long origin(long firstKey) {
    return unmix(firstKey);
  }

  /** The inverse of {@link #mix}. */
  private static long unmix(long z) {
    long y = (z ^ (z >>> 31) ^ (z >>> 62)) * SECOND_INVERSE;
    y = (y ^ (y >>> 27) ^ (y >>> 54)) * FIRST_INVERSE;
    return y ^ (y >>> 30) ^ (y >>> 60);
  }

  /** The number that gives 1 when multiplied with an odd one: five of Newton's steps do. */
  private static long inverse(long odd) {
    long x = odd;
    for (int correct = 3; correct < Long.SIZE; correct *= 2) {
      x *= 2 - odd * x;
    }
    return x;
  }

  /** SplitMix64's output function; also derives independent seeds from a seed and a number. */
  public static long mix(long z) {
    long y = (z ^ (z >>> 30)) * FIRST;
    y = (y ^ (y >>> 27)) * SECOND;
    return y ^ (y >>> 31);
  }
}

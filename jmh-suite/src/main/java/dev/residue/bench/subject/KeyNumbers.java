package dev.residue.bench.subject;

import dev.residue.bench.tape.KeySpace;
import java.math.BigInteger;

/** Finds which number a key of {@link KeySpace#SPREAD} has: the inverse of SplitMix64. */
final class KeyNumbers {
  /** Multipliers of {@link KeySpace#mix}; odd, so each has an inverse modulo 2^64. */
  private static final long FIRST_INVERSE = inverse(0xBF58476D1CE4E5B9L);

  private static final long SECOND_INVERSE = inverse(0x94D049BB133111EBL);

  /** Inverse of the step between two keys before mixing, which key 0 of seed 0 shows. */
  private static final long STEP_INVERSE = inverse(unmix(KeySpace.SPREAD.key(0, 0)));

  private KeyNumbers() {}

  /** Returns the number whose key this is; outside any range in use if it is no key. */
  static long of(long seed, long key) {
    return (unmix(key) - seed) * STEP_INVERSE - 1;
  }

  private static long unmix(long mixed) {
    long z = mixed ^ (mixed >>> 31) ^ (mixed >>> 62);
    z *= SECOND_INVERSE;
    z = z ^ (z >>> 27) ^ (z >>> 54);
    z *= FIRST_INVERSE;
    return z ^ (z >>> 30) ^ (z >>> 60);
  }

  private static long inverse(long odd) {
    return BigInteger.valueOf(odd).modInverse(BigInteger.ONE.shiftLeft(Long.SIZE)).longValue();
  }
}

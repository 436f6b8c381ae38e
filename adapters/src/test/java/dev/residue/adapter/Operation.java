package dev.residue.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One step of a random sequence.
 *
 * @param verb what to do
 * @param key its key; for {@link Verb#REMOVE_IF} a mask: keys that share a set bit with it go
 * @param value its value, never 0
 */
record Operation(Verb verb, long key, long value) {

  enum Verb {
    PUT,
    GET,
    REMOVE,
    REMOVE_IF,
    CHECKSUM,
    TRIM,
    CLEAR
  }

  /** Where implementations keep sentinels, and the ends of the range. */
  private static final long[] EDGES = {
    0, 1, -1, 2, -2, Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE + 1, 1L << 32, -1L >>> 1
  };

  /**
   * A sequence in phases that mostly grow, mostly shrink or hold the size, so that tables double,
   * empty out and fill with tombstones.
   *
   * @param keys number of distinct spread keys, beside the edges
   */
  static List<Operation> sequence(long seed, int length, int keys) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Operation> operations = new ArrayList<>(length);
    while (operations.size() < length) {
      int putShare = new int[] {70, 20, 45}[random.nextInt(3)];
      for (int i = random.nextInt(1, length / 4 + 2); i > 0 && operations.size() < length; i--) {
        operations.add(next(random, keys, putShare));
      }
    }
    return operations;
  }

  private static Operation next(SplittableRandom random, int keys, int putShare) {
    long key =
        random.nextInt(8) == 0
            ? EDGES[random.nextInt(EDGES.length)]
            // Multiplied by an odd number, so that neighbours spread over all 64 bits.
            : random.nextInt(keys) * 0x9E3779B97F4A7C15L;
    long value = random.nextLong() | 1;
    int rare = random.nextInt(1000);
    if (rare == 0) {
      return new Operation(Verb.CLEAR, 0, value);
    }
    if (rare < 4) {
      return new Operation(Verb.TRIM, 0, value);
    }
    if (rare < 8) {
      return new Operation(Verb.CHECKSUM, 0, value);
    }
    if (rare < 12) {
      return new Operation(Verb.REMOVE_IF, 1L << random.nextInt(64), value);
    }
    int share = random.nextInt(100);
    if (share < putShare) {
      return new Operation(Verb.PUT, key, value);
    }
    return new Operation(share < 90 ? Verb.REMOVE : Verb.GET, key, value);
  }
}

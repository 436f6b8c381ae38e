package dev.residue.map.bucket;

import dev.residue.map.GoTypes;
import dev.residue.map.SizeClasses;

/**
 * What the key and value types decide in the bucket design of Go 1.19: the size of a bucket, and
 * with it how many overflow buckets an array has room for.
 *
 * @param bucketBytes 8 state bytes, 8 keys, 8 values, 1 pointer
 * @param pointers whether the garbage collector looks into buckets
 */
record BucketLayout(int bucketBytes, boolean pointers) {
  /** Go allocates nothing larger on linux/amd64: 48 address bits. */
  private static final long MAX_ALLOCATION = 1L << 48;

  /** From this B on an array has preallocated overflow buckets, one for 2^4 regular ones. */
  static final int PREALLOCATE_BITS = 4;

  /** 2^27 buckets of 16 array elements each would pass the longest Java array. */
  static final int MAX_BITS = 26;

  static BucketLayout of(GoTypes types) {
    int cell = types.key().slotBytes() + types.value().slotBytes();
    return new BucketLayout(
        TopHash.CELLS + TopHash.CELLS * cell + Long.BYTES, types.slotPointers());
  }

  /** Buckets of an array, preallocated ones included. */
  long buckets(int bits) {
    long regular = 1L << bits;
    if (bits < PREALLOCATE_BITS) {
      return regular;
    }
    long wanted = regular + (1L << (bits - PREALLOCATE_BITS));
    return SizeClasses.roundUp(wanted * bucketBytes) / bucketBytes;
  }

  /** Bytes of the block that holds an array. */
  long arrayBytes(int bits) {
    return SizeClasses.roundUp(buckets(bits) * bucketBytes);
  }

  /**
   * The B that a hint asks for: the smallest that holds it without growth. Negative and absurd
   * hints count as 0.
   */
  int bitsFor(long hint) {
    if (hint < 0 || hint > MAX_ALLOCATION / bucketBytes) {
      return 0;
    }
    int bits = 0;
    while (BucketTable.overLoad(hint, bits)) {
      bits++;
    }
    if (bits > MAX_BITS) {
      throw new IllegalArgumentException(
          "hint " + hint + ": a Java array has room for 2^26 buckets, a hint of 436207616");
    }
    return bits;
  }
}

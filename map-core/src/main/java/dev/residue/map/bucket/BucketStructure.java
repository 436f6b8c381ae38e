package dev.residue.map.bucket;

import dev.residue.map.Structure;

/**
 * Counts over a bucket map. Cells are counted in the current array and its chains, and, while a
 * growth is under way, in the old ones too.
 *
 * @param bits B: log2 of the regular buckets of the current array
 * @param live cells that hold an entry
 * @param emptyOne cells emptied by a delete, with entries behind them in their chain
 * @param emptyRest cells with nothing behind them in their chain, those of preallocated overflow
 *     buckets not yet in use included
 * @param evacuatedCells cells of the old array that are done, empty ones included
 * @param overflowCounter noverflow: what Go compares with its limit; by chance from B = 16 on
 * @param overflowBuckets overflow buckets in use in the current array, counted
 * @param oldOverflowBuckets the same in the old array
 * @param preallocatedLeft preallocated overflow buckets of the current array not yet in use
 * @param oldBits log2 of the regular buckets of the old array; -1 when no growth is under way
 * @param evacuatedBuckets regular buckets of the old array that are done; 0 without a growth
 * @param longestChain buckets of the longest chain of the current array, 0 without an array
 */
public record BucketStructure(
    int bits,
    long live,
    long emptyOne,
    long emptyRest,
    long evacuatedCells,
    int overflowCounter,
    int overflowBuckets,
    int oldOverflowBuckets,
    int preallocatedLeft,
    int oldBits,
    int evacuatedBuckets,
    int longestChain)
    implements Structure {
  @Override
  public long capacity() {
    return live + emptyOne + emptyRest + evacuatedCells;
  }

  @Override
  public long tombstones() {
    return emptyOne;
  }

  @Override
  public boolean growing() {
    return oldBits >= 0;
  }

  @Override
  public int longestProbe() {
    return longestChain;
  }

  /**
   * Entries per regular bucket: what Go compares with 6.5.
   *
   * @return {@code live / 2^B}
   */
  public double load() {
    return (double) live / (1L << bits);
  }
}

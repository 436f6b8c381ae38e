package dev.residue.map.bucket;

/**
 * Consecutive buckets in flat storage. The state words lie apart from the entries: a missing key is
 * settled by a word, so a million entries are guarded by 2 MB that stay in the cache. Subclasses
 * add the cells, key and value side by side, so that a hit touches one more line.
 */
abstract class Segment {
  /** Index of the first bucket in the array that this segment belongs to. */
  final int first;

  /** One word per bucket, see {@link TopHash}. */
  final long[] tops;

  /** The overflow bucket behind each bucket, as an index in the array; 0: none. */
  final int[] next;

  Segment(int first, long[] tops, int[] next) {
    this.first = first;
    this.tops = tops;
    this.next = next;
  }

  /** The same buckets with room for more behind them. */
  abstract Segment extended(int capacity);

  /** An empty segment of the same kind. */
  abstract Segment fresh(int firstBucket, int capacity);

  /** Zeroes the cells of every bucket. */
  abstract void wipeCells();

  /** Zeroes the cells of one bucket. */
  abstract void wipeCells(int bucket);

  /** The key and value of a cell as text, for dumps. */
  abstract String entry(int bucket, int cell);

  /** Whether key and value of an empty cell are as invariant I9 wants them. */
  abstract boolean holdsNothing(int bucket, int cell);
}

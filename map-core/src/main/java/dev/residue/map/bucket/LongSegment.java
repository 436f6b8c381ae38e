package dev.residue.map.bucket;

import java.util.Arrays;

/** Buckets with long keys and values. */
final class LongSegment extends Segment {
  /** Longs per bucket: eight pairs. */
  static final int STRIDE_BITS = 4;

  /** Key of cell c of bucket b at {@code (b - first) * 16 + 2 c}, its value right behind. */
  final long[] cells;

  LongSegment(int first, int buckets) {
    this(first, new long[buckets], new int[buckets], new long[buckets << STRIDE_BITS]);
  }

  private LongSegment(int first, long[] tops, int[] next, long[] cells) {
    super(first, tops, next);
    this.cells = cells;
  }

  int at(int bucket, int cell) {
    return ((bucket - first) << STRIDE_BITS) + (cell << 1);
  }

  @Override
  LongSegment extended(int capacity) {
    return new LongSegment(
        first,
        Arrays.copyOf(tops, capacity),
        Arrays.copyOf(next, capacity),
        Arrays.copyOf(cells, capacity << STRIDE_BITS));
  }

  @Override
  LongSegment fresh(int firstBucket, int capacity) {
    return new LongSegment(firstBucket, capacity);
  }

  @Override
  void wipeCells() {
    Arrays.fill(cells, 0);
  }

  @Override
  void wipeCells(int bucket) {
    int from = at(bucket, 0);
    Arrays.fill(cells, from, from + (1 << STRIDE_BITS), 0);
  }

  @Override
  String entry(int bucket, int cell) {
    int at = at(bucket, cell);
    return Long.toUnsignedString(cells[at]) + "=" + Long.toUnsignedString(cells[at + 1]);
  }

  @Override
  boolean holdsNothing(int bucket, int cell) {
    return cells[at(bucket, cell) + 1] == 0;
  }
}

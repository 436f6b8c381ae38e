package dev.residue.map.bucket;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Buckets with object keys and values. */
final class ObjectSegment extends Segment {
  /** References per bucket: eight pairs. */
  static final int STRIDE_BITS = 4;

  /** Key of cell c of bucket b at {@code (b - first) * 16 + 2 c}, its value right behind. */
  final @Nullable Object[] cells;

  ObjectSegment(int first, int buckets) {
    this(first, new long[buckets], new int[buckets], new Object[buckets << STRIDE_BITS]);
  }

  private ObjectSegment(int first, long[] tops, int[] next, @Nullable Object[] cells) {
    super(first, tops, next);
    this.cells = cells;
  }

  int at(int bucket, int cell) {
    return ((bucket - first) << STRIDE_BITS) + (cell << 1);
  }

  @Override
  ObjectSegment extended(int capacity) {
    return new ObjectSegment(
        first,
        Arrays.copyOf(tops, capacity),
        Arrays.copyOf(next, capacity),
        Arrays.copyOf(cells, capacity << STRIDE_BITS));
  }

  @Override
  ObjectSegment fresh(int firstBucket, int capacity) {
    return new ObjectSegment(firstBucket, capacity);
  }

  @Override
  void wipeCells() {
    Arrays.fill(cells, null);
  }

  @Override
  void wipeCells(int bucket) {
    int from = at(bucket, 0);
    Arrays.fill(cells, from, from + (1 << STRIDE_BITS), null);
  }

  @Override
  String entry(int bucket, int cell) {
    int at = at(bucket, cell);
    return cells[at] + "=" + cells[at + 1];
  }

  @Override
  boolean holdsNothing(int bucket, int cell) {
    int at = at(bucket, cell);
    return cells[at] == null && cells[at + 1] == null;
  }
}

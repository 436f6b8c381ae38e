package dev.residue.map.bucket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One array of Go: 2^bits regular buckets and the preallocated overflow buckets behind them, in one
 * segment; and the overflow buckets that Go would allocate one by one, in segments of at most
 * {@link #CHUNK} buckets, of which the last grows by copying: no write copies more than one chunk,
 * and what is allocated stays close to what is used.
 *
 * <p>A bucket is named by its index: regular ones from 0, overflow buckets in the order in which
 * they were handed out. Index 0 is never an overflow bucket, so it means "none" in a chain.
 *
 * @param <S> kind of the cells
 */
final class BucketArray<S extends Segment> {
  private static final int CHUNK_BITS = 8;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int FIRST_CHUNK = 4;

  final int bits;

  /** Number of regular buckets. */
  final int regular;

  /** Number of regular and preallocated buckets. */
  final int total;

  /** The regular and the preallocated buckets. */
  final S main;

  private final List<S> separate = new ArrayList<>(0);

  /** Overflow buckets handed out, preallocated ones first. */
  int overflowUsed;

  /**
   * Rises when clear drops the separate buckets: a cursor that stands in one then has no bucket.
   */
  int generation;

  BucketArray(int bits, S main) {
    this.bits = bits;
    this.regular = 1 << bits;
    this.total = main.tops.length;
    this.main = main;
  }

  S segment(int bucket) {
    return bucket < total ? main : separate.get((bucket - total) >>> CHUNK_BITS);
  }

  long top(int bucket) {
    S segment = segment(bucket);
    return segment.tops[bucket - segment.first];
  }

  void setTop(int bucket, long word) {
    S segment = segment(bucket);
    segment.tops[bucket - segment.first] = word;
  }

  int next(int bucket) {
    S segment = segment(bucket);
    return segment.next[bucket - segment.first];
  }

  void setNext(int bucket, int overflow) {
    S segment = segment(bucket);
    segment.next[bucket - segment.first] = overflow;
  }

  int preallocatedLeft() {
    return Math.max(0, total - regular - overflowUsed);
  }

  /** Overflow buckets that Go would have allocated on their own. */
  int separateUsed() {
    return Math.max(0, overflowUsed - (total - regular));
  }

  /** Hands out an overflow bucket and links it behind the given last one of a chain. */
  int addOverflow(int last) {
    int bucket = regular + overflowUsed;
    if (bucket >= total) {
      makeRoomFor(bucket);
    }
    overflowUsed++;
    setNext(last, bucket);
    return bucket;
  }

  @SuppressWarnings("unchecked") // A segment extends itself and makes fresh ones in its own kind.
  private void makeRoomFor(int bucket) {
    int chunk = (bucket - total) >>> CHUNK_BITS;
    if (chunk == separate.size()) {
      separate.add(
          (S) main.fresh(total + (chunk << CHUNK_BITS), chunk == 0 ? FIRST_CHUNK : CHUNK / 8));
      return;
    }
    S last = separate.get(chunk);
    int capacity = last.tops.length;
    if (bucket - last.first == capacity) {
      int more = Math.min(CHUNK, capacity + Math.max(FIRST_CHUNK, capacity >>> 2));
      separate.set(chunk, (S) last.extended(more));
    }
  }

  /** Empties every bucket in place and takes all overflow buckets back. */
  void wipe() {
    markEmpty();
    Arrays.fill(main.next, 0);
    main.wipeCells();
    separate.clear();
    overflowUsed = 0;
    generation++;
  }

  /** Marks every cell emptyRest, so that a cursor which still stands here sees nothing. */
  void markEmpty() {
    Arrays.fill(main.tops, 0);
    for (S chunk : separate) {
      Arrays.fill(chunk.tops, 0);
    }
  }
}

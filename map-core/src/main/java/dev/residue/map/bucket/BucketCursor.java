package dev.residue.map.bucket;

import dev.residue.map.ConcurrentMapIterationException;
import org.jspecify.annotations.Nullable;

/**
 * The walk of one range over the cells, without keys and values. It goes over the array that was
 * current when the range began; while a growth is under way it reads a bucket that is not evacuated
 * yet from the old array, and takes from it only what will come to the bucket it stands for.
 *
 * @param <S> kind of the cells
 */
abstract class BucketCursor<S extends Segment> {
  private static final int NONE = -1;
  private static final int OFFSET_MASK = TopHash.LAST_CELL;

  private final BucketTable<S> table;

  /** The array when the range began; null: nothing to show, or the range is over. */
  private @Nullable BucketArray<S> start;

  private final int startBucket;
  private final int offset;
  private int nextBucket;
  private boolean wrapped;

  /** The chain under way: its array, bucket, and how many of the bucket's cells are done. */
  private @Nullable BucketArray<S> chainArray;

  private int bucket = NONE;
  private int done;
  private int generation;

  /** The new bucket that an old chain is read for; NONE if it is read for itself. */
  private int checkBucket = NONE;

  BucketCursor(BucketTable<S> table) {
    this.table = table;
    BucketArray<S> current = table.array;
    if (table.count == 0 || current == null) {
      startBucket = 0;
      offset = 0;
      return;
    }
    start = current;
    long random = table.random.iterationStart();
    startBucket = (int) random & (current.regular - 1);
    offset = (int) (random >>> current.bits) & OFFSET_MASK;
    nextBucket = startBucket;
    table.everRanged = true;
    table.flags |= BucketTable.ITERATOR | BucketTable.OLD_ITERATOR;
  }

  /**
   * Takes the entry in this cell, or what became of it.
   *
   * @param moved the cell was evacuated since; its key has to be looked up
   * @param wanted the new bucket whose entries are wanted, -1 for all
   * @return whether there is an entry to return
   */
  abstract boolean take(S segment, int bucket, int cell, int state, boolean moved, int wanted);

  /** Lets go of the last entry. */
  abstract void forget();

  /** One step, see {@link dev.residue.map.Cursor#next}. */
  public final boolean next() {
    if (table.writing) {
      throw new ConcurrentMapIterationException();
    }
    BucketArray<S> first = start;
    while (first != null) {
      BucketArray<S> in = chainArray;
      if (in == null || bucket == NONE) {
        if (!openChain(first)) {
          start = null;
          chainArray = null;
          break;
        }
        continue;
      }
      if (lostBucket(in)) {
        bucket = NONE;
        continue;
      }
      if (nextInBucket(in)) {
        return true;
      }
      int behind = in.next(bucket);
      bucket = behind == 0 ? NONE : behind;
      done = 0;
    }
    forget();
    return false;
  }

  /** A clear took the separate bucket away that this cursor stands in: its chain is over. */
  private boolean lostBucket(BucketArray<S> in) {
    return in.generation != generation && bucket >= in.total;
  }

  private boolean openChain(BucketArray<S> first) {
    if (wrapped && nextBucket == startBucket) {
      return false;
    }
    BucketArray<S> from = table.old;
    bucket = nextBucket;
    chainArray = first;
    checkBucket = NONE;
    if (from != null && table.bits == first.bits) {
      int oldBucket = nextBucket & (from.regular - 1);
      if (!TopHash.evacuated(from.main.tops[oldBucket])) {
        checkBucket = nextBucket;
        bucket = oldBucket;
        chainArray = from;
      }
    }
    generation = chainArray.generation;
    done = 0;
    nextBucket++;
    if (nextBucket == first.regular) {
      nextBucket = 0;
      wrapped = true;
    }
    return true;
  }

  private boolean nextInBucket(BucketArray<S> in) {
    S segment = in.segment(bucket);
    while (done < TopHash.CELLS) {
      int cell = (done + offset) & OFFSET_MASK;
      int state = TopHash.state(segment.tops[bucket - segment.first], cell);
      done++;
      if (state <= TopHash.EMPTY_ONE || state == TopHash.EVACUATED_EMPTY) {
        continue;
      }
      boolean siblings = checkBucket != NONE && (table.flags & BucketTable.SAME_SIZE) == 0;
      boolean moved = state < TopHash.LIVE;
      if (take(segment, bucket, cell, state, moved, siblings ? checkBucket : NONE)) {
        return true;
      }
    }
    return false;
  }

  /** B when the range began. */
  final int startBits() {
    BucketArray<S> first = start;
    return first == null ? 0 : first.bits;
  }

  /** Mask of the bucket numbers when the range began. */
  final long startMask() {
    return (1L << startBits()) - 1;
  }
}

package dev.residue.map.bucket;

import dev.residue.map.ConcurrentMapReadWriteException;
import dev.residue.map.ConcurrentMapWritesException;
import dev.residue.map.GoBytes;
import dev.residue.map.GoTypes;
import dev.residue.map.Inspectable;
import dev.residue.map.RandomSource;
import org.jspecify.annotations.Nullable;

/**
 * The header of a bucket map and every decision that does not look at keys or values: when to grow,
 * what evacuation and delete do to state words, what clear keeps.
 *
 * @param <S> kind of the cells
 */
abstract class BucketTable<S extends Segment> implements Inspectable {
  /** Flag: a cursor may stand in the current array. */
  static final int ITERATOR = 1;

  /** Flag: a cursor may stand in the old array. */
  static final int OLD_ITERATOR = 2;

  /** Flag: the growth under way keeps the size. */
  static final int SAME_SIZE = 8;

  /** From this B on, overflow buckets are counted by chance, so that 16 bits are enough. */
  private static final int EXACT_COUNT_BITS = 16;

  /** The overflow counter is full at 2^min(B, 15). */
  private static final int FULL_COUNTER_BITS = 15;

  /** How far one write moves {@link #evacuated} over buckets that are done already. */
  private static final int SKIP_LIMIT = 1024;

  private static final long SEED_BITS = 0xFFFFFFFFL;

  final GoTypes types;
  final BucketLayout layout;
  final RandomSource random;

  int count;

  /** {@link #ITERATOR}, {@link #OLD_ITERATOR} and {@link #SAME_SIZE}, valued as in Go's header. */
  int flags;

  /** A write is under way. In Go a flag of value 4; a field of its own costs fewer instructions. */
  boolean writing;

  int bits;
  int overflowCounter;

  /** 32 bits, as in Go. */
  long seed;

  /** The current array; null before the first put. */
  @Nullable BucketArray<S> array;

  /** The array entries still move out of; null when no growth is under way. */
  @Nullable BucketArray<S> old;

  /** All old buckets below this one are evacuated. Keeps its value when the growth ends. */
  int evacuated;

  /** Whether a cursor was ever started on entries: in Go that makes the overflow list. */
  boolean everRanged;

  /** Whether an overflow bucket was ever handed out: in Go that makes the overflow list. */
  boolean everOverflowed;

  BucketTable(long hint, GoTypes types, RandomSource random) {
    this.types = types;
    this.layout = BucketLayout.of(types);
    this.random = random;
    drawSeed();
    bits = layout.bitsFor(hint);
  }

  /** A new segment with the given number of buckets, from bucket 0 on. */
  abstract S newSegment(int buckets);

  /** Lets the subclass keep what it caches of the current array. */
  abstract void arrayChanged(BucketArray<S> current);

  /** Moves the entries of an old bucket that is not evacuated yet. */
  abstract void moveEntries(BucketArray<S> from, BucketArray<S> to, int bucket);

  /** What a live cell breaks of I3 and I4, which need its key; null: nothing. */
  abstract @Nullable String brokenEntry(
      BucketArray<?> in, int regular, int bucket, int cell, int state);

  final void drawSeed() {
    seed = random.seed() & SEED_BITS;
  }

  final void makeArray() {
    BucketArray<S> made = newArray(bits);
    array = made;
    arrayChanged(made);
  }

  /** The current array of a map that has one. */
  final BucketArray<S> current() {
    BucketArray<S> current = array;
    if (current == null) {
      throw new IllegalStateException("no array yet");
    }
    return current;
  }

  private BucketArray<S> newArray(int newBits) {
    if (newBits > BucketLayout.MAX_BITS) {
      throw new OutOfMemoryError(
          "a bucket map with " + count + " entries: a Java array has no room for 2^27 buckets");
    }
    return new BucketArray<>(newBits, newSegment(Math.toIntExact(layout.buckets(newBits))));
  }

  /** {@code count > 8 && count > 6.5 * 2^bits}, in integers as Go has it. */
  static boolean overLoad(long count, int bits) {
    return count > TopHash.CELLS && count > 13 * ((1L << bits) / 2);
  }

  private boolean tooManyOverflowBuckets() {
    return overflowCounter >= 1 << Math.min(bits, FULL_COUNTER_BITS);
  }

  /** Whether a put of a new key has to start a growth first. Only asked while none is under way. */
  final boolean mustGrow() {
    return overLoad(count + 1L, bits) || tooManyOverflowBuckets();
  }

  final void checkNotReading() {
    if (writing) {
      throw new ConcurrentMapReadWriteException();
    }
  }

  final void checkNotWriting() {
    if (writing) {
      throw new ConcurrentMapWritesException();
    }
  }

  /** Ends a write; a second writer that ended its own meanwhile is noticed here. */
  final void endWrite() {
    if (!writing) {
      throw new ConcurrentMapWritesException();
    }
    writing = false;
  }

  /** The first empty cell of a chain as {@code bucket << 3 | cell}; made if there is none. */
  final long firstEmpty(BucketArray<S> current, int home) {
    int bucket = home;
    while (true) {
      long empties = TopHash.empties(current.top(bucket));
      if (empties != 0) {
        return (long) bucket << 3 | TopHash.cell(empties);
      }
      int next = current.next(bucket);
      if (next == 0) {
        return (long) addOverflow(current, bucket) << 3;
      }
      bucket = next;
    }
  }

  /** A new overflow bucket behind the last bucket of a chain of the current array. */
  final int addOverflow(BucketArray<S> current, int last) {
    int bucket = current.addOverflow(last);
    everOverflowed = true;
    if (bits < EXACT_COUNT_BITS) {
      overflowCounter++;
    } else {
      long mask = (1L << (bits - FULL_COUNTER_BITS)) - 1;
      if ((random.overflowDraw() & mask) == 0) {
        overflowCounter++;
      }
    }
    return bucket;
  }

  final void startGrowth() {
    boolean doubling = overLoad(count + 1L, bits);
    int newBits = doubling ? bits + 1 : bits;
    BucketArray<S> made;
    try {
      made = newArray(newBits);
    } catch (OutOfMemoryError full) {
      writing = false;
      throw full;
    }
    int kept = flags & ~(ITERATOR | OLD_ITERATOR);
    if ((flags & ITERATOR) != 0) {
      kept |= OLD_ITERATOR;
    }
    flags = doubling ? kept : kept | SAME_SIZE;
    bits = newBits;
    old = array;
    array = made;
    evacuated = 0;
    overflowCounter = 0;
    arrayChanged(made);
  }

  /** The share of a growth that one write does: its own old bucket, then the next in line. */
  final void growthWork(int home) {
    BucketArray<S> from = old;
    if (from == null) {
      return;
    }
    BucketArray<S> to = current();
    evacuate(from, to, home & (from.regular - 1));
    if (old != null) {
      evacuate(from, to, evacuated);
    }
  }

  private void evacuate(BucketArray<S> from, BucketArray<S> to, int bucket) {
    if (!TopHash.evacuated(from.main.tops[bucket])) {
      moveEntries(from, to, bucket);
      if (layout.pointers() && (flags & OLD_ITERATOR) == 0) {
        wipeEvacuated(from, bucket);
      }
    }
    if (bucket == evacuated) {
      advance(from);
    }
  }

  /** Lets go of keys and values and of the chain; the state words stay for readers. */
  private void wipeEvacuated(BucketArray<S> from, int bucket) {
    int at = bucket;
    do {
      int next = from.next(at);
      from.segment(at).wipeCells(at);
      from.setNext(at, 0);
      at = next;
    } while (at != 0);
  }

  private void advance(BucketArray<S> from) {
    evacuated++;
    int stop = Math.min(evacuated + SKIP_LIMIT, from.regular);
    while (evacuated != stop && TopHash.evacuated(from.main.tops[evacuated])) {
      evacuated++;
    }
    if (evacuated == from.regular) {
      old = null;
      flags &= ~SAME_SIZE;
    }
  }

  /**
   * Marks a cell deleted. If nothing live follows it in its chain, it and the deleted cells before
   * it, across bucket borders, become emptyRest, so that searches stop there again.
   *
   * <p>Go asks whether the next cell is emptyRest and walks back cell by cell. By I2 that is the
   * same as ending the word after its highest live cell, provided no later bucket is in use.
   */
  final void markDeleted(BucketArray<S> current, int home, int bucket, int cell) {
    long marked = TopHash.with(current.top(bucket), cell, TopHash.EMPTY_ONE);
    boolean followed = !TopHash.endsChain(marked) && followed(current, bucket);
    long ended = followed ? marked : TopHash.endedAfterLive(marked);
    current.setTop(bucket, ended);
    if (ended == 0 && bucket != home) {
      endBefore(current, home, bucket);
    }
    countDeleted();
  }

  /** Whether something is in use behind this bucket. */
  final boolean followed(BucketArray<S> current, int bucket) {
    int next = current.next(bucket);
    return next != 0 && TopHash.state(current.top(next), 0) != TopHash.EMPTY_REST;
  }

  /** Goes on with the tail in the buckets before one that has become empty. */
  private void endBefore(BucketArray<S> current, int home, int emptied) {
    int bucket = emptied;
    long ended = 0;
    while (ended == 0 && bucket != home) {
      bucket = before(current, home, bucket);
      ended = TopHash.endedAfterLive(current.top(bucket));
      current.setTop(bucket, ended);
    }
  }

  private int before(BucketArray<S> current, int home, int bucket) {
    int at = home;
    while (current.next(at) != bucket) {
      at = current.next(at);
    }
    return at;
  }

  /** The entry is gone; an emptied map gets a new seed. */
  final void countDeleted() {
    count--;
    if (count == 0) {
      drawSeed();
    }
  }

  /**
   * Removes every entry and keeps the array, as Go's clear does: the old array, the separate
   * overflow buckets and everything referred to are let go of.
   *
   * @throws ConcurrentMapWritesException if a write is seen to be under way
   */
  public void clear() {
    BucketArray<S> current = array;
    if (count == 0 || current == null) {
      return;
    }
    checkNotWriting();
    writing = true;
    if (old != null) {
      old.markEmpty();
      old = null;
    }
    flags &= ~SAME_SIZE;
    evacuated = 0;
    overflowCounter = 0;
    count = 0;
    drawSeed();
    current.wipe();
    endWrite();
  }

  /**
   * The number of entries, exact also while a growth is under way.
   *
   * @return entries
   */
  public int len() {
    return count;
  }

  @Override
  public BucketStructure structure() {
    return StructureReader.read(this);
  }

  @Override
  public long[] probeLengthHistogram() {
    return StructureReader.probeLengths(this);
  }

  @Override
  public String dump() {
    return StructureDump.of(this);
  }

  @Override
  public GoBytes goBytes(GoTypes of) {
    return MemoryModel.of(this, of);
  }

  /** Log2 of the regular buckets of the old array; -1 when no growth is under way. */
  final int oldBits() {
    return old == null ? -1 : old.bits;
  }
}

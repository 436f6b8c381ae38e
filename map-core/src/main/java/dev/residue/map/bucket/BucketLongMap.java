package dev.residue.map.bucket;

import dev.residue.map.GoLongMap;
import dev.residue.map.GoTypes;
import dev.residue.map.LongCursor;
import dev.residue.map.LongHasher;
import dev.residue.map.LongLookup;
import dev.residue.map.RandomSource;
import org.jspecify.annotations.Nullable;

/**
 * Go's classic map, long kind: {@code map[uint64]uint64} of Go 1.23 and before. The package
 * describes the design.
 */
public final class BucketLongMap extends BucketTable<LongSegment> implements GoLongMap {
  private static final int CELL_BITS = 3;
  private static final LongLookup MISS = new LongLookup(0, false);
  private static final long[] NO_LONGS = {};

  /**
   * The state words and cells of {@code array.main} and the mask of its regular buckets. Cached
   * here, because a drain of a million entries waits for memory: the fewer instructions an
   * operation has, the more operations overlap their cache misses.
   */
  private long[] tops = NO_LONGS;

  private long[] cells = NO_LONGS;
  private int mask;

  private final LongHasher hasher;

  /** {@code make(map[uint64]uint64)}. */
  public BucketLongMap() {
    this(0);
  }

  /**
   * {@code make(map[uint64]uint64, hint)}.
   *
   * @param hint number of entries to make room for; negative or absurd values count as 0
   * @throws IllegalArgumentException if a Java array cannot hold that many
   */
  public BucketLongMap(long hint) {
    this(hint, LongHasher.standard(), RandomSource.next());
  }

  /**
   * As {@code make(map[uint64]uint64, hint)}, with hash and randomness given.
   *
   * @param hint number of entries to make room for; negative or absurd values count as 0
   * @param hasher hash of the keys; its seed argument has 32 bits
   * @param random source of seeds, range starts and overflow draws
   * @throws IllegalArgumentException if a Java array cannot hold that many
   */
  public BucketLongMap(long hint, LongHasher hasher, RandomSource random) {
    super(hint, GoTypes.UINT64_PAIRS, random);
    this.hasher = hasher;
    if (bits > 0) {
      makeArray();
    }
  }

  @Override
  LongSegment newSegment(int buckets) {
    return new LongSegment(0, buckets);
  }

  @Override
  void arrayChanged(BucketArray<LongSegment> current) {
    tops = current.main.tops;
    cells = current.main.cells;
    mask = current.regular - 1;
  }

  long hash(long key) {
    return hasher.hash(key, seed);
  }

  @Override
  public long get(long key) {
    return getOrDefault(key, 0);
  }

  @Override
  public long getOrDefault(long key, long missing) {
    if (count == 0) {
      return missing;
    }
    checkNotReading();
    long hash = hasher.hash(key, seed);
    if (old == null) {
      int home = (int) hash & mask;
      long word = tops[home];
      long matches = TopHash.match(word, TopHash.pattern(TopHash.of(hash)));
      while (matches != 0) {
        int value = (home << LongSegment.STRIDE_BITS) + TopHash.pairEnd(matches);
        if (cells[value - 1] == key) {
          return cells[value];
        }
        matches &= matches - 1;
      }
      if (TopHash.endsChain(word)) {
        return missing;
      }
    }
    BucketArray<LongSegment> place = readableArray((int) hash);
    long found = find(place, (int) hash & (place.regular - 1), hash, key);
    return found < 0 ? missing : valueAt(place, found);
  }

  @Override
  public LongLookup lookup(long key) {
    if (count == 0) {
      return MISS;
    }
    checkNotReading();
    long hash = hasher.hash(key, seed);
    BucketArray<LongSegment> place = readableArray((int) hash);
    long found = find(place, (int) hash & (place.regular - 1), hash, key);
    return found < 0 ? MISS : new LongLookup(valueAt(place, found), true);
  }

  @Override
  public boolean containsKey(long key) {
    if (count == 0) {
      return false;
    }
    checkNotReading();
    long hash = hasher.hash(key, seed);
    BucketArray<LongSegment> place = readableArray((int) hash);
    return find(place, (int) hash & (place.regular - 1), hash, key) >= 0;
  }

  private static long valueAt(BucketArray<LongSegment> place, long found) {
    int bucket = (int) (found >>> CELL_BITS);
    LongSegment segment = place.segment(bucket);
    return segment.cells[segment.at(bucket, (int) found & TopHash.LAST_CELL) + 1];
  }

  /** The place of a key as {@code bucket << 3 | cell}, or -1; searches from the given bucket on. */
  private static long find(BucketArray<LongSegment> place, int from, long hash, long key) {
    long pattern = TopHash.pattern(TopHash.of(hash));
    int bucket = from;
    do {
      LongSegment segment = place.segment(bucket);
      int local = bucket - segment.first;
      long word = segment.tops[local];
      long matches = TopHash.match(word, pattern);
      while (matches != 0) {
        int cell = TopHash.cell(matches);
        if (segment.cells[(local << LongSegment.STRIDE_BITS) + (cell << 1)] == key) {
          return (long) bucket << CELL_BITS | cell;
        }
        matches &= matches - 1;
      }
      if (TopHash.endsChain(word)) {
        return -1;
      }
      bucket = segment.next[local];
    } while (bucket != 0);
    return -1;
  }

  /** Where a search starts: the old array as long as the key's old bucket is not evacuated. */
  private BucketArray<LongSegment> readableArray(int hash) {
    BucketArray<LongSegment> from = old;
    if (from != null && !TopHash.evacuated(from.main.tops[hash & (from.regular - 1)])) {
      return from;
    }
    return current();
  }

  @Override
  public boolean put(long key, long value) {
    int before = count;
    long unused = exchange(key, value, 0);
    return count != before;
  }

  @Override
  public long exchange(long key, long value, long missing) {
    checkNotWriting();
    long hash = hasher.hash(key, seed);
    writing = true;
    if (array == null) {
      makeArray();
    }
    int top = TopHash.of(hash);
    long pattern = TopHash.pattern(top);
    while (true) {
      int home = (int) hash & mask;
      if (old != null) {
        growthWork(home);
      }
      long word = tops[home];
      long matches = TopHash.match(word, pattern);
      while (matches != 0) {
        int at = (home << LongSegment.STRIDE_BITS) + TopHash.pairEnd(matches);
        if (cells[at - 1] == key) {
          long former = cells[at];
          cells[at] = value;
          endWrite();
          return former;
        }
        matches &= matches - 1;
      }
      boolean beyond = !TopHash.endsChain(word);
      long found = beyond ? findBeyond(home, hash, key) : -1;
      if (found >= 0) {
        long former = setValue(found, value);
        endWrite();
        return former;
      }
      if (old != null || !mustGrow()) {
        long place = beyond ? firstEmpty(current(), home) : emptyAt(home, word);
        fill(current(), place, top, key, value);
        count++;
        endWrite();
        return missing;
      }
      startGrowth();
    }
  }

  private static long emptyAt(int bucket, long word) {
    return (long) bucket << CELL_BITS | TopHash.cell(TopHash.empties(word));
  }

  /** The place of a key behind a regular bucket that does not hold it, or -1. */
  private long findBeyond(int home, long hash, long key) {
    BucketArray<LongSegment> current = current();
    int bucket = current.main.next[home];
    return bucket == 0 ? -1 : find(current, bucket, hash, key);
  }

  /** Sets the value at a place of the current array and returns the former one. */
  private long setValue(long place, long value) {
    int bucket = (int) (place >>> CELL_BITS);
    LongSegment segment = current().segment(bucket);
    int at = segment.at(bucket, (int) place & TopHash.LAST_CELL) + 1;
    long former = segment.cells[at];
    segment.cells[at] = value;
    return former;
  }

  private static void fill(
      BucketArray<LongSegment> current, long place, int top, long key, long value) {
    int bucket = (int) (place >>> CELL_BITS);
    int cell = (int) place & TopHash.LAST_CELL;
    LongSegment segment = current.segment(bucket);
    int local = bucket - segment.first;
    segment.tops[local] = TopHash.with(segment.tops[local], cell, top);
    int at = (local << LongSegment.STRIDE_BITS) + (cell << 1);
    segment.cells[at] = key;
    segment.cells[at + 1] = value;
  }

  @Override
  public boolean delete(long key) {
    int before = count;
    long unused = remove(key, 0);
    return count != before;
  }

  @Override
  public long remove(long key, long missing) {
    if (count == 0) {
      return missing;
    }
    checkNotWriting();
    long hash = hasher.hash(key, seed);
    writing = true;
    int home = (int) hash & mask;
    if (old != null) {
      growthWork(home);
    }
    int top = TopHash.of(hash);
    long word = tops[home];
    long matches = TopHash.match(word, TopHash.pattern(top));
    while (matches != 0) {
      int at = (home << LongSegment.STRIDE_BITS) + TopHash.pairEnd(matches);
      if (cells[at - 1] == key) {
        long former = cells[at];
        cells[at] = 0;
        long marked = TopHash.emptied(word, matches, top);
        boolean followed = !TopHash.endsChain(marked) && followed(current(), home);
        tops[home] = followed ? marked : TopHash.endedAfterLive(marked);
        countDeleted();
        endWrite();
        return former;
      }
      matches &= matches - 1;
    }
    long former = TopHash.endsChain(word) ? missing : removeBeyond(home, hash, key, missing);
    endWrite();
    return former;
  }

  private long removeBeyond(int home, long hash, long key, long missing) {
    long found = findBeyond(home, hash, key);
    if (found < 0) {
      return missing;
    }
    long former = setValue(found, 0);
    markDeleted(current(), home, (int) (found >>> CELL_BITS), (int) found & TopHash.LAST_CELL);
    return former;
  }

  @Override
  void moveEntries(BucketArray<LongSegment> from, BucketArray<LongSegment> to, int bucket) {
    boolean doubling = to.bits != from.bits;
    int lowBucket = bucket;
    int highBucket = bucket + from.regular;
    int lowCell = 0;
    int highCell = 0;
    int at = bucket;
    do {
      LongSegment segment = from.segment(at);
      int local = at - segment.first;
      long word = segment.tops[local];
      long marks = 0;
      for (int cell = 0; cell < TopHash.CELLS; cell++) {
        int state = TopHash.state(word, cell);
        if (state <= TopHash.EMPTY_ONE) {
          marks = TopHash.with(marks, cell, TopHash.EVACUATED_EMPTY);
          continue;
        }
        int pair = (local << LongSegment.STRIDE_BITS) + (cell << 1);
        long key = segment.cells[pair];
        if (doubling && (hasher.hash(key, seed) >>> from.bits & 1) != 0) {
          marks = TopHash.with(marks, cell, TopHash.EVACUATED_Y);
          if (highCell == TopHash.CELLS) {
            highBucket = addOverflow(to, highBucket);
            highCell = 0;
          }
          fill(
              to, (long) highBucket << CELL_BITS | highCell++, state, key, segment.cells[pair + 1]);
        } else {
          marks = TopHash.with(marks, cell, TopHash.EVACUATED_X);
          if (lowCell == TopHash.CELLS) {
            lowBucket = addOverflow(to, lowBucket);
            lowCell = 0;
          }
          fill(to, (long) lowBucket << CELL_BITS | lowCell++, state, key, segment.cells[pair + 1]);
        }
      }
      segment.tops[local] = marks;
      at = segment.next[local];
    } while (at != 0);
  }

  @Override
  @Nullable String brokenEntry(BucketArray<?> in, int regular, int bucket, int cell, int state) {
    LongSegment segment = (LongSegment) in.segment(bucket);
    long key = segment.cells[segment.at(bucket, cell)];
    long hash = hasher.hash(key, seed);
    if (TopHash.of(hash) != state || ((int) hash & (in.regular - 1)) != regular) {
      return "I3: not the place of the key " + key;
    }
    BucketArray<LongSegment> place = in == old ? old : array;
    boolean found =
        place != null && find(place, regular, hash, key) == ((long) bucket << CELL_BITS | cell);
    return found ? null : "I4: a search finds another cell for the key " + key;
  }

  @Override
  public LongCursor range() {
    return new BucketLongCursor(this);
  }
}

package dev.residue.map.swiss;

import dev.residue.map.ConcurrentMapReadWriteException;
import dev.residue.map.GoLongMap;
import dev.residue.map.GoTypes;
import dev.residue.map.LongCursor;
import dev.residue.map.LongHasher;
import dev.residue.map.LongLookup;
import dev.residue.map.RandomSource;
import dev.residue.map.SplitMix;
import java.util.Arrays;

/**
 * Go's map since 1.24, long kind: {@code map[uint64]uint64}. Not thread safe.
 *
 * <p>Differs from Go: control words stand apart from the slots, and a delete leaves the value in
 * the dead slot, which nothing can read; Go wipes it.
 */
public final class SwissLongMap extends SwissTables<long[]> implements GoLongMap {
  /** Key at 2 * slot, value behind it: a hit reads one cache line of 4 slots. */
  private static final int LONGS_PER_SLOT = 2;

  private static final long NOT_FOUND = -1;

  /** A location is a table's id above the slot in it. */
  private static final int SLOT_BITS = 10;

  private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;

  /**
   * Slots of 16 tables in one array: a search touches the length of few arrays, not of one per
   * table. 256 KB, so that the last one is little waste.
   */
  private static final int SEGMENT_BITS = 4;

  private static final int SEGMENT_MASK = (1 << SEGMENT_BITS) - 1;

  /** log2 of the longs of a table of 1024 slots. */
  private static final int TABLE_BITS = 11;

  private static final long[] NO_SLOTS = {};

  private final LongHasher hasher;

  /** The default hash is computed in place: a call through the interface may not be inlined. */
  private final boolean standardHash;

  private long[][] segments = {NO_SLOTS};

  /** {@code make(map[uint64]uint64)}. */
  public SwissLongMap() {
    this(0);
  }

  /**
   * {@code make(map[uint64]uint64, hint)}.
   *
   * @param hint entries to make room for; negative or absurdly large counts as 0, as in Go
   */
  public SwissLongMap(long hint) {
    this(hint, SwissProfile.CURRENT, LongHasher.standard(), RandomSource.next());
  }

  /**
   * Makes a map with everything given.
   *
   * @param hint entries to make room for
   * @param profile the Go release to behave as
   * @param hasher hash of the keys
   * @param random source of hash seeds and iteration starts
   * @throws IllegalArgumentException if the hint needs more than 2^23 tables of 1024 slots
   */
  public SwissLongMap(long hint, SwissProfile profile, LongHasher hasher, RandomSource random) {
    super(profile, random);
    this.hasher = hasher;
    standardHash = hasher == LongHasher.standard();
    make(hint);
  }

  private long hash(long key) {
    return standardHash ? SplitMix.finish(key + seed * SplitMix.GOLDEN) : hasher.hash(key, seed);
  }

  private long locate(long key, long hash) {
    int[] entries = directory;
    if (entries.length == 0) {
      return locateSmall(key, hash);
    }
    int entry = entries[directoryIndex(hash)];
    int id = idOf(entry);
    int mask = groupMask(entry);
    int base = id << STRIDE_BITS;
    long pattern = ControlWord.pattern(hash);
    int group = (int) (hash >>> 7) & mask;
    for (int step = 1; ; step++) {
      long word = words[base + group];
      long match = ControlWord.matchH2(word, pattern);
      while (match != 0) {
        int slot = (group << 3) + ControlWord.first(match);
        if (segments[id >>> SEGMENT_BITS][at(id, slot)] == key) {
          return (long) id << SLOT_BITS | slot;
        }
        match = ControlWord.withoutFirst(match);
      }
      if (ControlWord.empty(word) != 0) {
        return NOT_FOUND;
      }
      group = (group + step) & mask;
    }
  }

  private long locateSmall(long key, long hash) {
    if (hasNothing()) {
      return NOT_FOUND;
    }
    long match = ControlWord.matchH2(words[0], ControlWord.pattern(hash));
    for (; match != 0; match = ControlWord.withoutFirst(match)) {
      int slot = ControlWord.first(match);
      if (segments[0][at(0, slot)] == key) {
        return slot;
      }
    }
    return NOT_FOUND;
  }

  private long find(long key) {
    if (used == 0) {
      return NOT_FOUND;
    }
    if (writing) {
      throw new ConcurrentMapReadWriteException();
    }
    return locate(key, hash(key));
  }

  private static int idAt(long location) {
    return (int) (location >>> SLOT_BITS);
  }

  private static int slotAt(long location) {
    return (int) location & SLOT_MASK;
  }

  /** Index of a key in its segment; the value is behind it. */
  private static int at(int id, int slot) {
    return ((id & SEGMENT_MASK) << TABLE_BITS) + slot * LONGS_PER_SLOT;
  }

  private long valueAt(long location) {
    int id = idAt(location);
    return segments[id >>> SEGMENT_BITS][at(id, slotAt(location)) + 1];
  }

  @Override
  public long get(long key) {
    return getOrDefault(key, 0);
  }

  @Override
  public long getOrDefault(long key, long missing) {
    long location = find(key);
    return location < 0 ? missing : valueAt(location);
  }

  @Override
  public LongLookup lookup(long key) {
    long location = find(key);
    return location < 0 ? new LongLookup(0, false) : new LongLookup(valueAt(location), true);
  }

  @Override
  public boolean containsKey(long key) {
    return find(key) >= 0;
  }

  @Override
  public boolean delete(long key) {
    int before = used;
    remove(key, 0);
    return used != before;
  }

  /**
   * The case that nearly all deletes are, first candidate of the first group or an absent key, is
   * written out with as few instructions as it takes: a delete waits for memory twice, for the
   * control word and for the slot, and the processor overlaps these waits only for as many deletes
   * as it can hold at once.
   */
  @Override
  public long remove(long key, long missing) {
    if (used == 0) {
      return missing;
    }
    long hash = hash(key);
    beginWrite();
    int[] entries = directory;
    if (entries.length != 0) {
      int entry = entries[directoryIndex(hash)];
      int id = idOf(entry);
      int group = (int) (hash >>> 7) & groupMask(entry);
      int wordAt = (id << STRIDE_BITS) + group;
      long word = words[wordAt];
      long match = ControlWord.matchH2(word, ControlWord.pattern(hash));
      if (match != 0) {
        int bit = Long.numberOfTrailingZeros(match);
        long[] segment = segments[id >>> SEGMENT_BITS];
        // Bit 8i + 7 marks slot i of the group; a quarter of that is 2i + 1, where its value is.
        int valueAt = at(id, group << 3) + (bit >>> 2);
        if (segment[valueAt - 1] == key) {
          long value = segment[valueAt];
          eraseInTable(id, wordAt, word, bit & 56);
          endWrite();
          return value;
        }
      } else if (ControlWord.empty(word) != 0) {
        endWrite();
        return missing;
      }
    }
    return removeElsewhere(key, hash, missing);
  }

  /** Ends the write that {@link #remove} began. */
  private long removeElsewhere(long key, long hash, long missing) {
    long location = locate(key, hash);
    long value = missing;
    if (location >= 0) {
      value = valueAt(location);
      eraseSlot(idAt(location), slotAt(location));
    }
    endWrite();
    return value;
  }

  @Override
  public boolean put(long key, long value) {
    int before = used;
    exchange(key, value, 0);
    return used != before;
  }

  @Override
  public long exchange(long key, long value, long missing) {
    long hash = hash(key);
    beginWrite();
    try {
      return directory.length == 0
          ? exchangeSmall(key, hash, value, missing)
          : exchangeInTable(key, hash, value, missing);
    } finally {
      endWrite();
    }
  }

  private long exchangeSmall(long key, long hash, long value, long missing) {
    if (hasNothing()) {
      growToSmall();
    }
    boolean full = used == ControlWord.SLOTS;
    if (!full || !profile.growOnFullUpdate()) {
      long location = locateSmall(key, hash);
      if (location >= 0) {
        return update(0, slotAt(location), value);
      }
    }
    if (full) {
      growToTable();
      return exchangeInTable(key, hash, value, missing);
    }
    fill(0, ControlWord.first(ControlWord.empty(words[0])), hash, key, value);
    counters[0] += TOMBSTONE_TO_ENTRY;
    used++;
    return missing;
  }

  private long exchangeInTable(long key, long hash, long value, long missing) {
    for (; ; ) {
      int entry = directory[directoryIndex(hash)];
      int id = idOf(entry);
      int mask = groupMask(entry);
      int base = id << STRIDE_BITS;
      long pattern = ControlWord.pattern(hash);
      int tombstone = -1;
      int group = (int) (hash >>> 7) & mask;
      long word = words[base + group];
      for (int step = 1; ; step++) {
        long match = ControlWord.matchH2(word, pattern);
        for (; match != 0; match = ControlWord.withoutFirst(match)) {
          int slot = (group << 3) + ControlWord.first(match);
          if (segments[id >>> SEGMENT_BITS][at(id, slot)] == key) {
            return update(id, slot, value);
          }
        }
        if (ControlWord.empty(word) != 0) {
          break;
        }
        long dead = ControlWord.emptyOrDeleted(word);
        if (dead != 0 && tombstone < 0) {
          tombstone = (group << 3) + ControlWord.first(dead);
        }
        group = (group + step) & mask;
        word = words[base + group];
      }
      if (tombstone >= 0) {
        fill(id, tombstone, hash, key, value);
        counters[id] += TOMBSTONE_TO_ENTRY;
        tombstoneGone = true;
        used++;
        return missing;
      }
      if (growthLeft(id) > 0 || (profile.prune() && prune(id))) {
        fill(id, (group << 3) + ControlWord.first(ControlWord.empty(word)), hash, key, value);
        counters[id] += EMPTY_TO_ENTRY;
        used++;
        return missing;
      }
      rehash(id);
    }
  }

  private long update(int id, int slot, long value) {
    long[] segment = segments[id >>> SEGMENT_BITS];
    int valueAt = at(id, slot) + 1;
    long former = segment[valueAt];
    segment[valueAt] = value;
    return former;
  }

  private void fill(int id, int slot, long hash, long key, long value) {
    long[] segment = segments[id >>> SEGMENT_BITS];
    int keyAt = at(id, slot);
    segment[keyAt] = key;
    segment[keyAt + 1] = value;
    setControl(id, slot, ControlWord.h2(hash));
  }

  @Override
  public LongCursor range() {
    return new SwissLongCursor(this);
  }

  /** Looks a key of a stale table up again; false if it is gone. */
  boolean lookAgain(long key, SwissLongCursor cursor) {
    long location = find(key);
    if (location < 0) {
      return false;
    }
    cursor.show(key, valueAt(location));
    return true;
  }

  long keyAt(SwissTable<long[]> table, int slot) {
    return longAt(table, slot, 0);
  }

  long valueAt(SwissTable<long[]> table, int slot) {
    return longAt(table, slot, 1);
  }

  private long longAt(SwissTable<long[]> table, int slot, int behind) {
    return table.stale()
        ? table.slots[slot * LONGS_PER_SLOT + behind]
        : segments[table.id >>> SEGMENT_BITS][at(table.id, slot) + behind];
  }

  @Override
  long[] newSlots(int capacity) {
    return NO_SLOTS;
  }

  /** The first tables make their segment grow by an eighth of the map, later ones fill it whole. */
  @Override
  void placeSlots(int id, int capacity, long[] none) {
    int segment = id >>> SEGMENT_BITS;
    if (segment >= segments.length) {
      int from = segments.length;
      segments = Arrays.copyOf(segments, from + (from >> 2) + 1);
      Arrays.fill(segments, from, segments.length, NO_SLOTS);
    }
    int end = at(id, capacity);
    if (end > segments[segment].length) {
      int tables = Math.min(SEGMENT_MASK + 1, (id & SEGMENT_MASK) + 1 + id / 8);
      int length = id == 0 ? end : tables << TABLE_BITS;
      segments[segment] = Arrays.copyOf(segments[segment], length);
    }
  }

  @Override
  long[] retiredSlots(SwissTable<long[]> table) {
    int from = at(table.id, 0);
    return Arrays.copyOfRange(
        segments[table.id >>> SEGMENT_BITS], from, from + table.capacity * LONGS_PER_SLOT);
  }

  @Override
  void wipe(long[] of) {
    // Longs keep nothing alive.
  }

  @Override
  long hashAt(SwissTable<long[]> table, int slot) {
    return hash(keyAt(table, slot));
  }

  @Override
  boolean reflexiveAt(SwissTable<long[]> table, int slot) {
    return true;
  }

  @Override
  String describe(SwissTable<long[]> table, int slot) {
    return keyAt(table, slot) + "=" + valueAt(table, slot);
  }

  @Override
  long typicalGroupBytes() {
    return SwissMemory.groupBytes(GoTypes.UINT64_PAIRS, profile);
  }

  @Override
  void moveEntries(SwissTable<long[]> from, int left, int right, int bit) {
    int mask = table(left).groups() - 1;
    for (int fromGroup = 0; fromGroup < from.groups(); fromGroup++) {
      long full = ControlWord.full(word(from, fromGroup));
      for (; full != 0; full = ControlWord.withoutFirst(full)) {
        int slot = (fromGroup << 3) + ControlWord.first(full);
        long key = from.slots[slot * LONGS_PER_SLOT];
        long hash = hash(key);
        int id = ((hash >>> bit) & 1) == 0 ? left : right;
        long value = from.slots[slot * LONGS_PER_SLOT + 1];
        fill(id, firstEmptySlot(id, mask, hash), hash, key, value);
        counters[id] += EMPTY_TO_ENTRY;
      }
    }
  }
}

package dev.residue.map.swiss;

import dev.residue.map.ConcurrentMapWritesException;
import dev.residue.map.GoBytes;
import dev.residue.map.GoTypes;
import dev.residue.map.Inspectable;
import dev.residue.map.RandomSource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Everything of the swiss design that does not touch a key or a value: directory, control words,
 * counters, growth.
 *
 * @param <A> the array type of a table's slots
 */
abstract class SwissTables<A> implements Inspectable {
  /*
   * Terms. A group is 8 slots and a control word of 8 bytes. A table is 2 to 128 groups, probed as
   * one open-addressing table. The directory has 2^globalDepth entries; the top globalDepth bits of
   * a hash choose the entry, the entry names a table, and a table of local depth d is named by
   * 2^(globalDepth - d) neighbouring entries. The next 57 bits but the lowest 7 are H1, whose low
   * end chooses the first group; the lowest 7 bits are H2, the tag in the control byte.
   *
   * Layout. Go keeps a group's control word next to its slots. A search for an absent key reads one
   * control word and no slot, a search for a present key one of each; so here all control words of
   * a map stand in one array (1 byte per slot: 2 MB for a million entries, where the slots take 33)
   * and stay in the cache. Table t owns words[t * 128 ...]; the one table of a small map owns as
   * many as it has groups. Counters (used, growthLeft) are packed in one int per table. Each table
   * has a slot array of its own, so growing one table copies nothing of another and a cursor on a
   * replaced table simply keeps its array. What only growth needs is in SwissTable.
   *
   * Invariants, checked by SwissChecker:
   *  I1 no group holds both an empty slot and a tombstone;
   *  I2 a search for a live key meets its slot before any group with an empty slot;
   *  I3 used + growthLeft + tombstones = 7/8 capacity (capacity - 1 if that is 8), per table;
   *  I4 used of a table = its full slots; the map's used = the sum over its tables;
   *  I5 every table has an empty slot, so every search ends;
   *  I6 the 2^(globalDepth - localDepth) directory entries from a table's index on, and no others,
   *     name it; its index is a multiple of their number;
   *  I7 the top localDepth bits of the hash of each live key are those of its table's index;
   *  I8 H2 of each live key is its control byte;
   *  I9 a map without a directory has no tombstone.
   *
   * Cost. A put pays for at most one table of 1024 slots (more only when a split leaves all entries
   * on one side). Deletes and reads never move anything, and nothing ever shrinks.
   */

  /** Go splits a table instead of doubling it beyond this. */
  static final int MAX_CAPACITY = 1024;

  /** log2 of the control words reserved per table. */
  static final int STRIDE_BITS = 7;

  private static final int[] NO_DIRECTORY = {};
  private static final long[] NO_WORDS = {};

  /** A directory entry is the table's id above 3 bits with log2 of its groups. */
  private static final int GROUP_BITS = 3;

  private static final int LOG_GROUPS_MASK = 7;

  /** Low 16 bits of a counter: used; high 16 bits: growthLeft, which a small map leaves alone. */
  private static final int USED_MASK = 0xFFFF;

  private static final int GROWTH_LEFT_SHIFT = 16;

  /** What to add to a counter when an entry leaves and its slot becomes empty. */
  static final int ENTRY_TO_EMPTY = (1 << GROWTH_LEFT_SHIFT) - 1;

  /** What to add to a counter when an entry leaves a tombstone. */
  static final int ENTRY_TO_TOMBSTONE = -1;

  static final int EMPTY_TO_ENTRY = -ENTRY_TO_EMPTY;
  static final int TOMBSTONE_TO_ENTRY = -ENTRY_TO_TOMBSTONE;

  /**
   * Differs from Go, which doubles the directory until memory ends when over 896 keys share their
   * leading hash bits. 2^24 entries are more than 2^31 well hashed keys need.
   */
  private static final int MAX_DEPTH = 24;

  /** So that the control words fit in one array. */
  private static final int MAX_TABLES = 1 << 23;

  final SwissProfile profile;
  final RandomSource random;

  int[] directory = NO_DIRECTORY;

  /** 63 - globalDepth: {@code hash >>> 1 >>> directoryShift} is the directory index. */
  int directoryShift = 63;

  long[] words = NO_WORDS;
  int[] counters = {0};
  int used;
  long seed;
  boolean writing;

  /** Whether a tombstone went away otherwise than by {@link #clear}. */
  boolean tombstoneGone;

  long clearSequence;

  private int globalDepth;
  private int tableCount;
  private @Nullable SwissTable<A>[] tables;

  SwissTables(SwissProfile profile, RandomSource random) {
    this.profile = profile;
    this.random = random;
    tables = tableArray(1);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // No other way to make an array of a generic type.
  private static <A> @Nullable SwissTable<A>[] tableArray(int length) {
    return new SwissTable[length];
  }

  /** Makes the slots of a table. */
  abstract A newSlots(int capacity);

  /** Tells the kind where the slots of a new table are to be. */
  abstract void placeSlots(int id, int capacity, A slots);

  /** The slots of a table about to be replaced, for its successors and for cursors. */
  abstract A retiredSlots(SwissTable<A> table);

  /** Removes whatever keeps an object alive. */
  abstract void wipe(A slots);

  abstract long hashAt(SwissTable<A> table, int slot);

  /** Whether the key can be found again; false for NaN. */
  abstract boolean reflexiveAt(SwissTable<A> table, int slot);

  /** {@code key=value} for a dump. */
  abstract String describe(SwissTable<A> table, int slot);

  /**
   * Puts the entries of a stale table, in slot order, into one table, or into two by the given bit
   * of their hash.
   *
   * @param bit the number of the deciding bit; with left = right it does not matter
   */
  abstract void moveEntries(SwissTable<A> from, int left, int right, int bit);

  /** Go's bytes of one group. */
  abstract long typicalGroupBytes();

  final void make(long hint) {
    seed = random.seed();
    TablePlan plan = TablePlan.forHint(hint, typicalGroupBytes());
    if (plan.tables() == 0) {
      return;
    }
    if (plan.tables() > MAX_TABLES) {
      throw new IllegalArgumentException(
          "hint " + hint + " asks for " + plan.tables() + " tables; at most " + MAX_TABLES);
    }
    int count = (int) plan.tables();
    globalDepth = Integer.numberOfTrailingZeros(count);
    reserve(count);
    words = new long[count == 1 ? plan.capacity() / ControlWord.SLOTS : count << STRIDE_BITS];
    directory = new int[count];
    directoryShift = 63 - globalDepth;
    for (int i = 0; i < count; i++) {
      install(newTable(tableCount++, plan.capacity(), globalDepth, i));
    }
  }

  final int directoryIndex(long hash) {
    return (int) (hash >>> 1 >>> directoryShift);
  }

  static int idOf(int entry) {
    return entry >>> GROUP_BITS;
  }

  static int groupMask(int entry) {
    return (1 << (entry & LOG_GROUPS_MASK)) - 1;
  }

  static int maxGrowthLeft(int capacity) {
    return capacity <= ControlWord.SLOTS ? capacity - 1 : capacity * 7 / 8;
  }

  final int globalDepth() {
    return globalDepth;
  }

  final int tableCount() {
    return tableCount;
  }

  final SwissTable<A> table(int id) {
    SwissTable<A> table = tables[id];
    if (table == null) {
      throw new IllegalStateException("no table " + id);
    }
    return table;
  }

  final int growthLeft(int id) {
    return counters[id] >>> GROWTH_LEFT_SHIFT;
  }

  final int usedOf(int id) {
    return counters[id] & USED_MASK;
  }

  final int tombstonesOf(SwissTable<A> table) {
    return maxGrowthLeft(table.capacity) - usedOf(table.id) - growthLeft(table.id);
  }

  final long word(SwissTable<A> table, int group) {
    long[] stale = table.staleWords;
    return stale == null ? words[(table.id << STRIDE_BITS) + group] : stale[group];
  }

  final boolean isFull(SwissTable<A> table, int slot) {
    return ControlWord.get(word(table, slot >>> 3), slot & 7) < ControlWord.EMPTY_BYTE;
  }

  final void setControl(int id, int slot, int controlByte) {
    int at = (id << STRIDE_BITS) + (slot >>> 3);
    words[at] = ControlWord.with(words[at], slot & 7, controlByte);
  }

  final void beginWrite() {
    if (writing) {
      throw new ConcurrentMapWritesException();
    }
    writing = true;
  }

  final void endWrite() {
    if (!writing) {
      throw new ConcurrentMapWritesException();
    }
    writing = false;
  }

  private void reserve(int wanted) {
    if (wanted > tables.length) {
      int length = Math.max(wanted, tables.length + (tables.length >> 2));
      tables = Arrays.copyOf(tables, length);
      counters = Arrays.copyOf(counters, length);
    }
  }

  private SwissTable<A> newTable(int id, int capacity, int localDepth, int index) {
    reserve(id + 1);
    int groups = capacity / ControlWord.SLOTS;
    int base = id << STRIDE_BITS;
    if (base + groups > words.length) {
      // The only table of a map gets a new exact array; its old words are with the stale table.
      words =
          id == 0
              ? new long[groups]
              : Arrays.copyOf(
                  words, Math.max(base + (1 << STRIDE_BITS), words.length + (words.length >> 2)));
    }
    Arrays.fill(words, base, base + groups, ControlWord.ALL_EMPTY);
    counters[id] = maxGrowthLeft(capacity) << GROWTH_LEFT_SHIFT;
    SwissTable<A> table = new SwissTable<>(id, capacity, localDepth, index, newSlots(capacity));
    tables[id] = table;
    placeSlots(id, capacity, table.slots);
    return table;
  }

  private void install(SwissTable<A> table) {
    int entry =
        table.id << GROUP_BITS | Integer.numberOfTrailingZeros(table.capacity / ControlWord.SLOTS);
    Arrays.fill(
        directory, table.index, table.index + (1 << (globalDepth - table.localDepth)), entry);
  }

  private SwissTable<A> retire(int id) {
    SwissTable<A> old = table(id);
    int base = id << STRIDE_BITS;
    tombstoneGone |= directory.length > 0 && tombstonesOf(old) > 0;
    old.staleWords = Arrays.copyOfRange(words, base, base + old.groups());
    old.index = SwissTable.STALE;
    old.slots = retiredSlots(old);
    return old;
  }

  /** Shape "nothing" to shape "small": one group, no directory. */
  final void growToSmall() {
    newTable(tableCount++, ControlWord.SLOTS, 0, 0);
  }

  final boolean hasNothing() {
    return tableCount == 0;
  }

  /** Shape "small" to one table of 16 slots. */
  final void growToTable() {
    SwissTable<A> old = retire(0);
    SwissTable<A> table = newTable(0, 2 * ControlWord.SLOTS, 0, 0);
    moveEntries(old, 0, 0, 0);
    directory = new int[1];
    install(table);
  }

  /** Replaces a table that has no growth left: by one of twice the slots, or by two. */
  final void rehash(int id) {
    SwissTable<A> table = table(id);
    if (2 * table.capacity <= MAX_CAPACITY) {
      int index = table.index;
      SwissTable<A> old = retire(id);
      SwissTable<A> larger = newTable(id, 2 * old.capacity, old.localDepth, index);
      moveEntries(old, id, id, 0);
      install(larger);
    } else {
      split(table);
    }
  }

  private void split(SwissTable<A> table) {
    if (table.localDepth == globalDepth) {
      doubleDirectory();
    }
    int index = table.index;
    SwissTable<A> old = retire(table.id);
    int depth = old.localDepth + 1;
    int right = tableCount++;
    install(newTable(old.id, MAX_CAPACITY, depth, index));
    install(newTable(right, MAX_CAPACITY, depth, index + (1 << (globalDepth - depth))));
    moveEntries(old, old.id, right, Long.SIZE - depth);
  }

  private void doubleDirectory() {
    if (globalDepth == MAX_DEPTH) {
      throw new IllegalStateException(
          "over 896 keys share the top " + MAX_DEPTH + " bits of their hash; better hashes needed");
    }
    int[] doubled = new int[2 * directory.length];
    for (int i = 0; i < doubled.length; i++) {
      doubled[i] = directory[i >>> 1];
    }
    for (int id = 0; id < tableCount; id++) {
      table(id).index *= 2;
    }
    directory = doubled;
    globalDepth++;
    directoryShift--;
  }

  /**
   * Turns the tombstones that no live key's search passes back into empty slots, if that gives back
   * at least a tenth of the capacity. No entry moves, so cursors stay valid.
   *
   * @return whether it did
   */
  final boolean prune(int id) {
    SwissTable<A> table = table(id);
    if (tombstonesOf(table) * 10 < table.capacity) {
      return false;
    }
    int base = id << STRIDE_BITS;
    int mask = table.groups() - 1;
    boolean[] needed = new boolean[mask + 1];
    int freed = 0;
    markNeeded(table, needed);
    for (int group = 0; group <= mask; group++) {
      needed[group] |= ControlWord.empty(words[base + group]) != 0;
      if (!needed[group]) {
        freed += Long.bitCount(ControlWord.emptyOrDeleted(words[base + group]));
      }
    }
    if (freed * 10 < table.capacity) {
      return false;
    }
    for (int group = 0; group <= mask; group++) {
      if (!needed[group]) {
        long dead = ControlWord.emptyOrDeleted(words[base + group]);
        // 0xFE and 0x80 differ in bits 1 to 6: clear these in every dead byte.
        words[base + group] &= ~((dead - (dead >>> 7)) & ~dead);
      }
    }
    counters[id] += freed << GROWTH_LEFT_SHIFT;
    tombstoneGone = true;
    return true;
  }

  private void markNeeded(SwissTable<A> table, boolean[] needed) {
    int mask = table.groups() - 1;
    for (int group = 0; group <= mask; group++) {
      long full = ControlWord.full(word(table, group));
      for (; full != 0; full = ControlWord.withoutFirst(full)) {
        int slot = group * ControlWord.SLOTS + ControlWord.first(full);
        if (!reflexiveAt(table, slot)) {
          continue;
        }
        int at = (int) (hashAt(table, slot) >>> 7) & mask;
        for (int step = 1; at != group; step++) {
          needed[at] |= ControlWord.emptyOrDeleted(word(table, at)) != 0;
          at = (at + step) & mask;
        }
      }
    }
  }

  /** Where a new entry goes in a table without tombstones. */
  final int firstEmptySlot(int id, int mask, long hash) {
    int base = id << STRIDE_BITS;
    int group = (int) (hash >>> 7) & mask;
    for (int step = 1; ; step++) {
      long vacant = ControlWord.empty(words[base + group]);
      if (vacant != 0) {
        return (group << 3) + ControlWord.first(vacant);
      }
      group = (group + step) & mask;
    }
  }

  /** Control byte, counters and seed of a delete; the caller has dropped key and value. */
  final void eraseSlot(int id, int slot) {
    int at = (id << STRIDE_BITS) + (slot >>> 3);
    long word = words[at];
    if (directory.length == 0) {
      words[at] = ControlWord.with(word, slot & 7, ControlWord.EMPTY_BYTE);
      counters[id] += ENTRY_TO_TOMBSTONE;
      leave();
    } else {
      eraseInTable(id, at, word, (slot & 7) << 3);
    }
  }

  /**
   * The same where there is a directory. Whether a tombstone or an empty slot is left is computed,
   * not branched on: one delete in ten and more goes the other way, and a wrong guess costs the
   * processor all the later deletes it has begun.
   *
   * @param at index of the group's control word
   * @param word that control word
   * @param shift of the slot's control byte in it
   */
  final void eraseInTable(int id, int at, long word, int shift) {
    long unlessEmpty = ControlWord.allOnesIfZero(ControlWord.empty(word));
    words[at] = ControlWord.erased(word, shift, unlessEmpty);
    counters[id] += ENTRY_TO_EMPTY + ((ENTRY_TO_TOMBSTONE - ENTRY_TO_EMPTY) & (int) unlessEmpty);
    leave();
  }

  private void leave() {
    used--;
    if (used == 0) {
      seed = random.seed();
    }
  }

  /**
   * Go's flag of that name, which deletes set and only clear resets: there is a tombstone now, or
   * one has gone by a put, by pruning or with its table. Deletes are spared a store by this.
   */
  final boolean tombstonePossible() {
    boolean possible = tombstoneGone;
    for (int id = 0; directory.length > 0 && id < tableCount && !possible; id++) {
      possible = tombstonesOf(table(id)) > 0;
    }
    return possible && profile.clearResetsTombstones();
  }

  /** {@code clear(m)}; keeps every table, its size and the directory. */
  public final void clear() {
    if (used == 0 && !tombstonePossible()) {
      return;
    }
    beginWrite();
    for (int id = 0; id < tableCount; id++) {
      SwissTable<A> table = table(id);
      int fresh = maxGrowthLeft(table.capacity) << GROWTH_LEFT_SHIFT;
      if (counters[id] != fresh) {
        wipe(table.slots);
        int base = id << STRIDE_BITS;
        Arrays.fill(words, base, base + table.groups(), ControlWord.ALL_EMPTY);
        counters[id] = fresh;
      }
    }
    used = 0;
    tombstoneGone = false;
    clearSequence++;
    seed = random.seed();
    endWrite();
  }

  /** {@code len(m)}. */
  public final int len() {
    return used;
  }

  @Override
  public final SwissStructure structure() {
    return SwissStructure.of(this);
  }

  @Override
  public final long[] probeLengthHistogram() {
    return SwissProbes.histogram(this);
  }

  @Override
  public final String dump() {
    return SwissDump.of(this);
  }

  @Override
  public final GoBytes goBytes(GoTypes types) {
    return SwissMemory.of(this, types);
  }
}

package dev.residue.map.swiss;

import dev.residue.map.ConcurrentMapReadWriteException;
import dev.residue.map.Cursor;
import dev.residue.map.GoMap;
import dev.residue.map.GoTypes;
import dev.residue.map.KeyHasher;
import dev.residue.map.Lookup;
import dev.residue.map.RandomSource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Go's map since 1.24, object kind: {@code map[any]any}. Not thread safe. The twin of {@link
 * SwissLongMap}: the same hashes leave the same structure.
 *
 * <p>Differs from Go: control words stand apart from the slots. Go's own {@code map[any]any} goes
 * through the generic assign, which prunes no tombstones, 1.27 included; this map prunes as Go's
 * maps with integer and string keys do since 1.25.
 *
 * @param <K> type of the keys; null is a key
 * @param <V> type of the values; null is a value
 */
public final class SwissMap<K extends @Nullable Object, V extends @Nullable Object>
    extends SwissTables<@Nullable Object[]> implements GoMap<K, V> {
  /** Key at 2 * slot, value behind it. */
  private static final int REFERENCES_PER_SLOT = 2;

  private static final long NOT_FOUND = -1;

  /** A location is a table's id above the slot in it. */
  private static final int SLOT_BITS = 10;

  private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;

  private static final @Nullable Object[] NO_SLOTS = {};

  private final KeyHasher<K> hasher;
  private @Nullable Object[][] slots = {NO_SLOTS};

  /** {@code make(map[any]any)}. */
  public SwissMap() {
    this(0);
  }

  /**
   * {@code make(map[any]any, hint)}.
   *
   * @param hint entries to make room for; negative or absurdly large counts as 0, as in Go
   */
  public SwissMap(long hint) {
    this(hint, SwissProfile.CURRENT, KeyHasher.standard(), RandomSource.next());
  }

  /**
   * Makes a map with everything given.
   *
   * @param hint entries to make room for
   * @param profile the Go release to behave as
   * @param hasher hash and equality of the keys
   * @param random source of hash seeds and iteration starts
   * @throws IllegalArgumentException if the hint needs more than 2^23 tables of 1024 slots
   */
  public SwissMap(long hint, SwissProfile profile, KeyHasher<K> hasher, RandomSource random) {
    super(profile, random);
    this.hasher = hasher;
    make(hint);
  }

  private boolean holds(int id, int slot, K key) {
    return hasher.equal(key, keyIn(slots[id], slot));
  }

  private long locate(K key, long hash) {
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
        if (holds(id, slot, key)) {
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

  private long locateSmall(K key, long hash) {
    if (hasNothing()) {
      return NOT_FOUND;
    }
    long match = ControlWord.matchH2(words[0], ControlWord.pattern(hash));
    for (; match != 0; match = ControlWord.withoutFirst(match)) {
      int slot = ControlWord.first(match);
      if (holds(0, slot, key)) {
        return slot;
      }
    }
    return NOT_FOUND;
  }

  private long find(K key) {
    long hash = hasher.hash(key, seed);
    if (used == 0) {
      return NOT_FOUND;
    }
    if (writing) {
      throw new ConcurrentMapReadWriteException();
    }
    return locate(key, hash);
  }

  private static int idAt(long location) {
    return (int) (location >>> SLOT_BITS);
  }

  private static int slotAt(long location) {
    return (int) location & SLOT_MASK;
  }

  private V valueAt(long location) {
    return valueIn(slots[idAt(location)], slotAt(location));
  }

  @Override
  public @Nullable V get(K key) {
    long location = find(key);
    return location < 0 ? null : valueAt(location);
  }

  @Override
  public Lookup<V> lookup(K key) {
    long location = find(key);
    return location < 0 ? new Lookup<>(null, false) : new Lookup<>(valueAt(location), true);
  }

  @Override
  public boolean containsKey(K key) {
    return find(key) >= 0;
  }

  @Override
  public boolean delete(K key) {
    long location = locateForDelete(key);
    if (location < 0) {
      return false;
    }
    erase(location);
    return true;
  }

  @Override
  public @Nullable V remove(K key) {
    long location = locateForDelete(key);
    if (location < 0) {
      return null;
    }
    V value = valueAt(location);
    erase(location);
    return value;
  }

  private long locateForDelete(K key) {
    long hash = hasher.hash(key, seed);
    if (used == 0) {
      return NOT_FOUND;
    }
    beginWrite();
    try {
      return locate(key, hash);
    } finally {
      endWrite();
    }
  }

  private void erase(long location) {
    clearSlot(slots[idAt(location)], slotAt(location));
    eraseSlot(idAt(location), slotAt(location));
  }

  private static void clearSlot(@Nullable Object[] of, int slot) {
    of[slot * REFERENCES_PER_SLOT] = null;
    of[slot * REFERENCES_PER_SLOT + 1] = null;
  }

  @Override
  public boolean put(K key, V value) {
    int before = used;
    exchange(key, value);
    return used != before;
  }

  @Override
  public @Nullable V exchange(K key, V value) {
    long hash = hasher.hash(key, seed);
    beginWrite();
    try {
      return directory.length == 0
          ? exchangeSmall(key, hash, value)
          : exchangeInTable(key, hash, value);
    } finally {
      endWrite();
    }
  }

  private @Nullable V exchangeSmall(K key, long hash, V value) {
    if (hasNothing()) {
      growToSmall();
    }
    boolean full = used == ControlWord.SLOTS;
    if (!full || !profile.growOnFullUpdate()) {
      long location = locateSmall(key, hash);
      if (location >= 0) {
        return update(0, slotAt(location), key, value);
      }
    }
    if (full) {
      growToTable();
      return exchangeInTable(key, hash, value);
    }
    fill(0, ControlWord.first(ControlWord.empty(words[0])), hash, key, value);
    counters[0] += TOMBSTONE_TO_ENTRY;
    used++;
    return null;
  }

  private @Nullable V exchangeInTable(K key, long hash, V value) {
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
          if (holds(id, slot, key)) {
            return update(id, slot, key, value);
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
        return null;
      }
      if (growthLeft(id) > 0 || (profile.prune() && prune(id))) {
        fill(id, (group << 3) + ControlWord.first(ControlWord.empty(word)), hash, key, value);
        counters[id] += EMPTY_TO_ENTRY;
        used++;
        return null;
      }
      rehash(id);
    }
  }

  private V update(int id, int slot, K key, V value) {
    V former = valueIn(slots[id], slot);
    slots[id][slot * REFERENCES_PER_SLOT] = key;
    slots[id][slot * REFERENCES_PER_SLOT + 1] = value;
    return former;
  }

  private void fill(int id, int slot, long hash, K key, V value) {
    @Nullable Object[] of = slots[id];
    of[slot * REFERENCES_PER_SLOT] = key;
    of[slot * REFERENCES_PER_SLOT + 1] = value;
    setControl(id, slot, ControlWord.h2(hash));
  }

  @Override
  public Cursor<K, V> range() {
    return new SwissCursor<>(this);
  }

  /**
   * Looks a key of a stale table up again; false if it is gone. A key that does not equal itself
   * cannot be looked up, updated or deleted: unless the map was cleared it is still what it was.
   */
  boolean lookAgain(@Nullable Object[] stale, int slot, SwissCursor<K, V> cursor) {
    K key = keyIn(stale, slot);
    long location = find(key);
    if (location >= 0) {
      @Nullable Object[] of = slots[idAt(location)];
      cursor.show(keyIn(of, slotAt(location)), valueIn(of, slotAt(location)));
      return true;
    }
    if (hasher.equal(key, key) || cursor.clearedSince()) {
      return false;
    }
    cursor.show(key, valueIn(stale, slot));
    return true;
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // Full slots hold a K and a V, null included.
  K keyIn(@Nullable Object[] of, int slot) {
    return (K) of[slot * REFERENCES_PER_SLOT];
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // As in keyIn.
  V valueIn(@Nullable Object[] of, int slot) {
    return (V) of[slot * REFERENCES_PER_SLOT + 1];
  }

  @Override
  @Nullable Object[] newSlots(int capacity) {
    return new Object[capacity * REFERENCES_PER_SLOT];
  }

  @Override
  void placeSlots(int id, int capacity, @Nullable Object[] of) {
    if (id >= slots.length) {
      slots = Arrays.copyOf(slots, Math.max(id + 1, slots.length + (slots.length >> 2)));
    }
    slots[id] = of;
  }

  @Override
  @Nullable Object[] retiredSlots(SwissTable<@Nullable Object[]> table) {
    return table.slots;
  }

  @Override
  void wipe(@Nullable Object[] of) {
    Arrays.fill(of, null);
  }

  @Override
  long hashAt(SwissTable<@Nullable Object[]> table, int slot) {
    return hasher.hash(keyIn(table.slots, slot), seed);
  }

  @Override
  boolean reflexiveAt(SwissTable<@Nullable Object[]> table, int slot) {
    K key = keyIn(table.slots, slot);
    return hasher.equal(key, key);
  }

  @Override
  String describe(SwissTable<@Nullable Object[]> table, int slot) {
    return keyIn(table.slots, slot) + "=" + valueIn(table.slots, slot);
  }

  @Override
  long typicalGroupBytes() {
    return SwissMemory.groupBytes(GoTypes.INTERFACE_PAIRS, profile);
  }

  @Override
  void moveEntries(SwissTable<@Nullable Object[]> from, int left, int right, int bit) {
    int mask = table(left).groups() - 1;
    for (int fromGroup = 0; fromGroup < from.groups(); fromGroup++) {
      long full = ControlWord.full(word(from, fromGroup));
      for (; full != 0; full = ControlWord.withoutFirst(full)) {
        int slot = (fromGroup << 3) + ControlWord.first(full);
        K key = keyIn(from.slots, slot);
        long hash = hasher.hash(key, seed);
        int id = ((hash >>> bit) & 1) == 0 ? left : right;
        fill(id, firstEmptySlot(id, mask, hash), hash, key, valueIn(from.slots, slot));
        counters[id] += EMPTY_TO_ENTRY;
      }
    }
  }
}

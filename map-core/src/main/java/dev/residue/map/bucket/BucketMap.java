package dev.residue.map.bucket;

import dev.residue.map.Cursor;
import dev.residue.map.GoMap;
import dev.residue.map.GoTypes;
import dev.residue.map.KeyHasher;
import dev.residue.map.Lookup;
import dev.residue.map.RandomSource;
import org.jspecify.annotations.Nullable;

/**
 * Go's classic map, object kind: {@code map[any]any} of Go 1.23 and before. The package describes
 * the design.
 *
 * <p>A hasher that throws on a key that is already in the map breaks the map: the growth under way
 * loses entries. A hasher that throws on the key of the call leaves it as it was.
 *
 * @param <K> type of the keys
 * @param <V> type of the values
 */
public final class BucketMap<K extends @Nullable Object, V extends @Nullable Object>
    extends BucketTable<ObjectSegment> implements GoMap<K, V> {
  private static final int CELL_BITS = 3;

  private final KeyHasher<K> hasher;

  /** {@code make(map[any]any)}. */
  public BucketMap() {
    this(0);
  }

  /**
   * {@code make(map[any]any, hint)}.
   *
   * @param hint number of entries to make room for; negative or absurd values count as 0
   * @throws IllegalArgumentException if a Java array cannot hold that many
   */
  public BucketMap(long hint) {
    this(hint, KeyHasher.standard(), RandomSource.next(), GoTypes.INTERFACE_PAIRS);
  }

  /**
   * As {@code make(map[key]value, hint)}, with hash, randomness and Go types given.
   *
   * @param hint number of entries to make room for; negative or absurd values count as 0
   * @param hasher hash and equality of the keys; its seed argument has 32 bits
   * @param random source of seeds, range starts and overflow draws
   * @param types the Go types this map stands for: they decide how many overflow buckets an array
   *     has, and whether evacuated buckets let go of their entries at once
   * @throws IllegalArgumentException if a Java array cannot hold that many
   */
  public BucketMap(long hint, KeyHasher<K> hasher, RandomSource random, GoTypes types) {
    super(hint, types, random);
    this.hasher = hasher;
    if (bits > 0) {
      makeArray();
    }
  }

  @Override
  ObjectSegment newSegment(int buckets) {
    return new ObjectSegment(0, buckets);
  }

  @Override
  void arrayChanged(BucketArray<ObjectSegment> current) {}

  KeyHasher<K> hasher() {
    return hasher;
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // Only put fills cells, with a K before each V.
  K asKey(@Nullable Object cell) {
    return (K) cell;
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // As in asKey.
  V asValue(@Nullable Object cell) {
    return (V) cell;
  }

  @Override
  public @Nullable V get(K key) {
    long hash = hasher.hash(key, seed);
    BucketArray<ObjectSegment> current = array;
    if (count == 0 || current == null) {
      return null;
    }
    checkNotReading();
    BucketArray<ObjectSegment> place = readableArray(current, (int) hash);
    long found = find(place, (int) hash & (place.regular - 1), hash, key);
    return found < 0 ? null : valueAt(place, found);
  }

  @Override
  public Lookup<V> lookup(K key) {
    long hash = hasher.hash(key, seed);
    BucketArray<ObjectSegment> current = array;
    if (count == 0 || current == null) {
      return new Lookup<>(null, false);
    }
    checkNotReading();
    BucketArray<ObjectSegment> place = readableArray(current, (int) hash);
    long found = find(place, (int) hash & (place.regular - 1), hash, key);
    return found < 0 ? new Lookup<>(null, false) : new Lookup<>(valueAt(place, found), true);
  }

  @Override
  public boolean containsKey(K key) {
    long hash = hasher.hash(key, seed);
    BucketArray<ObjectSegment> current = array;
    if (count == 0 || current == null) {
      return false;
    }
    checkNotReading();
    BucketArray<ObjectSegment> place = readableArray(current, (int) hash);
    return find(place, (int) hash & (place.regular - 1), hash, key) >= 0;
  }

  private V valueAt(BucketArray<ObjectSegment> place, long found) {
    int bucket = (int) (found >>> CELL_BITS);
    ObjectSegment segment = place.segment(bucket);
    return asValue(segment.cells[segment.at(bucket, (int) found & TopHash.LAST_CELL) + 1]);
  }

  /** The key and value that a cursor returns for a key whose cell has moved since; null: gone. */
  @Nullable Entry<K, V> entry(K key) {
    long hash = hasher.hash(key, seed);
    BucketArray<ObjectSegment> current = array;
    if (count == 0 || current == null) {
      return null;
    }
    BucketArray<ObjectSegment> place = readableArray(current, (int) hash);
    long found = find(place, (int) hash & (place.regular - 1), hash, key);
    if (found < 0) {
      return null;
    }
    int bucket = (int) (found >>> CELL_BITS);
    ObjectSegment segment = place.segment(bucket);
    int at = segment.at(bucket, (int) found & TopHash.LAST_CELL);
    return new Entry<>(asKey(segment.cells[at]), asValue(segment.cells[at + 1]));
  }

  /** A stored key and its value. */
  record Entry<K extends @Nullable Object, V extends @Nullable Object>(K key, V value) {}

  /** The place of a key as {@code bucket << 3 | cell}, or -1; searches from the given bucket on. */
  private long find(BucketArray<ObjectSegment> place, int from, long hash, K key) {
    long pattern = TopHash.pattern(TopHash.of(hash));
    int bucket = from;
    do {
      ObjectSegment segment = place.segment(bucket);
      int local = bucket - segment.first;
      long word = segment.tops[local];
      long matches = TopHash.match(word, pattern);
      while (matches != 0) {
        int cell = TopHash.cell(matches);
        K stored = asKey(segment.cells[(local << ObjectSegment.STRIDE_BITS) + (cell << 1)]);
        if (hasher.equal(stored, key)) {
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
  private BucketArray<ObjectSegment> readableArray(BucketArray<ObjectSegment> current, int hash) {
    BucketArray<ObjectSegment> from = old;
    if (from != null && !TopHash.evacuated(from.main.tops[hash & (from.regular - 1)])) {
      return from;
    }
    return current;
  }

  @Override
  public boolean put(K key, V value) {
    int before = count;
    V unused = exchange(key, value);
    return count != before;
  }

  @Override
  public @Nullable V exchange(K key, V value) {
    checkNotWriting();
    long hash = hasher.hash(key, seed);
    writing = true;
    V former;
    try {
      former = assign(hash, key, value);
    } catch (Throwable failure) {
      writing = false;
      throw failure;
    }
    endWrite();
    return former;
  }

  private @Nullable V assign(long hash, K key, V value) {
    if (array == null) {
      makeArray();
    }
    while (true) {
      BucketArray<ObjectSegment> current = current();
      int home = (int) hash & (current.regular - 1);
      if (old != null) {
        growthWork(home);
      }
      long found = find(current, home, hash, key);
      if (found >= 0) {
        int bucket = (int) (found >>> CELL_BITS);
        ObjectSegment segment = current.segment(bucket);
        int at = segment.at(bucket, (int) found & TopHash.LAST_CELL);
        V former = asValue(segment.cells[at + 1]);
        segment.cells[at] = key;
        segment.cells[at + 1] = value;
        return former;
      }
      if (old != null || !mustGrow()) {
        fill(current, firstEmpty(current, home), TopHash.of(hash), key, value);
        count++;
        return null;
      }
      startGrowth();
    }
  }

  private static void fill(
      BucketArray<ObjectSegment> current,
      long place,
      int top,
      @Nullable Object key,
      @Nullable Object value) {
    int bucket = (int) (place >>> CELL_BITS);
    int cell = (int) place & TopHash.LAST_CELL;
    ObjectSegment segment = current.segment(bucket);
    int local = bucket - segment.first;
    segment.tops[local] = TopHash.with(segment.tops[local], cell, top);
    int at = (local << ObjectSegment.STRIDE_BITS) + (cell << 1);
    segment.cells[at] = key;
    segment.cells[at + 1] = value;
  }

  @Override
  public boolean delete(K key) {
    int before = count;
    V unused = remove(key);
    return count != before;
  }

  @Override
  public @Nullable V remove(K key) {
    long hash = hasher.hash(key, seed);
    if (count == 0) {
      return null;
    }
    checkNotWriting();
    writing = true;
    V former;
    try {
      former = erase(hash, key);
    } catch (Throwable failure) {
      writing = false;
      throw failure;
    }
    endWrite();
    return former;
  }

  /**
   * Differs from Go where {@link #types} have no pointers: Go leaves the bytes of such a key in
   * place, but a reference would keep the key alive, so it is dropped. Nothing reads it any more.
   */
  private @Nullable V erase(long hash, K key) {
    BucketArray<ObjectSegment> current = current();
    int home = (int) hash & (current.regular - 1);
    if (old != null) {
      growthWork(home);
    }
    long found = find(current, home, hash, key);
    if (found < 0) {
      return null;
    }
    int bucket = (int) (found >>> CELL_BITS);
    int cell = (int) found & TopHash.LAST_CELL;
    ObjectSegment segment = current.segment(bucket);
    int at = segment.at(bucket, cell);
    V former = asValue(segment.cells[at + 1]);
    segment.cells[at] = null;
    segment.cells[at + 1] = null;
    markDeleted(current, home, bucket, cell);
    return former;
  }

  @Override
  void moveEntries(BucketArray<ObjectSegment> from, BucketArray<ObjectSegment> to, int bucket) {
    boolean doubling = to.bits != from.bits;
    int lowBucket = bucket;
    int highBucket = bucket + from.regular;
    int lowCell = 0;
    int highCell = 0;
    int at = bucket;
    do {
      ObjectSegment segment = from.segment(at);
      int local = at - segment.first;
      long word = segment.tops[local];
      long marks = 0;
      for (int cell = 0; cell < TopHash.CELLS; cell++) {
        int state = TopHash.state(word, cell);
        if (state <= TopHash.EMPTY_ONE) {
          marks = TopHash.with(marks, cell, TopHash.EVACUATED_EMPTY);
          continue;
        }
        int pair = (local << ObjectSegment.STRIDE_BITS) + (cell << 1);
        Object key = segment.cells[pair];
        Object value = segment.cells[pair + 1];
        int direction = doubling ? direction(asKey(key), state, from.bits) : 0;
        marks = TopHash.with(marks, cell, TopHash.EVACUATED_X + (direction & 1));
        int top = direction >>> 1 == 0 ? state : direction >>> 1;
        if ((direction & 1) != 0) {
          if (highCell == TopHash.CELLS) {
            highBucket = addOverflow(to, highBucket);
            highCell = 0;
          }
          fill(to, (long) highBucket << CELL_BITS | highCell++, top, key, value);
        } else {
          if (lowCell == TopHash.CELLS) {
            lowBucket = addOverflow(to, lowBucket);
            lowCell = 0;
          }
          fill(to, (long) lowBucket << CELL_BITS | lowCell++, top, key, value);
        }
      }
      segment.tops[local] = marks;
      at = segment.next[local];
    } while (at != 0);
  }

  /**
   * Which half a key goes to, in the lowest bit; above it a new state, 0 for the old one. A key
   * that does not equal itself has no lasting hash. Under a cursor its lowest state bit decides, so
   * that the cursor can foresee it, and the state is drawn anew; otherwise a bit of a random hash
   * does.
   */
  private int direction(K key, int state, int bit) {
    long hash = hasher.hash(key, seed);
    if ((flags & ITERATOR) != 0 && !hasher.equal(key, key)) {
      return TopHash.of(hash) << 1 | (state & 1);
    }
    return (int) (hash >>> bit) & 1;
  }

  @Override
  @Nullable String brokenEntry(BucketArray<?> in, int regular, int bucket, int cell, int state) {
    ObjectSegment segment = (ObjectSegment) in.segment(bucket);
    K key = asKey(segment.cells[segment.at(bucket, cell)]);
    if (!hasher.equal(key, key)) {
      return null;
    }
    long hash = hasher.hash(key, seed);
    if (TopHash.of(hash) != state || ((int) hash & (in.regular - 1)) != regular) {
      return "I3: not the place of the key " + key;
    }
    BucketArray<ObjectSegment> place = in == old ? old : array;
    boolean found =
        place != null
            && find(place, (int) hash & (place.regular - 1), hash, key)
                == ((long) bucket << CELL_BITS | cell);
    return found ? null : "I4: a search finds another cell for the key " + key;
  }

  @Override
  public Cursor<K, V> range() {
    return new BucketObjectCursor<>(this);
  }
}

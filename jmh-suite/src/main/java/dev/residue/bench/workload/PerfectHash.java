package dev.residue.bench.workload;

import dev.residue.adapter.Checksums;
import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapKind;
import dev.residue.adapter.MapTraits;
import dev.residue.adapter.Shrinks;
import dev.residue.bench.tape.KeySpace;
import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * The limit: what an operation costs when finding the slot costs nothing but arithmetic.
 *
 * <p>Not a map, and not to be adopted. It computes the number of a key of {@link KeySpace#SPREAD}
 * backwards, two multiplications and a third for the increment, about what a good hash costs; the
 * number is the slot. A removal reads that slot, compares the key, returns the value and clears
 * both, one random access of 16 bytes. An absent key has a number too and reads the slot that its
 * low bits name. Between this and a map's time lies what the map pays for not knowing its keys.
 *
 * <p>Takes the keys of one sequence only, from number 0 on, no key numbered beyond 2^29.
 */
public final class PerfectHash implements LongLongMapAdapter {
  /** Its name in results. */
  public static final String NAME = "limit";

  private static final MapTraits TRAITS =
      MapTraits.of(NAME, MapKind.LONG, PerfectHash.class)
          .title("Limit: perfect hash, not a map")
          .library("Residue", "Apache-2.0")
          .deletes("clears the slot that the key's number names")
          .shrinks(Shrinks.NEVER, "never")
          .build();

  private static final int LARGEST = 1 << 29;
  private static final int SMALLEST = 16;

  /** Key of number i at 2i, its value behind it; value 0: nothing there. */
  private long[] cells = new long[2 * SMALLEST];

  /** Slots minus one. */
  private int mask = SMALLEST - 1;

  private boolean started;
  private long origin;
  private int size;

  /** An empty one. */
  public PerfectHash() {}

  @Override
  public MapTraits traits() {
    return TRAITS;
  }

  @Override
  public LongLongMapAdapter create(int expectedSize) {
    return new PerfectHash();
  }

  private int at(long key) {
    return 2 * ((int) KeySpace.number(key, origin) & mask);
  }

  /**
   * Fills the slot of a key.
   *
   * @throws IllegalStateException if the key is not of the sequence that the first one began
   */
  @Override
  public long put(long key, long value) {
    if (!started) {
      origin = KeySpace.origin(key);
      started = true;
    }
    long number = KeySpace.number(key, origin);
    if (number < 0 || number >= LARGEST) {
      throw new IllegalStateException("key " + key + " is not of the sequence the first one began");
    }
    while (number > mask) {
      cells = Arrays.copyOf(cells, 2 * cells.length);
      mask = 2 * mask + 1;
    }
    int at = at(key);
    long former = cells[at + 1];
    cells[at] = key;
    cells[at + 1] = value;
    size += former == 0 ? 1 : 0;
    return former;
  }

  @Override
  public long get(long key) {
    int at = at(key);
    return cells[at] == key ? cells[at + 1] : 0;
  }

  @Override
  public long remove(long key) {
    int at = at(key);
    long value = cells[at + 1];
    if (cells[at] != key || value == 0) {
      return 0;
    }
    cells[at] = 0;
    cells[at + 1] = 0;
    size--;
    return value;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void clear() {
    Arrays.fill(cells, 0);
    size = 0;
  }

  @Override
  public long checksum() {
    long sum = 0;
    for (int at = 0; at < cells.length; at += 2) {
      if (cells[at + 1] != 0) {
        sum += Checksums.entry(cells[at], cells[at + 1]);
      }
    }
    return sum;
  }

  @Override
  public int removeIf(LongPredicate condemned) {
    int before = size;
    for (int at = 0; at < cells.length; at += 2) {
      if (cells[at + 1] != 0 && condemned.test(cells[at])) {
        remove(cells[at]);
      }
    }
    return before - size;
  }

  @Override
  public boolean trim() {
    return false;
  }

  @Override
  public Object map() {
    return cells;
  }
}

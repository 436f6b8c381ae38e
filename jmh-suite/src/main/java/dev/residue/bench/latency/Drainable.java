package dev.residue.bench.latency;

import dev.residue.adapter.MapCatalog;
import dev.residue.result.Kind;

/**
 * A map on its way through fill, drain and first inserts.
 *
 * <p>Keys are those of {@link dev.residue.bench.tape.KeySpace#SPREAD} by number; a map is filled
 * with the numbers from 0 to its size, first inserts follow on. All that an operation needs is laid
 * out in order beforehand: only the map's own memory is walked while it runs.
 */
abstract class Drainable {
  /** First inserts after a drain: the one that may rebuild the table, and the next few. */
  static final int INSERTS = 16;

  /**
   * Wraps a map of the catalog.
   *
   * @param size entries when full
   */
  static Drainable of(Kind kind, String map, int size, long seed) {
    return kind == Kind.LONG
        ? new LongDrainable(MapCatalog.longMap(map), size, seed)
        : new ObjectDrainable(MapCatalog.objectMap(map), size, seed);
  }

  /** Makes a new map, as the library ships it, and fills it. */
  abstract void fill();

  /** Lays out the next drain: the numbers of the keys in the order of their removal. */
  abstract void order(int[] numbers);

  /** Removes the key at a place of the order; the value it had, 0 if it was absent. */
  abstract long remove(int place);

  /** Inserts a new key by its place among the first inserts; the value before, 0 if none. */
  abstract long insert(int place);

  /** Entries by the map's own account. */
  abstract int size();

  /** Digest of all entries, by the map's own iteration. */
  abstract long contents();
}

package dev.residue.map;

/**
 * What both designs can say about their structure; the record of a design says more. Units are
 * slots (cells) unless a method says otherwise.
 */
public interface Structure {
  /**
   * Entries of the map.
   *
   * @return slots that hold an entry
   */
  long live();

  /**
   * Places for entries, overflow buckets included.
   *
   * @return slots of the structure, in an old array or table too while a growth runs
   */
  long capacity();

  /**
   * Empty slots that a search still has to pass: tombstones (swiss), or cells in the state emptyOne
   * (bucket).
   *
   * @return slots
   */
  long tombstones();

  /**
   * Whether entries are still to be moved to a new array.
   *
   * @return always false for the swiss design, which moves a table inside one put
   */
  boolean growing();

  /**
   * The longest search.
   *
   * @return buckets of the longest chain, or groups on the way to the entry furthest from its start
   */
  int longestProbe();

  /**
   * Entries per slot.
   *
   * @return {@code live / capacity}, 0 for a map without slots
   */
  default double loadFactor() {
    return capacity() == 0 ? 0 : (double) live() / capacity();
  }
}

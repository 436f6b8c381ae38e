package dev.residue.map.swiss;

import dev.residue.map.Structure;

/**
 * The structure of a swiss map in numbers.
 *
 * @param shape nothing, one small group, or tables
 * @param live entries
 * @param capacity slots, over all tables
 * @param tombstones slots a search still has to pass
 * @param growthLeft entries that can still be put into empty slots before tables must grow, summed;
 *     0 unless the shape is {@link Shape#TABLES}
 * @param tables distinct tables
 * @param directoryLength entries of the directory, 0 unless the shape is {@link Shape#TABLES}
 * @param globalDepth leading hash bits that choose the directory entry
 * @param smallestLocalDepth smallest number of leading hash bits that the keys of a table share
 * @param largestLocalDepth largest such number
 * @param fullGroups groups in which every slot holds an entry
 * @param tombstoneGroups groups with at least one tombstone
 * @param longestProbe groups on the way to the entry furthest from its start
 */
public record SwissStructure(
    Shape shape,
    long live,
    long capacity,
    long tombstones,
    long growthLeft,
    int tables,
    int directoryLength,
    int globalDepth,
    int smallestLocalDepth,
    int largestLocalDepth,
    long fullGroups,
    long tombstoneGroups,
    int longestProbe)
    implements Structure {
  /** A map goes through these in order and never back. */
  public enum Shape {
    /** No memory but the header. */
    NOTHING,
    /** One group of 8 slots, no directory. */
    SMALL,
    /** A directory of tables. */
    TABLES
  }

  @Override
  public boolean growing() {
    return false;
  }

  static <A> SwissStructure of(SwissTables<A> map) {
    Shape shape =
        map.hasNothing() ? Shape.NOTHING : map.directory.length == 0 ? Shape.SMALL : Shape.TABLES;
    long capacity = 0;
    long tombstones = 0;
    long growthLeft = 0;
    long fullGroups = 0;
    long tombstoneGroups = 0;
    int smallest = shape == Shape.TABLES ? map.globalDepth() : 0;
    int largest = 0;
    for (int id = 0; id < map.tableCount(); id++) {
      SwissTable<A> table = map.table(id);
      capacity += table.capacity;
      growthLeft += shape == Shape.TABLES ? map.growthLeft(id) : 0;
      smallest = Math.min(smallest, table.localDepth);
      largest = Math.max(largest, table.localDepth);
      for (int group = 0; group < table.groups(); group++) {
        long word = map.word(table, group);
        int dead =
            Long.bitCount(ControlWord.emptyOrDeleted(word))
                - Long.bitCount(ControlWord.empty(word));
        tombstones += dead;
        tombstoneGroups += dead > 0 ? 1 : 0;
        fullGroups += ControlWord.emptyOrDeleted(word) == 0 ? 1 : 0;
      }
    }
    return new SwissStructure(
        shape,
        map.len(),
        capacity,
        tombstones,
        growthLeft,
        map.tableCount(),
        map.directory.length,
        map.globalDepth(),
        smallest,
        largest,
        fullGroups,
        tombstoneGroups,
        SwissProbes.histogram(map).length - 1);
  }
}

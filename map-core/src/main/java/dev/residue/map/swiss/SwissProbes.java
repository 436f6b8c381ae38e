package dev.residue.map.swiss;

import java.util.Arrays;

/** How many groups a successful search inspects. */
final class SwissProbes {
  private SwissProbes() {}

  /**
   * Element i: live entries found in the i-th group inspected. NaN keys count where they lie: 1.
   */
  static <A> long[] histogram(SwissTables<A> map) {
    long[] found = new long[2];
    int longest = 0;
    for (int id = 0; id < map.tableCount(); id++) {
      SwissTable<A> table = map.table(id);
      for (int slot = 0; slot < table.capacity; slot++) {
        if (map.isFull(table, slot)) {
          int groups = map.reflexiveAt(table, slot) ? groupsInspected(map, table, slot) : 1;
          longest = Math.max(longest, groups);
          if (groups >= found.length) {
            found = Arrays.copyOf(found, groups + 1);
          }
          found[groups]++;
        }
      }
    }
    return Arrays.copyOf(found, longest + 1);
  }

  private static <A> int groupsInspected(SwissTables<A> map, SwissTable<A> table, int slot) {
    int mask = table.groups() - 1;
    int group = (int) (map.hashAt(table, slot) >>> 7) & mask;
    int inspected = 1;
    while (group != slot >>> 3) {
      if (inspected > mask) {
        throw new IllegalStateException("slot " + slot + " is on no probe sequence of its key");
      }
      group = (group + inspected++) & mask;
    }
    return inspected;
  }
}

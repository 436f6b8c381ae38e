package dev.residue.map.swiss;

import java.util.function.Supplier;

/**
 * Checks the invariants I1 to I9 that {@code SwissTables} numbers. Costs a pass over the whole map;
 * meant for tests and fuzzing, after any operation.
 */
public final class SwissInvariants {
  private SwissInvariants() {}

  /**
   * Checks a map of the long kind.
   *
   * @param map the map, between two operations
   * @throws IllegalStateException naming the first broken invariant and its place
   */
  public static void check(SwissLongMap map) {
    checkTables(map);
  }

  /**
   * Checks a map of the object kind.
   *
   * @param map the map, between two operations
   * @throws IllegalStateException naming the first broken invariant and its place
   */
  public static void check(SwissMap<?, ?> map) {
    checkTables(map);
  }

  static <A> void checkTables(SwissTables<A> map) {
    long live = 0;
    for (int id = 0; id < map.tableCount(); id++) {
      SwissTable<A> table = map.table(id);
      live += table(map, table, map.directory.length == 0);
    }
    long sum = live;
    require(live == map.used, () -> "I4: " + sum + " full slots, used " + map.used);
    directory(map);
  }

  private static <A> int table(SwissTables<A> map, SwissTable<A> table, boolean small) {
    int full = 0;
    int empty = 0;
    int dead = 0;
    for (int group = 0; group < table.groups(); group++) {
      String place = "table " + table.id + " group " + group;
      long word = map.word(table, group);
      int emptyHere = 0;
      int deadHere = 0;
      for (int slot = 0; slot < ControlWord.SLOTS; slot++) {
        int control = ControlWord.get(word, slot);
        if (control == ControlWord.EMPTY_BYTE) {
          emptyHere++;
        } else if (control == ControlWord.DELETED_BYTE) {
          deadHere++;
        } else {
          require(
              control < ControlWord.EMPTY_BYTE,
              () -> "control byte " + Integer.toHexString(control) + " in " + place);
          full++;
          entry(map, table, group * ControlWord.SLOTS + slot, control, small);
        }
      }
      boolean mixed = emptyHere > 0 && deadHere > 0;
      require(!mixed, () -> "I1: empty slot and tombstone in " + place);
      empty += emptyHere;
      dead += deadHere;
    }
    counters(map, table, small, full, empty, dead);
    return full;
  }

  private static <A> void counters(
      SwissTables<A> map, SwissTable<A> table, boolean small, int full, int empty, int dead) {
    String place = "table " + table.id;
    int used = map.usedOf(table.id);
    require(full == used, () -> "I4: " + full + " full slots, used " + used + " in " + place);
    if (small) {
      require(dead == 0, () -> "I9: tombstone in a map without a directory");
      return;
    }
    require(empty > 0, () -> "I5: no empty slot in " + place);
    int left = map.growthLeft(table.id);
    int limit = SwissTables.maxGrowthLeft(table.capacity);
    require(
        used + left + dead == limit,
        () -> "I3: " + used + " + " + left + " + " + dead + " is not " + limit + " in " + place);
  }

  private static <A> void entry(
      SwissTables<A> map, SwissTable<A> table, int slot, int control, boolean small) {
    if (!map.reflexiveAt(table, slot)) {
      return;
    }
    String place = "table " + table.id + " slot " + slot;
    long hash = map.hashAt(table, slot);
    require(control == ControlWord.h2(hash), () -> "I8: control byte is not H2 in " + place);
    if (small) {
      return;
    }
    SwissTable<A> named = map.table(SwissTables.idOf(map.directory[map.directoryIndex(hash)]));
    require(named == table, () -> "I7: the directory leads another way from " + place);
    int mask = table.groups() - 1;
    int group = (int) (hash >>> 7) & mask;
    for (int step = 1; group != slot >>> 3; step++) {
      boolean ends = ControlWord.empty(map.word(table, group)) != 0;
      require(!ends && step <= mask, () -> "I2: no search reaches " + place);
      group = (group + step) & mask;
    }
  }

  private static <A> void directory(SwissTables<A> map) {
    int length = map.directory.length;
    if (length == 0) {
      return;
    }
    require(length == 1 << map.globalDepth(), () -> "I6: directory of " + length);
    int tables = 0;
    for (int i = 0; i < length; tables++) {
      int from = i;
      SwissTable<A> table = map.table(SwissTables.idOf(map.directory[i]));
      int run = 1 << (map.globalDepth() - table.localDepth);
      require(
          table.index == from && from % run == 0,
          () -> "I6: table " + table.id + " of index " + table.index + " named at " + from);
      for (; i < from + run; i++) {
        int entry = map.directory[i];
        require(
            SwissTables.idOf(entry) == table.id
                && SwissTables.groupMask(entry) == table.groups() - 1,
            () -> "I6: the entries from " + from + " on do not all name table " + table.id);
      }
    }
    int named = tables;
    require(
        tables == map.tableCount(),
        () -> "I6: " + named + " tables named, " + map.tableCount() + " exist");
  }

  private static void require(boolean holds, Supplier<String> message) {
    if (!holds) {
      throw new IllegalStateException(message.get());
    }
  }
}

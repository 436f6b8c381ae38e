package dev.residue.map.swiss;

import dev.residue.map.GoBytes;
import dev.residue.map.GoType;
import dev.residue.map.GoTypes;
import dev.residue.map.SizeClasses;

/**
 * The bytes a real Go holds for a structure. Block sizes by Go's size classes; checked against
 * HeapAlloc of a running Go, see docs/swiss-map.md.
 */
final class SwissMemory {
  private static final int HEADER_BYTES = 48;
  private static final int TABLE_BYTES = 32;
  private static final int POINTER_BYTES = 8;

  /** So that a group of empty structs still has a place after its control word. */
  private static final int SMALLEST_GROUP = 16;

  private SwissMemory() {}

  static long groupBytes(GoTypes types, SwissProfile profile) {
    GoType key = types.key();
    GoType value = types.value();
    long slots;
    if (profile.splitGroups()) {
      long keys = (long) ControlWord.SLOTS * key.slotBytes();
      slots = pair(keys, value, (long) ControlWord.SLOTS * value.slotBytes());
    } else {
      int alignment = Math.max(key.slotAlignment(), value.slotAlignment());
      slots = ControlWord.SLOTS * align(pair(key.slotBytes(), value, value.slotBytes()), alignment);
    }
    return Math.max(SMALLEST_GROUP, align(ControlWord.SLOTS + slots, POINTER_BYTES));
  }

  /** Go pads a last field of no size, so that its address is inside the struct. */
  private static long pair(long keyBytes, GoType value, long valueBytes) {
    long end = align(keyBytes, value.slotAlignment()) + valueBytes;
    return valueBytes == 0 && keyBytes > 0 ? end + 1 : end;
  }

  private static long align(long bytes, int alignment) {
    return (bytes + alignment - 1) / alignment * alignment;
  }

  static <A> GoBytes of(SwissTables<A> map, GoTypes types) {
    long now = HEADER_BYTES;
    if (map.hasNothing()) {
      return new GoBytes(now, now + groups(1, types, map.profile));
    }
    now += map.len() * (indirectBytes(types.key()) + indirectBytes(types.value()));
    if (map.directory.length == 0) {
      now += groups(1, types, map.profile);
      return new GoBytes(now, now + table(2, types, map.profile) + directory(1));
    }
    now += directory(map.directory.length);
    long largestGrowth = 0;
    for (int id = 0; id < map.tableCount(); id++) {
      SwissTable<A> table = map.table(id);
      now += table(table.groups(), types, map.profile);
      largestGrowth = Math.max(largestGrowth, growth(map, table, types));
    }
    return new GoBytes(now, now + largestGrowth);
  }

  private static <A> long growth(SwissTables<A> map, SwissTable<A> table, GoTypes types) {
    if (2 * table.capacity <= SwissTables.MAX_CAPACITY) {
      return table(2 * table.groups(), types, map.profile);
    }
    boolean doubles = table.localDepth == map.globalDepth();
    return 2 * table(table.groups(), types, map.profile)
        + (doubles ? directory(2L * map.directory.length) : 0);
  }

  private static long table(int groups, GoTypes types, SwissProfile profile) {
    return TABLE_BYTES + groups(groups, types, profile);
  }

  private static long groups(int count, GoTypes types, SwissProfile profile) {
    return block(count * groupBytes(types, profile), types.slotPointers());
  }

  private static long directory(long length) {
    return block(POINTER_BYTES * length, true);
  }

  private static long indirectBytes(GoType type) {
    return type.indirect() ? block(type.bytes(), type.pointers()) : 0;
  }

  private static long block(long bytes, boolean pointers) {
    return SizeClasses.roundUpHeld(bytes, pointers);
  }
}

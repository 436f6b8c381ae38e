package dev.residue.map.bucket;

import dev.residue.map.GoBytes;
import dev.residue.map.GoType;
import dev.residue.map.GoTypes;
import dev.residue.map.SizeClasses;

/**
 * Bytes of Go 1.19 for the structure at hand. Chains do not depend on the types; what does is how
 * many overflow buckets an array has room for, so the k-th overflow bucket of an array counts as
 * separate if the array for these types has fewer than k.
 */
final class MemoryModel {
  private static final long HEADER = 48;

  /** Two list pointers and the next free overflow bucket. */
  private static final long EXTRA = 24;

  private static final long SLICE_HEADER = 24;
  private static final long POINTER = 8;

  /** Go 1.18 and later: up to here append doubles, above it adds a quarter and this times 3/4. */
  private static final long SLICE_THRESHOLD = 256;

  private final BucketTable<?> table;
  private final GoTypes types;
  private final BucketLayout layout;

  private MemoryModel(BucketTable<?> table, GoTypes types) {
    this.table = table;
    this.types = types;
    this.layout = BucketLayout.of(types);
  }

  static GoBytes of(BucketTable<?> table, GoTypes types) {
    return new MemoryModel(table, types).bytes();
  }

  private GoBytes bytes() {
    long now = HEADER + extra() + current() + old();
    now += table.count * (block(types.key()) + block(types.value()));
    return new GoBytes(now, table.old != null ? now : now + layout.arrayBytes(grownBits()));
  }

  /** The B of the array that the next growth adds. */
  private int grownBits() {
    if (table.array == null) {
      return table.bits;
    }
    boolean sameSize = table.mustGrow() && !BucketTable.overLoad(table.count + 1L, table.bits);
    return sameSize ? table.bits : table.bits + 1;
  }

  private long extra() {
    boolean lists = !layout.pointers() && (table.everOverflowed || table.everRanged);
    boolean preallocated = table.array != null && table.bits >= BucketLayout.PREALLOCATE_BITS;
    return lists || preallocated ? EXTRA : 0;
  }

  private long current() {
    BucketArray<?> array = table.array;
    return array == null ? 0 : layout.arrayBytes(array.bits) + overflow(array, array.overflowUsed);
  }

  private long old() {
    BucketArray<?> array = table.old;
    if (array == null) {
      return 0;
    }
    return layout.arrayBytes(array.bits) + overflow(array, array.overflowUsed);
  }

  private long overflow(BucketArray<?> array, int used) {
    long separate = separate(array, used);
    long bytes = separate * SizeClasses.roundUp(layout.bucketBytes());
    if (!layout.pointers() && used > 0) {
      bytes += SLICE_HEADER + listBytes(used);
    }
    return bytes;
  }

  private long separate(BucketArray<?> array, int used) {
    long preallocated = layout.buckets(array.bits) - array.regular;
    boolean freed = layout.pointers() && (table.flags & BucketTable.OLD_ITERATOR) == 0;
    if (array != table.old || !freed) {
      return Math.max(0, used - preallocated);
    }
    long separate = 0;
    for (int regular = 0; regular < array.regular; regular++) {
      if (!TopHash.evacuated(array.top(regular))) {
        for (int over = array.next(regular); over != 0; over = array.next(over)) {
          separate += over - array.regular >= preallocated ? 1 : 0;
        }
      }
    }
    return separate;
  }

  /** The block behind a slice of pointers that was filled by appending one at a time. */
  static long listBytes(int entries) {
    long capacity = 0;
    while (capacity < entries) {
      long more =
          capacity < SLICE_THRESHOLD
              ? Math.max(1, capacity * 2)
              : capacity + (capacity + 3 * SLICE_THRESHOLD) / 4;
      capacity = SizeClasses.roundUp(more * POINTER) / POINTER;
    }
    return capacity * POINTER;
  }

  private static long block(GoType type) {
    return type.indirect() ? SizeClasses.roundUp(type.bytes()) : 0;
  }
}

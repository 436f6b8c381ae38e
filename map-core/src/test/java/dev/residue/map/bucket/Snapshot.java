package dev.residue.map.bucket;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The snapshot and dump lines of a golden trace, computed from one of our maps. */
final class Snapshot {
  private static final int KIND_REGULAR = 1;
  private static final int KIND_PREALLOCATED = 2;
  private static final int KIND_SEPARATE = 3;
  private static final int CHAIN_END = 255;

  private final TraceMap map;
  private final BucketTable<?> table;

  Snapshot(TraceMap map) {
    this.map = map;
    this.table = map.table();
  }

  String line(int operations) {
    BucketArray<?> current = table.array;
    BucketArray<?> old = table.old;
    return "s %d n=%d B=%d fl=%d nov=%d h0=%d ob=%d nev=%d tot=%d pre=%d ov=%d oov=%d ch=%d d=%s od=%s"
        .formatted(
            operations,
            table.count,
            table.bits,
            table.flags,
            table.overflowCounter,
            table.seed,
            old == null
                ? -1
                : (table.flags & BucketTable.SAME_SIZE) != 0 ? table.bits : table.bits - 1,
            table.evacuated,
            current == null ? 0 : current.total,
            current == null ? 0 : current.preallocatedLeft(),
            current == null ? 0 : current.overflowUsed,
            old == null ? 0 : old.overflowUsed,
            table.structure().longestChain(),
            digest(current),
            old == null ? "-" : digest(old));
  }

  private String digest(@Nullable BucketArray<?> array) {
    Fnv digest = new Fnv();
    if (array != null) {
      for (int regular = 0; regular < array.regular; regular++) {
        for (int bucket = regular, first = 1;
            first == 1 || bucket != 0;
            bucket = array.next(bucket)) {
          first = 0;
          addBucket(digest, array, bucket);
        }
        digest.add(CHAIN_END);
      }
    }
    return digest.toString();
  }

  private void addBucket(Fnv digest, BucketArray<?> array, int bucket) {
    if (bucket < array.regular) {
      digest.add(KIND_REGULAR);
    } else if (bucket < array.total) {
      digest.add(KIND_PREALLOCATED);
      digest.addInt(bucket - array.regular);
    } else {
      digest.add(KIND_SEPARATE);
    }
    long word = array.top(bucket);
    digest.addLong(word);
    for (int cell = 0; cell < TopHash.CELLS; cell++) {
      if (TopHash.state(word, cell) >= TopHash.LIVE) {
        digest.addLong(map.key(array.segment(bucket), bucket, cell));
        digest.addLong(map.value(array.segment(bucket), bucket, cell));
      }
    }
  }

  List<String> dump(LongFunction<String> nameOfKey) {
    List<String> lines = new ArrayList<>();
    dump(lines, "n", table.array, nameOfKey);
    dump(lines, "o", table.old, nameOfKey);
    return lines;
  }

  private void dump(
      List<String> lines,
      String name,
      @Nullable BucketArray<?> array,
      LongFunction<String> nameOfKey) {
    if (array == null) {
      return;
    }
    for (int regular = 0; regular < array.regular; regular++) {
      lines.add(dumpLine(name, array, regular, regular, nameOfKey));
      for (int over = array.next(regular); over != 0; over = array.next(over)) {
        lines.add(dumpLine(name, array, regular, over, nameOfKey));
      }
    }
  }

  private String dumpLine(
      String name, BucketArray<?> array, int regular, int bucket, LongFunction<String> nameOfKey) {
    String kind = "h";
    if (bucket < array.regular) {
      kind = "m";
    } else if (bucket < array.total) {
      kind = "o" + (bucket - array.regular);
    }
    long word = array.top(bucket);
    StringBuilder line = new StringBuilder();
    line.append("f ").append(name).append(' ').append(regular).append(' ').append(kind);
    line.append(" %016x".formatted(Long.reverseBytes(word)));
    for (int cell = 0; cell < TopHash.CELLS; cell++) {
      if (TopHash.state(word, cell) >= TopHash.LIVE) {
        Segment segment = array.segment(bucket);
        line.append(' ').append(nameOfKey.apply(map.key(segment, bucket, cell)));
        line.append('=').append(map.value(segment, bucket, cell));
      }
    }
    return line.toString();
  }
}

package dev.residue.map.bucket;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Counts cells, chains and probe lengths from the state words alone. */
final class StructureReader {
  private long live;
  private long emptyOne;
  private long emptyRest;
  private long evacuatedCells;
  private int evacuatedBuckets;
  private int longestChain;
  private long[] probes = new long[1];

  private StructureReader() {}

  static BucketStructure read(BucketTable<?> table) {
    StructureReader reader = new StructureReader();
    BucketArray<?> current = table.array;
    BucketArray<?> old = table.old;
    int preallocatedLeft = 0;
    int overflowBuckets = 0;
    if (current != null) {
      reader.walk(current);
      preallocatedLeft = current.preallocatedLeft();
      overflowBuckets = current.overflowUsed;
      reader.emptyRest += (long) preallocatedLeft * TopHash.CELLS;
    }
    int longest = reader.longestChain;
    if (old != null) {
      reader.walk(old);
      reader.emptyRest += (long) old.preallocatedLeft() * TopHash.CELLS;
    }
    return new BucketStructure(
        table.bits,
        reader.live,
        reader.emptyOne,
        reader.emptyRest,
        reader.evacuatedCells,
        table.overflowCounter,
        overflowBuckets,
        old == null ? 0 : old.overflowUsed,
        preallocatedLeft,
        table.oldBits(),
        reader.evacuatedBuckets,
        longest);
  }

  static long[] probeLengths(BucketTable<?> table) {
    StructureReader reader = new StructureReader();
    reader.walkIfAny(table.array);
    reader.walkIfAny(table.old);
    return reader.probes;
  }

  private void walkIfAny(@Nullable BucketArray<?> array) {
    if (array != null) {
      walk(array);
    }
  }

  private void walk(BucketArray<?> array) {
    for (int regular = 0; regular < array.regular; regular++) {
      if (TopHash.evacuated(array.top(regular))) {
        evacuatedBuckets++;
      }
      int length = 0;
      int bucket = regular;
      do {
        length++;
        count(array.top(bucket), length);
        bucket = array.next(bucket);
      } while (bucket != 0);
      longestChain = Math.max(longestChain, length);
    }
  }

  private void count(long word, int length) {
    for (int cell = 0; cell < TopHash.CELLS; cell++) {
      int state = TopHash.state(word, cell);
      if (state >= TopHash.LIVE) {
        live++;
        if (length >= probes.length) {
          probes = Arrays.copyOf(probes, length + 1);
        }
        probes[length]++;
      } else if (state == TopHash.EMPTY_ONE) {
        emptyOne++;
      } else if (state == TopHash.EMPTY_REST) {
        emptyRest++;
      } else {
        evacuatedCells++;
      }
    }
  }
}

package dev.residue.bench.time;

import dev.residue.bench.workload.FinishedSlice;
import dev.residue.result.Slice;
import java.util.ArrayList;
import java.util.List;

/** A slice as one line on the socket: the word {@code slice} and its numbers in record order. */
final class SliceMessage {
  private static final String WORD = "slice";
  private static final int FIELDS = 12;

  private SliceMessage() {}

  static String of(FinishedSlice slice, long nanos) {
    long[] numbers = {
      slice.ops(),
      nanos,
      slice.cpuNanos(),
      slice.allocatedBytes(),
      slice.gcCount(),
      slice.gcMillis(),
      slice.gcCount() == 0 ? 0 : -1,
      slice.setupNanos(),
      slice.checksum(),
      slice.hits(),
      slice.misses(),
      slice.finalSize()
    };
    StringBuilder line = new StringBuilder(WORD);
    for (long number : numbers) {
      line.append(' ').append(number);
    }
    return line.toString();
  }

  static boolean is(String line) {
    return line.startsWith(WORD + " ");
  }

  /**
   * Reads a line back.
   *
   * @throws IllegalArgumentException if it is not a slice
   */
  static Slice parse(String line) {
    String[] words = line.split(" ", -1);
    if (!words[0].equals(WORD) || words.length != FIELDS + 1) {
      throw new IllegalArgumentException("not a slice: " + line);
    }
    List<Long> n = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      n.add(Long.parseLong(words[i]));
    }
    return new Slice(
        n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5), n.get(6), n.get(7), n.get(8),
        n.get(9), n.get(10), n.get(11));
  }
}

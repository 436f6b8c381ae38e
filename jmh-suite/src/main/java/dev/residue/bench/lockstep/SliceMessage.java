package dev.residue.bench.lockstep;

import dev.residue.bench.workload.FinishedSlice;
import dev.residue.result.Slice;
import java.util.Arrays;
import java.util.Iterator;

/** A slice as one line on the socket: the word {@code slice} and its numbers in record order. */
final class SliceMessage {
  private static final String WORD = "slice";
  private static final int FIELDS = 12;

  private SliceMessage() {}

  static String of(FinishedSlice slice, long nanos) {
    Number[] numbers = {
      slice.ops(),
      nanos,
      slice.cpuNanos(),
      slice.allocatedBytes(),
      slice.gcCount(),
      slice.gcMillis(),
      slice.gcMaxMillis(),
      slice.setupNanos(),
      slice.checksum(),
      slice.hits(),
      slice.misses(),
      slice.finalSize()
    };
    StringBuilder line = new StringBuilder(WORD);
    for (Number number : numbers) {
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
    Iterator<String> word = Arrays.asList(words).subList(1, words.length).iterator();
    return new Slice(
        Long.parseLong(word.next()),
        Long.parseLong(word.next()),
        Long.parseLong(word.next()),
        Long.parseLong(word.next()),
        Long.parseLong(word.next()),
        Double.parseDouble(word.next()),
        Double.parseDouble(word.next()),
        Long.parseLong(word.next()),
        Long.parseLong(word.next()),
        Long.parseLong(word.next()),
        Long.parseLong(word.next()),
        Long.parseLong(word.next()));
  }
}

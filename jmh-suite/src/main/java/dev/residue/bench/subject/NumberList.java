package dev.residue.bench.subject;

import java.util.Arrays;
import java.util.BitSet;

/** Key numbers in the order in which they were first met; a map may ask twice about an entry. */
final class NumberList {
  private final BitSet known = new BitSet();
  private long[] numbers;
  private int size;

  NumberList(int expected) {
    numbers = new long[Math.max(expected, 1)];
  }

  void add(long number) {
    int bit = Math.toIntExact(number);
    if (!known.get(bit)) {
      known.set(bit);
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }
  }

  long[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}

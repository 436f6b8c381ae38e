package dev.residue.bench.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.bench.tape.KeySpace;
import org.junit.jupiter.api.Test;

class KeyNumbersTest {
  @Test
  void of_keysOfAnySeed_isTheirNumber() {
    for (long seed : new long[] {0, 1, -1, 42, Long.MIN_VALUE, 0x123456789ABCDEFL}) {
      for (long number : new long[] {0, 1, 2, 99_999, 1L << 40}) {
        assertEquals(number, KeyNumbers.of(seed, KeySpace.SPREAD.key(seed, number)));
      }
    }
  }

  @Test
  void of_values_areNoKeys() {
    for (long number = 0; number < 100_000; number++) {
      long found = KeyNumbers.of(42, KeySpace.value(KeySpace.SPREAD.key(42, number)));
      assertTrue(found < 0 || found > 1L << 32, () -> "value taken for key " + found);
    }
  }
}

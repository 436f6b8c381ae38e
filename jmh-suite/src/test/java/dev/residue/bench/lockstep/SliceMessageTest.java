package dev.residue.bench.lockstep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.result.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SliceMessageTest {
  /** Every component has a value of its own, some of the most digits there are. */
  private static final Slice SLICE =
      new Slice(
          1,
          Long.MAX_VALUE,
          -1,
          4,
          5,
          6.000_000_1,
          Double.MIN_VALUE,
          8,
          Long.MIN_VALUE,
          10,
          11,
          12);

  private static final String LINE = SliceMessage.of(SLICE);

  @Test
  void parse_whatOfWrote_isTheSameSlice() {
    assertTrue(SliceMessage.is(LINE), LINE);
    assertEquals(SLICE, SliceMessage.parse(LINE));
  }

  @Test
  void of_slice_namesEachNumber() {
    assertEquals(
        "slice ops=1 nanos=9223372036854775807 cpuNanos=-1 allocatedBytes=4 gcCount=5"
            + " gcMillis=6.0000001 gcMaxMillis=4.9E-324 setupNanos=8"
            + " checksum=-9223372036854775808 hits=10 misses=11 finalSize=12",
        LINE);
  }

  /** A fork may die anywhere in a line; of a last number alone nobody can see that it is short. */
  @Test
  void parse_tornLine_isRefused() {
    for (int end = 0; end <= LINE.lastIndexOf('=') + 1; end++) {
      String torn = LINE.substring(0, end);
      String message =
          String.valueOf(
              assertThrows(IllegalArgumentException.class, () -> SliceMessage.parse(torn))
                  .getMessage());
      assertTrue(message.startsWith("not a slice, ") && message.endsWith(": " + torn), message);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'nanos=9223372036854775807 ', '', no nanos",
    "hits=10, hits=ten, no number for hits: 'ten'",
    "hits=10, hits=1.5, no number for hits: '1.5'",
    "hits=10, hits=10 hits=11, hits twice",
    "hits=10, hits=10 hats=1, unknown [hats]",
    "hits=10, hits, no number for hits: 'hits'",
    "slice, sluice, it does not begin with 'slice'",
  })
  void parse_changedLine_saysWhatIsWrong(String from, String to, String what) {
    String line = LINE.replace(from, to);
    String message =
        assertThrows(IllegalArgumentException.class, () -> SliceMessage.parse(line)).getMessage();
    assertEquals("not a slice, " + what + ": " + line, message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ready", "skipped", "failed slice 3", "", "slice", "slices ops=1"})
  void is_otherWords_areNoSlices(String line) {
    assertFalse(SliceMessage.is(line));
    assertThrows(IllegalArgumentException.class, () -> SliceMessage.parse(line));
  }
}

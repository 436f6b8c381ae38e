package dev.residue.map.swiss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.map.LongHasher;
import dev.residue.map.RandomSource;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each invariant, broken by hand, is noticed under its own number. */
final class SwissInvariantsTest {
  /** Group and tag from the low bits, directory from the high ones: places are known. */
  private static final LongHasher IDENTITY = (key, seed) -> key;

  private static SwissLongMap tables() {
    SwissLongMap map =
        new SwissLongMap(2000, SwissProfile.GO_1_26, IDENTITY, RandomSource.seeded(1));
    for (long key = 0; key < 9; key++) {
      map.put(key, key);
    }
    assertEquals(4, map.structure().directoryLength());
    return map;
  }

  private static void refused(String invariant, Consumer<SwissLongMap> damage) {
    SwissLongMap map = tables();
    SwissInvariants.check(map);
    damage.accept(map);
    String message =
        assertThrows(IllegalStateException.class, () -> SwissInvariants.check(map)).getMessage();
    assertTrue(String.valueOf(message).startsWith(invariant), message);
  }

  @Test
  void check_tombstoneBesideEmpty_namesI1() {
    refused("I1", map -> map.setControl(1, 3, ControlWord.DELETED_BYTE));
  }

  @Test
  void check_emptySlotOnAProbeSequence_namesI2() {
    // The ninth key overflowed from group 0 to group 1.
    refused(
        "I2",
        map -> {
          map.setControl(0, 7, ControlWord.EMPTY_BYTE);
          map.counters[0] += SwissTables.ENTRY_TO_EMPTY;
          map.used--;
        });
  }

  @Test
  void check_growthLeftOff_namesI3() {
    refused("I3", map -> map.counters[2] += 1 << 16);
  }

  @Test
  void check_usedOff_namesI4() {
    refused("I4", map -> map.used++);
    refused("I4", map -> map.counters[0]++);
  }

  @Test
  void check_directoryEntryOfAnotherTable_namesI6OrI7() {
    refused("I6", map -> map.directory[3] = map.directory[2]);
    refused("I7", map -> map.directory[0] = map.directory[1]);
  }

  @Test
  void check_otherTag_namesI8() {
    refused("I8", map -> map.setControl(0, 2, 0x55));
  }

  @Test
  void check_noEmptySlot_namesI5() {
    refused(
        "I5",
        map -> {
          for (int group = 0; group < map.table(1).groups(); group++) {
            map.words[(1 << SwissTables.STRIDE_BITS) + group] = 0xFEFEFEFEFEFEFEFEL;
          }
        });
  }

  @Test
  void check_tombstoneInSmallMap_namesI9() {
    SwissLongMap map = new SwissLongMap();
    for (long key = 0; key < 8; key++) {
      map.put(key, key);
    }
    map.setControl(0, 5, ControlWord.DELETED_BYTE);
    map.counters[0]--;
    map.used--;
    String message =
        assertThrows(IllegalStateException.class, () -> SwissInvariants.check(map)).getMessage();
    assertTrue(String.valueOf(message).startsWith("I9"), message);
  }
}

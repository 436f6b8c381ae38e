package dev.residue.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class SizeClassesTest {
  @Test
  void roundUp_pickedSizes_matchTheRuntime() {
    assertEquals(0, SizeClasses.roundUp(0));
    assertEquals(8, SizeClasses.roundUp(1));
    assertEquals(144, SizeClasses.roundUp(136));
    assertEquals(18_432, SizeClasses.roundUp(17_408));
    assertEquals(32_768, SizeClasses.roundUp(32_767));
    assertEquals(40_960, SizeClasses.roundUp(32_769));
    assertEquals(40_108_032, SizeClasses.roundUp(278_528L * 144));
    assertThrows(IllegalArgumentException.class, () -> SizeClasses.roundUp(-1));
  }

  @Test
  void roundUpUsable_pointerBlocksAbove512_loseTheirHeader() {
    assertEquals(512, SizeClasses.roundUpUsable(512, true));
    assertEquals(568, SizeClasses.roundUpUsable(513, true));
    assertEquals(576, SizeClasses.roundUpUsable(513, false));
    assertEquals(632, SizeClasses.roundUpUsable(569, true));
  }
}

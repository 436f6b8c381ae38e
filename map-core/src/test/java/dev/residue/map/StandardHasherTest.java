package dev.residue.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StandardHasherTest {
  private final KeyHasher<Object> hasher = KeyHasher.standard();

  @Test
  void equal_floats_followGo() {
    assertFalse(hasher.equal(Double.NaN, Double.NaN));
    Object nan = Float.NaN;
    assertFalse(hasher.equal(nan, nan));
    assertTrue(hasher.equal(0.0, -0.0));
    assertTrue(hasher.equal(0.0f, -0.0f));
    assertEquals(hasher.hash(0.0, 7), hasher.hash(-0.0, 7));
    assertEquals(hasher.hash(0.0f, 7), hasher.hash(-0.0f, 7));
  }

  @Test
  void equal_differentTypes_isFalse() {
    assertFalse(hasher.equal(1L, 1));
    assertFalse(hasher.equal(1.0, 1.0f));
    assertFalse(hasher.equal(1.0f, 1.0));
  }

  @Test
  void hash_nan_isFreshEveryTime() {
    assertNotEquals(hasher.hash(Double.NaN, 7), hasher.hash(Double.NaN, 7));
    assertNotEquals(hasher.hash(Float.NaN, 7), hasher.hash(Float.NaN, 7));
  }

  @Test
  void hash_unhashable_namesTheType() {
    UnhashableKeyException refused =
        assertThrows(UnhashableKeyException.class, () -> hasher.hash(new int[0], 7));
    assertEquals("runtime error: hash of unhashable type int[]", refused.getMessage());
    assertThrows(UnhashableKeyException.class, () -> hasher.hash(GoMap.nil(), 7));
    assertThrows(UnhashableKeyException.class, () -> hasher.hash(GoLongMap.nil(), 7));
  }

  @Test
  void hash_longsThatShareAHashCode_differ() {
    assertEquals(Long.hashCode(0), Long.hashCode((1L << 32) + 1));
    assertNotEquals(hasher.hash(0L, 7), hasher.hash((1L << 32) + 1, 7));
  }

  /** 2^16 keys into 2^16 values of 16 bits: a random function hits 41,427 of them, sigma 81. */
  @ParameterizedTest
  @ValueSource(ints = {0, 7, 24, 48})
  void hash_sequentialKeys_spreadOverBits(int shift) {
    Set<Integer> ofObjects = new HashSet<>();
    Set<Integer> ofLongs = new HashSet<>();
    for (int key = 0; key < 1 << 16; key++) {
      ofObjects.add((int) (hasher.hash(key, 7) >>> shift) & 0xFFFF);
      ofLongs.add((int) (LongHasher.standard().hash(key, 7) >>> shift) & 0xFFFF);
    }
    assertEquals(41_427, ofObjects.size(), 6 * 81);
    assertEquals(41_427, ofLongs.size(), 6 * 81);
  }
}

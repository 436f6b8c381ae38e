package dev.residue.bench.meter;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitedTest {
  @Test
  void addressSet_afterACollection_isNotValid() {
    AddressSet set = AddressSet.create(Shapes.referenceBytes());
    assumeTrue(set != null, "this JVM's collector moves objects at any time");
    if (set == null) {
      return;
    }
    set.clear();
    assertTrue(set.valid());
    System.gc();
    assertFalse(set.valid());
    set.clear();
    assertTrue(set.valid());
  }

  @Test
  void addressSet_sameBits_addOnce() {
    AddressSet set = AddressSet.create(Shapes.referenceBytes());
    assumeTrue(set != null, "this JVM's collector moves objects at any time");
    if (set == null) {
      return;
    }
    set.clear();
    // The lowest and the highest place of a compressed reference, and neighbours across words.
    int[] places = {8, 16, 64 * 8, 0x7FFFFFF8, 0x80000000, 0xFFFFFFF8};
    for (int place : places) {
      assertTrue(set.addRaw(place), () -> Integer.toHexString(place));
      assertFalse(set.addRaw(place), () -> Integer.toHexString(place));
    }
    set.clear();
    assertTrue(set.addRaw(8));
  }

  @Test
  void identitySet_equalObjects_areDistinctAndMemoryIsBounded() {
    IdentitySet set = new IdentitySet(Long.BYTES);
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      strings.add(new String("same"));
    }
    for (String string : strings) {
      assertTrue(set.add(string));
    }
    for (String string : strings) {
      assertFalse(set.add(string));
    }
    assertTrue(set.ownBytes() <= 12.6 * strings.size(), () -> "own memory " + set.ownBytes());
    set.clear();
    assertTrue(set.add(strings.get(0)));
  }
}

package dev.residue.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class NilMapTest {
  @Test
  void objectKind_readsFindNothing_putIsRefused() {
    GoMap<Object, String> map = GoMap.nil();
    assertNull(map.get("k"));
    assertEquals(new Lookup<String>(null, false), map.lookup("k"));
    assertFalse(map.containsKey("k"));
    assertFalse(map.delete("k"));
    map.clear();
    assertEquals(0, map.len());
    assertFalse(map.range().next());
    assertEquals(0, map.structure().capacity());
    NilMapAssignmentException refused =
        assertThrows(NilMapAssignmentException.class, () -> map.put("k", "v"));
    assertEquals("assignment to entry in nil map", refused.getMessage());
  }

  @Test
  void objectKind_unhashableKey_isRefusedByReadsAndDelete() {
    GoMap<Object, String> map = GoMap.nil();
    assertThrows(UnhashableKeyException.class, () -> map.get(new int[1]));
    assertThrows(UnhashableKeyException.class, () -> map.lookup(new int[1]));
    assertThrows(UnhashableKeyException.class, () -> map.containsKey(new int[1]));
    assertThrows(UnhashableKeyException.class, () -> map.delete(new int[1]));
  }

  @Test
  void longKind_readsFindNothing_putIsRefused() {
    GoLongMap map = GoLongMap.nil();
    assertEquals(0, map.get(1));
    assertEquals(5, map.getOrDefault(1, 5));
    assertEquals(new LongLookup(0, false), map.lookup(1));
    assertFalse(map.containsKey(1));
    assertFalse(map.delete(1));
    map.clear();
    assertEquals(0, map.len());
    assertFalse(map.range().next());
    assertThrows(NilMapAssignmentException.class, () -> map.put(1, 1));
  }
}

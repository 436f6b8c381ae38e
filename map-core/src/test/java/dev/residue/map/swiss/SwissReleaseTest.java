package dev.residue.map.swiss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no longer belongs to the map is not kept alive by it, in every shape. */
final class SwissReleaseTest {
  private static SwissMap<String, String> filled(int entries) {
    SwissMap<String, String> map = new SwissMap<>();
    for (int i = 0; i < entries; i++) {
      map.put("key " + i, "value " + i);
    }
    assertEquals(2L * entries, references(map));
    return map;
  }

  /** Keys and values that the tables of the map refer to. */
  private static long references(SwissMap<String, String> map) {
    long count = 0;
    for (int id = 0; id < map.tableCount(); id++) {
      for (Object reference : map.table(id).slots) {
        count += reference != null ? 1 : 0;
      }
    }
    return count;
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 8, 14, 3000})
  void delete_anyShape_dropsKeyAndValue(int entries) {
    SwissMap<String, String> map = filled(entries);
    for (int i = 0; i < entries; i++) {
      assertTrue(map.delete("key " + i));
      if (i % 97 == 0) {
        assertEquals(2L * (entries - i - 1), references(map));
      }
    }
    assertEquals(0, references(map));
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 14, 3000})
  void remove_anyShape_dropsKeyAndValue(int entries) {
    SwissMap<String, String> map = filled(entries);
    for (int i = 0; i < entries; i++) {
      assertEquals("value " + i, map.remove("key " + i));
    }
    assertEquals(0, references(map));
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 14, 3000})
  void clear_anyShape_dropsKeysAndValues(int entries) {
    SwissMap<String, String> map = filled(entries);
    map.clear();
    assertEquals(0, references(map));
  }
}

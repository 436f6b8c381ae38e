package dev.residue.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.map.bucket.BucketMap;
import dev.residue.map.swiss.SwissMap;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that a {@code java.util.Map} usually does not have, seen through the view. */
final class MapViewTest {
  static Stream<GoMap<Object, Integer>> maps() {
    return Stream.of(new SwissMap<>(), new BucketMap<>());
  }

  @ParameterizedTest
  @MethodSource("maps")
  void nan_iteratorAndEntries_refuseWhatGoCannotDo(GoMap<Object, Integer> map) {
    for (int i = 0; i < 20; i++) {
      map.put(Double.NaN, i);
      map.put(Float.NaN, i);
    }
    map.put("k", 1);
    Map<Object, Integer> view = map.asMap();
    assertThrows(
        UnsupportedOperationException.class, () -> view.entrySet().removeIf(entry -> true));
    assertThrows(UnsupportedOperationException.class, () -> view.replaceAll((key, value) -> 7));
    assertTrue(map.len() >= 40, "nothing of NaN was removed, nothing was added: " + map.len());
    assertTrue(map.len() <= 41, "nothing of NaN was removed, nothing was added: " + map.len());
    view.clear();
    assertEquals(0, map.len());
  }

  @ParameterizedTest
  @MethodSource("maps")
  void unhashableKey_inAnotherCollection_isNoEntry(GoMap<Object, Integer> map) {
    map.put("k", 1);
    Map.Entry<Object, Integer> array = new AbstractMap.SimpleEntry<>(new int[] {1}, 1);
    Set<Map.Entry<Object, Integer>> entries = map.asMap().entrySet();
    assertFalse(entries.contains(array));
    assertFalse(entries.remove(array));
    assertNotEquals(entries, Set.of(array));
    assertTrue(entries.contains(Map.entry("k", 1)));
    assertThrows(UnhashableKeyException.class, () -> map.asMap().get(array.getKey()));
  }

  @ParameterizedTest
  @MethodSource("maps")
  void entry_removedMeanwhile_isPutBackBySetValue(GoMap<Object, Integer> map) {
    map.put("a", 1);
    map.put("b", 2);
    Iterator<Map.Entry<Object, Integer>> entries = map.asMap().entrySet().iterator();
    List<Object> removed = new ArrayList<>();
    while (entries.hasNext()) {
      Map.Entry<Object, Integer> entry = entries.next();
      removed.add(entry.getKey());
      entries.remove();
      assertFalse(map.containsKey(entry.getKey()));
      entry.setValue(9);
      assertEquals(9, map.get(entry.getKey()));
    }
    assertTrue(removed.containsAll(List.of("a", "b")), removed::toString);
  }
}

package dev.residue.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds every claim in the traits that a program can check against the map. */
class MapTraitsTest {
  private static final int ENTRIES = 10_000;

  @Test
  void of_malformedName_isRefused() {
    for (String name : new String[] {"", "Fast", "a b", "-a", "a--b", "a-"}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> MapTraits.of(name, MapKind.LONG, String.class).build(),
          name);
    }
  }

  @TestFactory
  Stream<DynamicTest> iteratorRemove_claimed_isTrue() {
    return longMaps(
        map -> {
          map.put(1, 1);
          if (map.traits().iteratorRemove()) {
            assertEquals(1, map.removeIf(key -> true));
          } else {
            assertThrows(UnsupportedOperationException.class, () -> map.removeIf(key -> true));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> nullKeys_claimed_isTrue() {
    return objectMaps(
        map -> {
          if (map.traits().nullKeys()) {
            put(map, null);
            assertEquals(1, map.size());
          } else {
            assertThrows(NullPointerException.class, () -> put(map, null));
          }
        });
  }

  @SuppressWarnings("NullAway") // The waist forbids what this asks the map behind it.
  private static void put(ObjectMapAdapter map, @Nullable Object key) {
    map.put(key, "value");
  }

  @TestFactory
  Stream<DynamicTest> trimCall_claimedForLongs_shrinksTheTable() {
    return longMaps(
        map -> {
          fill(map);
          // Through the iterator, which no library takes as an occasion to shrink by itself.
          map.removeIf(key -> key >= ENTRIES / 100);
          checkTrim(map.traits(), map.map(), map::trim);
        });
  }

  @TestFactory
  Stream<DynamicTest> trimCall_claimedForObjects_shrinksTheTable() {
    return objectMaps(
        map -> {
          fill(map);
          map.removeIf(key -> ((String) key).length() > 2);
          checkTrim(map.traits(), map.map(), map::trim);
        });
  }

  private interface Trim {
    boolean now();
  }

  private static void checkTrim(MapTraits traits, Object map, Trim trim)
      throws IllegalAccessException {
    int before = LargestArray.of(map);
    boolean claimed = !traits.trimCall().equals("none");
    assertEquals(claimed, trim.now());
    int after = LargestArray.of(map);
    if (claimed) {
      assertTrue(after * 8L < before, before + " slots before, " + after + " after");
    } else {
      assertEquals(before, after);
    }
  }

  @TestFactory
  Stream<DynamicTest> shrinkRule_claimedForLongs_holdsWhenAllKeysAreRemoved() {
    return longMaps(
        map -> {
          fill(map);
          int full = LargestArray.of(map.map());
          for (long key = 0; key < ENTRIES; key++) {
            map.remove(key);
          }
          checkShrink(map.traits(), full, LargestArray.of(map.map()));
        });
  }

  @TestFactory
  Stream<DynamicTest> shrinkRule_claimedForObjects_holdsWhenAllKeysAreRemoved() {
    return objectMaps(
        map -> {
          fill(map);
          int full = LargestArray.of(map.map());
          for (int key = 0; key < ENTRIES; key++) {
            map.remove(Integer.toString(key));
          }
          checkShrink(map.traits(), full, LargestArray.of(map.map()));
        });
  }

  private static void checkShrink(MapTraits traits, int full, int empty) {
    if (traits.library().equals("JDK")) {
      return; // The JDK keeps its fields to itself.
    }
    if (traits.shrinks() == Shrinks.ON_DELETE) {
      assertTrue(empty * 8L < full, full + " slots full, " + empty + " empty");
    } else {
      assertEquals(full, empty);
    }
  }

  @TestFactory
  Stream<DynamicTest> shrinks_inClear_holds() {
    return longMaps(
        map -> {
          fill(map);
          int full = LargestArray.of(map.map());
          map.clear();
          int cleared = LargestArray.of(map.map());
          if (map.traits().shrinks() == Shrinks.IN_CLEAR) {
            assertTrue(cleared * 8L < full, full + " slots full, " + cleared + " cleared");
          } else if (map.traits().shrinks() == Shrinks.NEVER) {
            assertEquals(full, cleared);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> minJdk_claimed_isTheClassFileLevelOfTheLibrary() {
    return Stream.concat(
        longMaps(map -> assertEquals(level(map.traits()), map.traits().minJdk())),
        objectMaps(map -> assertEquals(level(map.traits()), map.traits().minJdk())));
  }

  private static int level(MapTraits traits) throws IOException {
    Class<?> type = traits.libraryClass();
    if (traits.library().equals("JDK")) {
      return 17; // The waist's own floor; a JDK class has the level of the JDK it is in.
    }
    try (InputStream in =
            Objects.requireNonNull(
                type.getClassLoader()
                    .getResourceAsStream(type.getName().replace('.', '/') + ".class"));
        DataInputStream data = new DataInputStream(in)) {
      data.skipNBytes(6); // Magic number and minor version (JVMS 4.1).
      return data.readUnsignedShort() - 44; // Major version 45 is JDK 1.
    }
  }

  @TestFactory
  Stream<DynamicTest> boxed_claimed_isWhatTheGetOfTheLibrarySays() {
    return longMaps(
        map ->
            assertEquals(
                map.traits().boxed(),
                Arrays.stream(map.map().getClass().getMethods())
                    .noneMatch(
                        method ->
                            method.getName().equals("get")
                                && method.getReturnType() == long.class
                                && method.getParameterCount() == 1)));
  }

  @Test
  void sentinel_agronasMissingValue_mayNotBeStored() {
    LongLongMapAdapter map = MapCatalog.longMap("agrona").create(0);
    assertThrows(IllegalArgumentException.class, () -> map.put(1, 0));
  }

  private static void fill(LongLongMapAdapter map) {
    for (long key = 0; key < ENTRIES; key++) {
      map.put(key, key + 1);
    }
  }

  private static void fill(ObjectMapAdapter map) {
    for (int key = 0; key < ENTRIES; key++) {
      map.put(Integer.toString(key), "value");
    }
  }

  private interface Check<A> {
    void of(A map) throws Exception;
  }

  private static Stream<DynamicTest> longMaps(Check<LongLongMapAdapter> check) {
    return MapCatalog.discover().entries(MapKind.LONG).stream()
        .map(CatalogEntry::name)
        .map(name -> dynamicTest(name, () -> check.of(MapCatalog.longMap(name).create(0))));
  }

  private static Stream<DynamicTest> objectMaps(Check<ObjectMapAdapter> check) {
    return MapCatalog.discover().entries(MapKind.OBJECT).stream()
        .map(CatalogEntry::name)
        .map(name -> dynamicTest(name, () -> check.of(MapCatalog.objectMap(name).create(0))));
  }
}

package dev.residue.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every adapter on the class path against {@link java.util.HashMap}, on seeded random operations.
 *
 * <p>More seeds: {@code -Dresidue.contract.seeds=500}.
 */
class AdapterModelTest {
  private static final int SEEDS = Integer.getInteger("residue.contract.seeds", 4);
  private static final MapCatalog CATALOG = MapCatalog.discover();

  /** A key with four others per hash code, as strings hardly ever have. */
  record Colliding(long number) implements Comparable<Colliding> {
    @Override
    public int hashCode() {
      return Long.hashCode(number) & ~3;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Colliding colliding && colliding.number == number;
    }

    @Override
    public int compareTo(Colliding other) {
      return Long.compare(number, other.number);
    }
  }

  @TestFactory
  Stream<DynamicTest> longMap_randomOperations_answersLikeHashMap() {
    return names(MapKind.LONG)
        .map(
            name ->
                dynamicTest(
                    name,
                    () -> {
                      for (int seed = 1; seed <= SEEDS; seed++) {
                        int expected = seed % 2 == 0 ? 1000 : 0;
                        Replay.check(
                            name,
                            seed,
                            operations(seed),
                            () -> Subjects.of(MapCatalog.longMap(name).create(expected)));
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> objectMap_randomOperationsOnStrings_answersLikeHashMap() {
    return names(MapKind.OBJECT)
        .map(
            name ->
                dynamicTest(
                    name,
                    () -> {
                      for (int seed = 1; seed <= SEEDS; seed++) {
                        int expected = seed % 2 == 0 ? 1000 : 0;
                        Replay.check(
                            name,
                            seed,
                            operations(seed),
                            () ->
                                Subjects.of(
                                    MapCatalog.objectMap(name).create(expected),
                                    HexFormat.of()::toHexDigits,
                                    key -> HexFormat.fromHexDigitsToLong((String) key)));
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> objectMap_randomOperationsOnCollidingKeys_answersLikeHashMap() {
    return names(MapKind.OBJECT)
        .map(
            name ->
                dynamicTest(
                    name,
                    () ->
                        Replay.check(
                            name,
                            1,
                            operations(1),
                            () ->
                                Subjects.of(
                                    MapCatalog.objectMap(name).create(0),
                                    Colliding::new,
                                    key -> ((Colliding) key).number()))));
  }

  @TestFactory
  Stream<DynamicTest> create_twice_givesIndependentEmptyMapsOfTheSameClass() {
    return names(MapKind.LONG)
        .map(
            name ->
                dynamicTest(
                    name,
                    () -> {
                      LongLongMapAdapter first = MapCatalog.longMap(name).create(0);
                      first.put(1, 2);
                      LongLongMapAdapter second = first.create(100);
                      assertEquals(first.getClass(), second.getClass());
                      assertEquals(0, second.size());
                      assertEquals(0, second.checksum());
                      second.put(3, 4);
                      assertEquals(0, first.get(3));
                      assertFalse(first.map() instanceof LongLongMapAdapter);
                    }));
  }

  private static List<Operation> operations(long seed) {
    return Operation.sequence(seed, 4000, 600);
  }

  private static Stream<String> names(MapKind kind) {
    List<CatalogEntry> entries = CATALOG.entries(kind);
    assertFalse(entries.isEmpty());
    return entries.stream().map(CatalogEntry::name);
  }
}

package dev.residue.map.bucket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.map.GoType;
import dev.residue.map.GoTypes;
import dev.residue.map.KeyHasher;
import dev.residue.map.RandomSource;
import dev.residue.map.SplitMix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The memory model against HeapAlloc of a real Go 1.19.8, linux/amd64, in MiB after two garbage
 * collections: {@code map[uint64]uint64}, keys SplitMix64 of 0, 1, 2, ..., made without a hint. The
 * expected figures are that measurement's, copied from its table.
 */
final class MemoryModelTest {
  private static final double MIB = 1 << 20;

  /** HeapAlloc of the measuring program before the map was made and after it was dropped. */
  private static final double BASELINE = 0.045;

  private static final double TOLERANCE = 0.005;

  private static BucketLongMap filled(int entries) {
    BucketLongMap map = new BucketLongMap();
    insert(map, 0, entries);
    return map;
  }

  private static void insert(BucketLongMap map, int from, int to) {
    for (int i = from; i < to; i++) {
      map.put(SplitMix.finish((i + 1L) * SplitMix.GOLDEN), i);
    }
  }

  private static void delete(BucketLongMap map, int from, int to) {
    for (int i = from; i < to; i++) {
      assertTrue(map.delete(SplitMix.finish((i + 1L) * SplitMix.GOLDEN)));
    }
  }

  private static void assertMeasured(double mebibytes, BucketLongMap map) {
    double model = BASELINE + map.goBytes(GoTypes.UINT64_PAIRS).now() / MIB;
    assertEquals(mebibytes, model, mebibytes * TOLERANCE);
  }

  @Test
  void million_lifecycle_matchesRealGo() {
    BucketLongMap map = filled(1_000_000);
    assertMeasured(38.33, map);
    assertEquals(18, map.structure().bits());
    assertEquals(4_300, map.structure().overflowBuckets(), 300);
    delete(map, 0, 900_000);
    assertMeasured(38.33, map);
    insert(map, 1_000_000, 1_000_001);
    assertMeasured(38.33, map);
    insert(map, 1_000_001, 1_100_001);
    assertMeasured(38.33, map);
    insert(map, 0, 900_000);
    assertMeasured(38.37, map);
    map.clear();
    assertMeasured(38.30, map);
    assertEquals(18, map.structure().bits());
  }

  @Test
  void million_deletedOneByOne_keepsItsArray() {
    BucketLongMap map = filled(1_000_000);
    delete(map, 0, 1_000_000);
    assertMeasured(38.33, map);
    assertEquals(0, map.structure().tombstones());
  }

  @Test
  void copyOfTenPercent_isSmall() {
    assertMeasured(2.69, filled(100_000));
    assertEquals(14, filled(100_000).structure().bits());
  }

  /** Fill to n, then delete 90 %: the deletes complete a doubling that is under way. */
  @ParameterizedTest
  @CsvSource({
    "851968, 22.02, 22.02",
    "851969, 60.26, 38.31",
    "870000, 60.27, 38.31",
    "900000, 60.29, 38.32",
    "918000, 60.30, 38.32",
  })
  void growth_beforeAndAfterDeletes_matchesRealGo(int entries, double full, double after) {
    BucketLongMap map = filled(entries);
    assertMeasured(full, map);
    delete(map, 0, entries * 9 / 10);
    assertMeasured(after, map);
    assertFalse(map.structure().growing());
  }

  /** The model's peak, one entry before the growth, against the measurement one entry after. */
  @Test
  void growthPeak_oneEntryBeforeTheGrowth_foreseesIt() {
    BucketLongMap map = filled(851_968);
    double peak = BASELINE + map.goBytes(GoTypes.UINT64_PAIRS).growthPeak() / MIB;
    assertEquals(60.26, peak, 60.26 * TOLERANCE);
    insert(map, 851_968, 851_969);
    assertEquals(
        map.goBytes(GoTypes.UINT64_PAIRS).now(), map.goBytes(GoTypes.UINT64_PAIRS).growthPeak());
  }

  /** {@code map[string]int}, without the strings' own bytes: HeapAlloc after a range of all. */
  @Test
  void million_stringKeys_arrayOfRealGo() {
    BucketMap<Long, Long> map =
        new BucketMap<>(
            0,
            KeyHasher.standard(),
            RandomSource.seeded(1),
            new GoTypes(GoType.STRING, GoType.INT));
    for (long i = 0; i < 1_000_000; i++) {
      map.put(i, i);
    }
    GoTypes types = new GoTypes(GoType.STRING, GoType.INT);
    assertEquals(55.25, map.goBytes(types).now() / MIB, 55.25 * TOLERANCE);
    for (long i = 0; i < 1_000_000; i++) {
      map.delete(i);
    }
    assertEquals(55.30 - BASELINE, map.goBytes(types).now() / MIB, 55.30 * TOLERANCE);
  }

  @ParameterizedTest
  @CsvSource({
    "144, uint64, uint64",
    "88, int64, int8",
    "80, uint64, struct{}",
    "80, uint32, uint32",
    "32, uint8, bool",
    "144, float64, int",
    "208, string, int",
    "272, string, string",
    "144, string, struct{}",
    "208, any, int",
    "1104, int, [128]byte",
    "144, int, [129]byte",
  })
  void bucket_size_isTheCompilers(int bytes, String key, String value) {
    assertEquals(bytes, BucketLayout.of(new GoTypes(type(key), type(value))).bucketBytes());
  }

  private static GoType type(String name) {
    return switch (name) {
      case "uint64" -> GoType.UINT64;
      case "int64" -> GoType.INT64;
      case "int8" -> GoType.INT8;
      case "uint32" -> GoType.UINT32;
      case "uint8" -> GoType.UINT8;
      case "bool" -> GoType.BOOL;
      case "float64" -> GoType.FLOAT64;
      case "int" -> GoType.INT;
      case "string" -> GoType.STRING;
      case "any" -> GoType.INTERFACE;
      case "struct{}" -> GoType.EMPTY_STRUCT;
      default -> GoType.byteArray(Integer.parseInt(name.replaceAll("[^0-9]", "")));
    };
  }

  @Test
  void indirectValues_countAsBlocksOfTheirOwn() {
    BucketLongMap map = new BucketLongMap();
    for (int key = 0; key < 8; key++) {
      map.put(key, key);
    }
    GoTypes indirect = new GoTypes(GoType.INT, GoType.byteArray(129));
    assertEquals(48 + 144 + 8 * 144, map.goBytes(indirect).now());
  }

  @Test
  void emptyMap_isAHeader() {
    BucketLongMap map = new BucketLongMap();
    assertEquals(48, map.goBytes(GoTypes.UINT64_PAIRS).now());
    assertEquals(48 + 144, map.goBytes(GoTypes.UINT64_PAIRS).growthPeak());
  }

  /** Go's append: 1 2 4 ... 256 512, then a quarter and 192 more, rounded to a size class. */
  @Test
  void listBytes_growAsAppendDoes() {
    assertEquals(0, MemoryModel.listBytes(0));
    assertEquals(8, MemoryModel.listBytes(1));
    assertEquals(8 * 256, MemoryModel.listBytes(129));
    assertEquals(8 * 512, MemoryModel.listBytes(257));
    assertEquals(8 * 848, MemoryModel.listBytes(513));
  }
}

package dev.residue.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.map.bucket.BucketLongMap;
import dev.residue.map.swiss.SwissLongMap;
import org.junit.jupiter.api.Test;

/**
 * Figures that articles publish of Go's maps, repeated by the model of both designs: {@code
 * 100go.co/28-maps-memory-leaks} (Go up to 1.23) and {@code antonz.org/go-map-shrink} (Go 1.24).
 */
final class PublishedFiguresTest {
  private static final GoType STRUCT_48 = new GoType("struct of 48 bytes", 48, 8, false);
  private static final GoType POINTER = new GoType("*struct of 48 bytes", 8, 8, true);

  /**
   * What 10,000 structs of 48 bytes take beside a map of pointers to them: a size class of its own.
   */
  private static final long STRUCTS = 10_000 * 48L;

  private static long kibibytes(long bytes) {
    return Math.round(bytes / 1024.0);
  }

  private static SwissLongMap swiss(int entries) {
    SwissLongMap map = new SwissLongMap();
    for (int key = 0; key < entries; key++) {
      map.put(key, key);
    }
    return map;
  }

  private static void deleteAll(SwissLongMap map, int entries) {
    for (int key = 0; key < entries; key++) {
      assertTrue(map.delete(key));
    }
  }

  @Test
  void millionArraysOf128Bytes_deleted_hold293Mebibytes() {
    GoTypes types = new GoTypes(GoType.INT, GoType.byteArray(128));
    BucketLongMap map = new BucketLongMap();
    for (int key = 0; key < 1_000_000; key++) {
      map.put(key, key);
    }
    long full = map.goBytes(types).now();
    for (int key = 0; key < 1_000_000; key++) {
      assertTrue(map.delete(key));
    }
    long deleted = map.goBytes(types).now();
    assertEquals(293, deleted >> 20);
    assertEquals(
        full, deleted, "the 461 MB before are old arrays that no collection has freed yet");
  }

  /** The same program since Go 1.24: 287.2 and 287.8 MiB in go1.26.8, 287.8 in go1.27.3. */
  @Test
  void millionArraysOf128Bytes_swiss_hold287Mebibytes() {
    GoTypes types = new GoTypes(GoType.INT, GoType.byteArray(128));
    SwissLongMap map = swiss(1_000_000);
    long full = map.goBytes(types).now();
    deleteAll(map, 1_000_000);
    assertEquals(full, map.goBytes(types).now());
    assertEquals(287.5, full / (double) (1 << 20), 0.7);
  }

  @Test
  void tenThousandStructsOf48Bytes_hold1025KibibytesBeforeAndAfterDeletes() {
    GoTypes types = new GoTypes(GoType.INT, STRUCT_48);
    SwissLongMap map = swiss(10_000);
    assertEquals(1025, kibibytes(map.goBytes(types).now()));
    deleteAll(map, 10_000);
    assertEquals(1025, kibibytes(map.goBytes(types).now()));
  }

  @Test
  void tenThousandPointers_hold289KibibytesAfterDeletes() {
    GoTypes types = new GoTypes(GoType.INT, POINTER);
    SwissLongMap map = swiss(10_000);
    assertEquals(757, kibibytes(map.goBytes(types).now() + STRUCTS));
    deleteAll(map, 10_000);
    assertEquals(289, kibibytes(map.goBytes(types).now()));
  }
}

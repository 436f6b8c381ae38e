package dev.residue.map.swiss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.map.GoType;
import dev.residue.map.GoTypes;
import dev.residue.map.SplitMix;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Go's bytes against what a running Go measured: the two tables of docs/swiss-map.md, written there
 * by {@code swissmaporacle memory}.
 */
final class SwissMemoryTest {
  private static final Path PAGE = Path.of("docs", "swiss-map.md");
  private static final int ENTRIES = 1_000_000;
  private static final double TOLERANCE = 0.01;

  private static List<String> page() throws IOException {
    return Files.readAllLines(PAGE, StandardCharsets.UTF_8);
  }

  /** First to last column of the rows that have the given number of columns. */
  private static Map<String, Long> lastColumn(int columns) throws IOException {
    Map<String, Long> found = new HashMap<>();
    for (String line : page()) {
      String[] cells = line.split("\\s*\\|\\s*", -1);
      if (cells.length == columns + 2 && cells[columns].matches("\\d+")) {
        found.put(cells[1], Long.parseLong(cells[columns]));
      }
    }
    return found;
  }

  private final SwissLongMap map = new SwissLongMap();
  private final SplitMix keys = new SplitMix(1);
  private int checked;

  private void add(int count) {
    for (int i = 0; i < count; i++) {
      long key = keys.next();
      map.put(key, key);
    }
  }

  private void agrees(SwissLongMap with, Map<String, Long> measured, String state) {
    long heapAlloc = measured.getOrDefault(state, -1L);
    long model = with.goBytes(GoTypes.UINT64_PAIRS).now();
    assertTrue(
        Math.abs(model - heapAlloc) <= TOLERANCE * heapAlloc,
        () -> state + ": model " + model + ", HeapAlloc in Go " + heapAlloc);
    checked++;
  }

  @Test
  void goBytes_lifeOfAMillionPairs_agreesWithGoWithinOnePercent() throws IOException {
    Map<String, Long> measured = lastColumn(5);
    add(ENTRIES);
    agrees(map, measured, "full");
    SplitMix oldest = new SplitMix(1);
    for (int i = 0; i < ENTRIES / 10 * 9; i++) {
      assertTrue(map.delete(oldest.next()));
    }
    agrees(map, measured, "after delete 90 %");
    add(1);
    agrees(map, measured, "after one insert");
    add(ENTRIES - ENTRIES / 10 - 1);
    agrees(map, measured, "refilled to 1,000,000");
    for (int i = 0; i < ENTRIES; i++) {
      assertTrue(map.delete(oldest.next()));
    }
    assertEquals(0, map.len());
    agrees(map, measured, "after delete 100 %");
    add(ENTRIES);
    agrees(map, measured, "refilled after that");
    map.clear();
    agrees(map, measured, "after clear");
    add(ENTRIES / 10);
    agrees(map, measured, "100,000 in the cleared map");
    agrees(copyInto(new SwissLongMap(ENTRIES / 10)), measured, "copied into make(map, 100000)");
    agrees(copyInto(new SwissLongMap()), measured, "copied into an unhinted map");
    agrees(new SwissLongMap(ENTRIES), measured, "make(map, 1000000)");
    assertEquals(measured.size(), checked, "a row of the page was not checked");
  }

  private SwissLongMap copyInto(SwissLongMap copy) {
    for (var cursor = map.range(); cursor.next(); ) {
      copy.put(cursor.key(), cursor.value());
    }
    return copy;
  }

  @Test
  void groupBytes_types_areTheCompilersOwn() throws IOException {
    Map<String, Long> measured = lastColumn(3);
    Map<String, Long> model = new HashMap<>();
    put(model, "uint64 -> uint64", GoType.UINT64, GoType.UINT64);
    put(model, "uint32 -> uint32", GoType.UINT32, GoType.UINT32);
    put(model, "int64 -> int8", GoType.INT64, GoType.INT8);
    put(model, "uint64 -> struct{}", GoType.UINT64, GoType.EMPTY_STRUCT);
    put(model, "uint8 -> bool", GoType.UINT8, GoType.BOOL);
    put(model, "string -> int", GoType.STRING, GoType.INT);
    put(model, "string -> string", GoType.STRING, GoType.STRING);
    put(model, "string -> struct{}", GoType.STRING, GoType.EMPTY_STRUCT);
    put(model, "any -> any", GoType.INTERFACE, GoType.INTERFACE);
    put(model, "int -> [128]byte", GoType.INT, GoType.byteArray(128));
    put(model, "int -> [129]byte", GoType.INT, GoType.byteArray(129));
    put(model, "struct{} -> struct{}", GoType.EMPTY_STRUCT, GoType.EMPTY_STRUCT);
    assertEquals(measured, model);
  }

  private static void put(Map<String, Long> model, String name, GoType key, GoType value) {
    model.put(name, SwissMemory.groupBytes(new GoTypes(key, value), SwissProfile.GO_1_26));
  }

  /** A growth adds at most two tables of 1024 slots and a directory, not a second map. */
  @Test
  void goBytes_growthPeak_isTwoTablesAndADirectory() {
    add(ENTRIES);
    long directory = 8L * map.structure().directoryLength();
    long peak = map.goBytes(GoTypes.UINT64_PAIRS).growthPeak();
    long now = map.goBytes(GoTypes.UINT64_PAIRS).now();
    assertTrue(peak - now >= 2 * (32 + 18_432), "peak " + (peak - now));
    assertTrue(peak - now <= 2 * (32 + 18_432) + 2 * directory + 8_192, "peak " + (peak - now));
  }
}

package dev.residue.bench.footprint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.GraphStats;

class FootprintMeterTest {
  @Test
  void measure_hashMap_equalsJol() {
    Map<Long, Long> map = new HashMap<>();
    for (long i = 0; i < 1000; i++) {
      map.put(i * 7919, -i * 7919);
    }
    Footprint footprint = new FootprintMeter(EntryParts.NONE).measure(map);
    GraphStats jol = GraphStats.parseInstance(map);
    assertEquals(jol.totalSize(), footprint.bytes());
    assertEquals(jol.totalCount(), footprint.objects());
  }
}

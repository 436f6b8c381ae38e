package dev.residue.bench.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.result.Caches;
import dev.residue.result.Environment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cold and hot are made with. */
class CacheSizesTest {
  private static final List<Environment.Cache> SERVER =
      List.of(
          new Environment.Cache("L1d", 32 << 10),
          new Environment.Cache("L2", 1 << 20),
          new Environment.Cache("L3", 32 << 20));

  @Test
  void of_known_assumesNothing() {
    assertEquals(new Caches(1 << 20, 32 << 20, null), CacheSizes.of(SERVER, null));
  }

  @Test
  void of_noThirdLevel_lastIsTheSecond() {
    assertEquals(new Caches(1 << 20, 1 << 20, null), CacheSizes.of(SERVER.subList(0, 2), null));
  }

  @Test
  void of_userSays_thatCounts() {
    assertEquals(96L << 20, CacheSizes.of(SERVER, 96L << 20).lastLevelBytes());
    assertNull(CacheSizes.of(SERVER, 96L << 20).assumed());
  }

  @Test
  void of_unknown_saysWhatItAssumes() {
    Caches caches = CacheSizes.of(List.of(new Environment.Cache("L3", 0)), null);
    assertEquals(64 << 20, caches.sweepBytes());
    String words = String.valueOf(caches.assumed());
    assertTrue(words.contains("--llc") && words.contains("L2 of 256 KiB"), words);
  }
}

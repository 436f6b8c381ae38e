package dev.residue.bench.environment;

import dev.residue.result.Caches;
import dev.residue.result.Environment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cache sizes that conditions are made with: as the system tells them, else assumed. */
public final class CacheSizes {
  /** What is swept twice where nothing is known: the last level of most servers' core complexes. */
  private static final long LAST_LEVEL = 32L << 20;

  /** The smallest second level of a server core of the last ten years. */
  private static final long L2 = 256L << 10;

  private CacheSizes() {}

  /**
   * Reads them.
   *
   * @param lastLevelBytes what the user says of the last level; null: ask the system
   */
  public static Caches read(@Nullable Long lastLevelBytes) {
    return of(
        Processor.read(
                new SystemFiles(Path.of("/")), System.getProperty("os.name"), System.getenv())
            .caches(),
        lastLevelBytes);
  }

  /** Takes the second level and the last one; a level said to be of 0 bytes is unknown. */
  static Caches of(List<Environment.Cache> caches, @Nullable Long lastLevelBytes) {
    long l2 = 0;
    long last = 0;
    for (Environment.Cache cache : caches) {
      l2 = cache.name().equals("L2") ? cache.bytes() : l2;
      last = cache.name().matches("L[2-9]") ? Math.max(last, cache.bytes()) : last;
    }
    List<String> assumed = new ArrayList<>();
    if (lastLevelBytes != null) {
      last = lastLevelBytes;
    } else if (last == 0) {
      last = LAST_LEVEL;
      assumed.add("a last-level cache of 32 MiB; --llc=SIZE says what it is");
    }
    if (l2 == 0) {
      l2 = L2;
      assumed.add("an L2 of 256 KiB");
    }
    return new Caches(
        l2,
        last,
        assumed.isEmpty()
            ? null
            : "the system tells no cache sizes: taken for " + String.join(", and ", assumed));
  }
}

package dev.residue.bench.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A real benchmark for the tests of the profiler: a drain of {@code HashMap}s, filled anew before
 * each slice, and every way a fork can fail. Measures nothing worth publishing.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DrainBenchmark {
  private static final int ENTRIES = 100_000;
  private static final int MAPS = 8;

  /** What the slice does: {@code drain}, or how it fails. */
  @Param("drain")
  public String behaviour = "drain";

  private final long[] keys = new long[ENTRIES];
  private Map<?, ?>[] maps = new Map<?, ?>[0];

  /** Fills the maps: the part that must not appear in a flame graph. */
  @Setup(Level.Iteration)
  public void fill() {
    for (int i = 0; i < ENTRIES; i++) {
      keys[i] = i * 0x9e3779b97f4a7c15L;
    }
    maps = new Map<?, ?>[behaviour.equals("drain") ? MAPS : 1];
    for (int m = 0; m < maps.length; m++) {
      Map<Long, Long> map = new HashMap<>();
      for (long key : keys) {
        map.put(key, key);
      }
      maps[m] = map;
    }
  }

  /** The slice. */
  @Benchmark
  @SuppressWarnings("unchecked") // every element is the map that fill() made
  public long slice() throws InterruptedException {
    switch (behaviour) {
      case "throw" -> throw new IllegalStateException("planted failure");
      case "fill-the-heap" -> {
        return new long[Integer.MAX_VALUE - 8].length;
      }
      case "hang" -> Thread.sleep(Long.MAX_VALUE);
      case "die" -> Runtime.getRuntime().halt(77);
      default -> {}
    }
    long sum = 0;
    for (Map<?, ?> map : maps) {
      sum += DrainLoops.drain((Map<Long, Long>) map, keys);
    }
    return sum;
  }
}

package dev.residue.bench.profile;

import java.util.Map;

/** The timed loop of {@link DrainBenchmark}. */
final class DrainLoops {
  private DrainLoops() {}

  static long drain(Map<Long, Long> map, long[] keys) {
    long sum = 0;
    for (long key : keys) {
      Long value = map.remove(key);
      if (value != null) {
        sum += value;
      }
    }
    return sum;
  }
}

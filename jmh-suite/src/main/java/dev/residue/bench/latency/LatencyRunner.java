package dev.residue.bench.latency;

import dev.residue.bench.child.MeasuringChild;
import dev.residue.result.Kind;
import dev.residue.result.LatencyResult;
import dev.residue.result.Lines;
import dev.residue.result.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Times the single operations of one map in a JVM of its own.
 *
 * <p>The map is warmed up, then filled and drained several times at a steady rate that is the same
 * for all maps; each drain is followed by the first inserts into the empty map and by the control,
 * the same loop on an empty operation. More maps are drained as fast as possible for their first
 * inserts alone. At the end the same tape is replayed on {@code java.util.HashMap}, untimed, and
 * every answer must be the same.
 */
public final class LatencyRunner {
  /**
   * From one operation to the next, ns. A remove from a map of 100,000 entries takes 40 to 300 ns
   * with two readings of the clock (OpenJDK 17.0.15, Intel Xeon, 2 cores, 2026-11-21): at one
   * million operations a second every map keeps up, and has to sit out its own stalls.
   */
  public static final long INTERVAL_NANOS = 1_000;

  /** What a JVM with the libraries needs beside maps and tracks, bytes. */
  private static final long BASE_BYTES = 128L << 20;

  /**
   * Heap per entry, bytes: keys, tape and three tracks (50 to 200), a full map twice over while it
   * is replaced (2 x 88 for HashMap), and room so that a drain seldom has to collect.
   */
  private static final long BYTES_PER_ENTRY = 700;

  private LatencyRunner() {}

  /**
   * Times one map.
   *
   * @param size entries of the full map
   * @param limit time for the whole JVM
   * @throws IOException if the JVM cannot be started
   */
  public static LatencyResult run(
      Kind kind, String map, int size, long seed, Effort effort, Duration limit)
      throws IOException, InterruptedException {
    List<LatencyResult> results = new ArrayList<>();
    MeasuringChild.Ending ending =
        MeasuringChild.run(
            flags(size),
            LatencyChild.class,
            LatencyChild.words(kind, map, size, seed, effort),
            limit,
            (name, words) -> {
              if (name.equals(LatencyChild.RESULT)
                  && Lines.fromJson(words.get(0)) instanceof LatencyResult result) {
                results.add(result);
              }
            });
    if (!results.isEmpty()) {
      return results.get(0);
    }
    Status status = ending.status() == Status.OK ? Status.DIED : ending.status();
    String reason = ending.reason() == null ? "ended without a result" : ending.reason();
    return LatencyResult.failed(kind, map, size, seed, status, reason);
  }

  /** A fixed heap, touched beforehand, and the collector of the timed forks. */
  static List<String> flags(int size) {
    long heap = (BASE_BYTES + size * BYTES_PER_ENTRY) >> 20;
    return List.of(
        "-XX:+UseSerialGC", "-Xms" + heap + "m", "-Xmx" + heap + "m", "-XX:+AlwaysPreTouch");
  }
}

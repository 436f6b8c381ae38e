package dev.residue.bench.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The collections of this JVM, one by one, with their pauses to the microsecond: read from the log
 * that HotSpot writes ({@code -Xlog:gc}, JEP 158).
 *
 * <p>Not from a JFR recording, whose {@code jdk.GarbageCollection} events say the same (a test
 * compares them): starting one took 0.75 s of CPU and 1.4 s in a JVM that needs 0.08 s without it,
 * starting the log 3 ms (OpenJDK 17.0.15, Intel Xeon, 2 cores at load, 2026-11-21); and its threads
 * would run beside the timed slices. The log is a line per collection.
 */
final class GcLog {
  /** As the Serial collector ends its lines; some locales write a comma. */
  private static final Pattern PAUSE =
      Pattern.compile("^GC\\(\\d+\\) Pause .* (\\d+)[.,](\\d+)ms$");

  private final @Nullable Path file;

  /**
   * Names the log.
   *
   * @param file null if there is none
   */
  GcLog(@Nullable Path file) {
    this.file = file;
  }

  /** The log that the fork was told to write. */
  static GcLog ofThisFork() {
    String path = System.getProperty(ForkSettings.GC_LOG);
    return new GcLog(path == null ? null : Path.of(path));
  }

  /**
   * The pauses of some collections, in order, ms; null if they are unknown.
   *
   * @param first collections that came before them in this JVM
   * @param end collections there have been by the end of them
   * @param all collections there have been up to now: if the log does not hold as many pauses, it
   *     tells something else than the JVM's beans, and none can be attributed
   */
  double @Nullable [] pauses(long first, long end, long all) {
    if (file == null) {
      return null;
    }
    try {
      List<Matcher> pauses =
          Files.readString(file, UTF_8)
              .lines()
              .map(PAUSE::matcher)
              .filter(Matcher::matches)
              .toList();
      if (pauses.size() != all) {
        return null;
      }
      return pauses.subList((int) first, (int) end).stream()
          .mapToDouble(m -> Double.parseDouble(m.group(1) + "." + m.group(2)))
          .toArray();
    } catch (IOException e) {
      return null;
    }
  }
}

package dev.residue.bench.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options of {@code run}. Each is also a Maven property {@code -Dbench.<name>}; an empty value
 * means that it was not given, which is how Maven hands on a property nobody set.
 */
public final class RunOptions {
  /** Where results go if no folder is named. */
  public static final String OUT = "target/bench";

  @Option(names = "--preset", paramLabel = "NAME", description = "smoke, quick, standard or full")
  public @Nullable String preset;

  @Option(names = "--maps", paramLabel = "A,B", description = "maps by name; see 'list'")
  public @Nullable String maps;

  @Option(names = "--workloads", paramLabel = "A,B", description = "workloads by name; see 'list'")
  public @Nullable String workloads;

  @Option(
      names = "--sizes",
      paramLabel = "N,M",
      description = "entries: 100 to 10m; 10k and 1m work")
  public @Nullable String sizes;

  @Option(names = "--kinds", paramLabel = "A,B", description = "long, object")
  public @Nullable String kinds;

  @Option(names = "--rounds", paramLabel = "N", description = "rounds at most, 1 to 1000")
  public @Nullable String rounds;

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      description = "time for the timed forks, for example 10m: spent where rows are open")
  public @Nullable String budget;

  @Option(names = "--seed", paramLabel = "N", description = "seed of all tapes and orders")
  public @Nullable String seed;

  @Option(names = "--control", paramLabel = "MAP", description = "compare with this map")
  public @Nullable String control;

  @Option(
      names = "--against",
      paramLabel = "MAP",
      description = "in the report, compare with this map as well, from the same forks")
  public @Nullable String against;

  @Option(
      names = "--delta",
      paramLabel = "PERCENT",
      description = "this close is the same: 0.5 to 50")
  public @Nullable String delta;

  @Option(
      names = "--alpha",
      paramLabel = "PERCENT",
      description = "chance of any false word in the whole run: 0.1 to 10")
  public @Nullable String alpha;

  @Option(
      names = "--conditions",
      paramLabel = "A,B",
      description = "state of the caches when the clock starts: cold, hot, as-found")
  public @Nullable String conditions;

  @Option(
      names = "--collector",
      paramLabel = "NAME",
      description = "of the timed forks: serial, parallel, g1, z (default: serial)")
  public @Nullable String collector;

  @Option(
      names = "--llc",
      paramLabel = "SIZE",
      description = "last-level cache where the kernel does not tell it, for example 32m")
  public @Nullable String llc;

  @Option(
      names = "--aa-history",
      paramLabel = "FILE",
      description = "add the A/A rows to this file of the machine; it is only appended to")
  @Nullable String aaHistory;

  @Option(
      names = {"--lifecycle", "--footprint"},
      paramLabel = "BOOL",
      description = "measure lifecycles")
  public @Nullable String lifecycle;

  @Option(names = "--growth", paramLabel = "BOOL", description = "watch maps under long churn")
  public @Nullable String growth;

  @Option(
      names = {"--process", "--gcs"},
      paramLabel = "A,B",
      description = "watch the memory of JVMs with these collectors; see 'list'; none: with none")
  public @Nullable String process;

  @Option(names = "--profile", paramLabel = "BOOL", description = "make flame graphs")
  public @Nullable String profile;

  @Option(
      names = "--latency",
      paramLabel = "BOOL",
      description = "time single operations: p50 to p99.99 (all presets but smoke)")
  public @Nullable String latency;

  @Option(
      names = "--fail-on",
      paramLabel = "A,B",
      description =
          "missing, void, slower, grows: what ends in another code than 0; none: nothing (default: missing,void)")
  public @Nullable String failOn;

  @Option(names = "--out", paramLabel = "DIR", description = "folder for results")
  @Nullable String out;

  @Option(
      names = "--slice-limit",
      paramLabel = "SECONDS",
      description = "a slice that takes longer costs its fork")
  @Nullable String sliceLimit;

  public static boolean given(@Nullable String value) {
    return value != null && !value.isBlank();
  }

  /**
   * Splits a list; empty if the option was not given.
   *
   * @throws UsageException if an entry is empty
   */
  public static List<String> list(String option, @Nullable String value) {
    List<String> items = new ArrayList<>();
    if (value == null || value.isBlank()) {
      return items;
    }
    for (String item : value.split(",", -1)) {
      if (item.isBlank()) {
        throw new UsageException(
            option + ": empty entry in '" + value + "'; write names with one comma between them");
      }
      items.add(item.strip());
    }
    return items;
  }

  /**
   * A path a user gave.
   *
   * @throws UsageException if this JVM cannot express it
   */
  public static Path path(String option, String text) {
    try {
      return Path.of(text.strip());
    } catch (InvalidPathException e) {
      throw new UsageException(
          option
              + ": this JVM cannot name '"
              + text
              + "' ("
              + e.getReason()
              + "); in a locale of ASCII alone set LC_ALL=C.UTF-8");
    }
  }

  /** Time for the timed forks; null if none was given. */
  public @Nullable Duration budget() {
    String text = budget;
    return text != null && !text.isBlank() ? Numbers.duration("--budget", text) : null;
  }

  /** Seconds a slice may take, its set-up included. */
  public int sliceSeconds() {
    String text = sliceLimit;
    return text != null && !text.isBlank() ? Numbers.count("--slice-limit", text, 1, 3600) : 60;
  }

  /** The file in which A/A outcomes add up; null if none was named. */
  public @Nullable Path aaHistory() {
    String file = aaHistory;
    return file != null && !file.isBlank() ? path("--aa-history", file) : null;
  }

  /** The folder for results. */
  public Path out() {
    String folder = out;
    return path("--out", folder != null && !folder.isBlank() ? folder : OUT);
  }
}

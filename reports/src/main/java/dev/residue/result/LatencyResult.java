package dev.residue.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long single operations of one map take at a steady rate: removes on a full map until it is
 * empty, and the first inserts after that.
 *
 * <p>Every operation has a time at which it is due, one interval after the one before. Its latency
 * runs from there to its end, so that operations that had to wait for a slow one before them count
 * as slow too; its service time runs from when it really began. All times are wall time in
 * nanoseconds and include one reading of the clock.
 *
 * @param schema version of the schema
 * @param kind of map
 * @param map the map's name
 * @param size entries of the full map
 * @param status how it ended; curves are empty unless {@code ok}
 * @param reason in words, null if {@code ok}
 * @param gc collector of the JVM
 * @param headerMode {@code legacy}, {@code compressed-class-pointers} or {@code compact}
 * @param seed of keys and orders
 * @param intervalNanos from one operation's due time to the next, the same for all maps
 * @param drains maps that were drained at this rate
 * @param insertedMaps maps that got first inserts after all their entries had been removed
 * @param timerNanos what a reading of the clock costs
 * @param timerStepNanos the smallest step of the clock
 * @param collections of the garbage collector during the paced drains
 * @param remove every remove of all drains
 * @param firstInsert the first insert of each map after its last entry was removed
 * @param nextInserts the inserts right after the first
 * @param hiccups the control: the same loop in the same JVM, right after each drain, with an
 *     operation that does nothing; what the machine adds by itself
 * @param runs one per drain: a stall of the machine spoils one of them, not their median
 * @param timeline the drain cut into stretches, full map first
 * @param spikes the longest operations, longest service time first
 */
public record LatencyResult(
    int schema,
    Kind kind,
    String map,
    int size,
    Status status,
    @Nullable String reason,
    String gc,
    String headerMode,
    long seed,
    long intervalNanos,
    int drains,
    int insertedMaps,
    double timerNanos,
    long timerStepNanos,
    long collections,
    Timing remove,
    Timing firstInsert,
    Timing nextInserts,
    Timing hiccups,
    List<Run> runs,
    List<Stretch> timeline,
    List<Spike> spikes)
    implements Line {

  /** Copies the lists. */
  public LatencyResult {
    runs = List.copyOf(runs);
    timeline = List.copyOf(timeline);
    spikes = List.copyOf(spikes);
  }

  /** Name of the piece: what is measured in one go. */
  public static String piece(Kind kind, String map, int size) {
    return LineType.LATENCY.piece(kind, map, size);
  }

  @Override
  public String piece() {
    return piece(kind, map, size);
  }

  /**
   * The same operations timed in two ways.
   *
   * @param latency from when each was due
   * @param service from when each began
   * @param late operations that began more than one interval after they were due
   */
  public record Timing(LatencyCurve latency, LatencyCurve service, long late) {

    /** Nothing was recorded. */
    public static final Timing EMPTY = new Timing(LatencyCurve.EMPTY, LatencyCurve.EMPTY, 0);
  }

  /**
   * One drain and the control after it.
   *
   * @param p999 99.9 % of the drain's removes had at most this latency, ns
   * @param max its longest, ns
   * @param controlP999 as {@code p999}, of the empty operation
   * @param controlMax as {@code max}, of the empty operation
   */
  public record Run(long p999, long max, long controlP999, long controlMax) {}

  /**
   * The worst latencies on one stretch of the drain. What returns in every drain belongs to the
   * map; what only some show can be the machine.
   *
   * @param live entries in the map where the stretch begins
   * @param worst of all drains, ns
   * @param always what every drain had: the least of their worsts, ns
   * @param controlWorst as {@code worst}, of the empty operation in the same place
   * @param controlAlways as {@code always}, of the empty operation in the same place
   */
  public record Stretch(int live, long worst, long always, long controlWorst, long controlAlways) {}

  /** What is timed. */
  public enum Operation {
    /** From a full map on. */
    @JsonProperty("remove")
    REMOVE,
    /** Into a map that has lost all its entries. */
    @JsonProperty("insert")
    INSERT
  }

  /**
   * One long operation.
   *
   * @param operation which it was
   * @param run which map, from 0
   * @param index of the operation among those of its kind, from 0
   * @param live entries in the map before it
   * @param latency ns
   * @param service ns
   * @param waited time out of it in which the thread had no processor, as the system accounts for
   *     it, ns; -1 if it does not tell
   * @param collections of the garbage collector during it
   */
  public record Spike(
      @JsonProperty("phase") Operation operation,
      int run,
      int index,
      int live,
      long latency,
      long service,
      long waited,
      long collections) {}

  /** A result without figures. */
  public static LatencyResult failed(
      Kind kind, String map, int size, long seed, Status status, @Nullable String reason) {
    return new LatencyResult(
        Schema.VERSION,
        kind,
        map,
        size,
        status,
        reason,
        "unknown",
        "unknown",
        seed,
        0,
        0,
        0,
        -1,
        -1,
        0,
        Timing.EMPTY,
        Timing.EMPTY,
        Timing.EMPTY,
        Timing.EMPTY,
        List.of(),
        List.of(),
        List.of());
  }
}

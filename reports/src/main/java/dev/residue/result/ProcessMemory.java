package dev.residue.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The memory of a whole JVM while its map fills, drains and idles: what the operating system sees.
 *
 * @param schema version of the schema
 * @param kind of map
 * @param map the map's name
 * @param size entries when full
 * @param collector name of the combination, for example {@code g1} or {@code z-uncommit}
 * @param flags of the JVM: those that make the combination, and the bounds of the heap
 * @param status how it ended; the samples taken until then stay
 * @param reason in words, null if {@code ok}
 * @param headerMode {@code legacy}, {@code compressed-class-pointers} or {@code compact}
 * @param samples in order of time
 */
public record ProcessMemory(
    int schema,
    Kind kind,
    String map,
    int size,
    String collector,
    List<String> flags,
    Status status,
    @Nullable String reason,
    String headerMode,
    List<Sample> samples)
    implements Line {

  /** Copies the lists. */
  public ProcessMemory {
    flags = List.copyOf(flags);
    samples = List.copyOf(samples);
  }

  /** Name of the piece: what is measured in one go. */
  public static String piece(Kind kind, String map, int size, String collector) {
    return LineType.PROCESS.piece(kind, map, size, collector);
  }

  @Override
  public String piece() {
    return piece(kind, map, size, collector);
  }

  /**
   * One look at the JVM.
   *
   * @param phase it was taken in; {@code full} is after a collection
   * @param millis since the start of the JVM's main method, ms
   * @param heapUsed heap in use, bytes, garbage that was not collected included
   * @param heapCommitted heap the JVM has reserved memory for, bytes
   * @param resident memory of the process in RAM, bytes; -1 where the system does not tell
   */
  public record Sample(
      Phase phase, long millis, long heapUsed, long heapCommitted, long resident) {}
}

package dev.residue.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One map under churn at constant size: bytes and time, round by round.
 *
 * @param schema version of the schema
 * @param kind of map
 * @param map the map's name
 * @param size entries in the map, all the time
 * @param status how it ended; the looks taken until then stay
 * @param reason in words, null if {@code ok}
 * @param gc collector of the JVM
 * @param headerMode {@code legacy}, {@code compressed-class-pointers} or {@code compact}
 * @param looks in order of churn; the first is the full map before any
 */
public record GrowthSeries(
    int schema,
    Kind kind,
    String map,
    int size,
    Status status,
    @Nullable String reason,
    String gc,
    String headerMode,
    List<Look> looks)
    implements Line {

  /** Copies the list. */
  public GrowthSeries {
    looks = List.copyOf(looks);
  }

  /** Name of the piece: what is measured in one go. */
  public static String piece(Kind kind, String map, int size) {
    return LineType.GROWTH.piece(kind, map, size);
  }

  @Override
  public String piece() {
    return piece(kind, map, size);
  }

  /**
   * One look at the map.
   *
   * @param churn entries replaced so far, in populations
   * @param bytes footprint
   * @param nanosPerOp wall time per operation since the last look, ns, a remove and a put being two
   *     operations; -1 at the first look
   */
  public record Look(double churn, long bytes, double nanosPerOp) {}
}

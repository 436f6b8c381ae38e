package dev.residue.result;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The footprint of one map at one point of its life.
 *
 * @param schema version of the schema
 * @param kind of map
 * @param map the map's name
 * @param size entries when full
 * @param variant {@code as-shipped}, or {@code presized} for a map made for its full size
 * @param branch {@code main}, or the side branch the point belongs to, for example {@code trim}
 * @param phase the point's name, for example {@code delete-90}
 * @param index place of the point in its branch, from 0
 * @param order order of the deletes: {@code random}, {@code oldest}, {@code newest}, {@code
 *     iteration}
 * @param live entries in the map now
 * @param deleted entries deleted since it was full, not counting those put back
 * @param status how the point ended
 * @param reason in words, null if {@code ok}
 * @param bytes footprint: bytes reachable from the map; -1 unless {@code ok}
 * @param structureBytes of those, neither keys nor values
 * @param keyBytes of those, keys
 * @param valueBytes of those, values
 * @param freshBytes footprint of a fresh map of the same kind and variant holding the same live
 *     entries; -1 if not measured
 * @param allocatedBytes allocated by the phase that led here; -1 if not measured
 * @param peakBytes highest footprint during that phase; -1 if not measured
 * @param secondBytes the independent second figure; -1 if not taken
 * @param method what measured {@code bytes}
 * @param headerMode {@code legacy}, {@code compressed-class-pointers} or {@code compact}
 * @param classes bytes by class name, largest first; empty if not recorded
 */
public record FootprintPoint(
    int schema,
    Kind kind,
    String map,
    int size,
    String variant,
    String branch,
    String phase,
    int index,
    String order,
    int live,
    int deleted,
    Status status,
    @Nullable String reason,
    long bytes,
    long structureBytes,
    long keyBytes,
    long valueBytes,
    long freshBytes,
    long allocatedBytes,
    long peakBytes,
    long secondBytes,
    String method,
    String headerMode,
    Map<String, Long> classes)
    implements Line {

  /** Copies the map. */
  public FootprintPoint {
    classes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(classes));
  }

  /** Name of the piece: all lives of a map at a size are lived by one JVM. */
  public static String piece(Kind kind, String map, int size) {
    return LineType.FOOTPRINT.piece(kind, map, size);
  }

  @Override
  public String piece() {
    return piece(kind, map, size);
  }

  @Override
  public String key() {
    return String.join("/", variant, order, branch, phase);
  }

  /**
   * Bytes still held per deleted entry, against a fresh map with the same live entries; NaN if
   * nothing was deleted or something was not measured. 0 is perfect.
   */
  public double residue() {
    return status == Status.OK && deleted > 0 && freshBytes >= 0
        ? (double) (bytes - freshBytes) / deleted
        : Double.NaN;
  }
}

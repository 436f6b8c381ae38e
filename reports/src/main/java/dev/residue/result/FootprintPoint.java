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
 * @param variant how the map was made and treated
 * @param branch of the life
 * @param phase that the point ends
 * @param index place of the point in its branch, from 0
 * @param order of the deletes
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
    Variant variant,
    Branch branch,
    Phase phase,
    int index,
    DeleteOrder order,
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

  /** The {@link #method} of a point that stands for a JVM that did not come to its end. */
  public static final String UNMEASURED = "none";

  /** Copies the map. */
  public FootprintPoint {
    classes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(classes));
  }

  /** Key of a point among those of its piece. */
  public static String key(Variant variant, DeleteOrder order, Branch branch, Phase phase) {
    return variant + "/" + order + "/" + branch + "/" + phase;
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
    return key(variant, order, branch, phase);
  }

  /** A failure ends its branch; one that the JVM could not tell itself ends all of its lives. */
  @Override
  public boolean answers(String key) {
    boolean failed = status != Status.OK && bytes < 0;
    return key.equals(key())
        || (failed
            && (method.equals(UNMEASURED)
                || key.startsWith(variant + "/" + order + "/" + branch + "/")));
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

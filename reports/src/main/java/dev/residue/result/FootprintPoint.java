package dev.residue.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The footprint of one map at one point of its life.
 *
 * @param schema version of the schema
 * @param kind of map
 * @param map the map's name
 * @param size entries when full
 * @param attempt how often the map's lives had been begun at this size; in files only from 2 on
 * @param moment which point it is
 * @param status how the point ended
 * @param reason in words, null if {@code ok}
 * @param held what the map held and took
 * @param method what measured it
 * @param headerMode {@code legacy}, {@code compressed-class-pointers} or {@code compact}
 * @param classes bytes by class name, largest first; empty if not recorded
 */
public record FootprintPoint(
    int schema,
    Kind kind,
    String map,
    int size,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Usual.class)
        @JsonDeserialize(using = Usual.One.class)
        int attempt,
    @JsonUnwrapped Moment moment,
    Status status,
    @Nullable String reason,
    @JsonUnwrapped Held held,
    String method,
    String headerMode,
    Map<String, Long> classes)
    implements Line {

  /** The {@link #method} of a point that stands for a JVM that did not come to its end. */
  public static final String UNMEASURED = "none";

  /**
   * Where in which of the map's lives a point lies.
   *
   * @param variant how the map was made and treated
   * @param branch of the life
   * @param phase that the point ends
   * @param index place of the point in its branch, from 0
   * @param order of the deletes
   * @param live entries in the map now
   * @param deleted entries deleted since it was full, not counting those put back
   */
  public record Moment(
      Variant variant,
      Branch branch,
      Phase phase,
      int index,
      DeleteOrder order,
      int live,
      int deleted) {

    /** Before anything of a life. */
    public static Moment start(Variant variant, DeleteOrder order) {
      return new Moment(variant, Branch.MAIN, Phase.START, 0, order, 0, 0);
    }

    /** The same point with these numbers of entries. */
    public Moment with(int nowLive, int nowDeleted) {
      return new Moment(variant, branch, phase, index, order, nowLive, nowDeleted);
    }

    String key() {
      return FootprintPoint.key(variant, order, branch, phase);
    }

    boolean sameBranch(String key) {
      return key.startsWith(variant + "/" + order + "/" + branch + "/");
    }
  }

  /**
   * What a map held, and what it took to come there; all in bytes.
   *
   * @param bytes footprint: bytes reachable from the map; -1 unless the point is {@code ok}
   * @param structureBytes of those, neither keys nor values
   * @param keyBytes of those, keys
   * @param valueBytes of those, values
   * @param freshBytes footprint of a fresh map of the same kind and variant holding the same live
   *     entries; -1 if not measured
   * @param allocatedBytes allocated by the phase that led here; -1 if not measured
   * @param peakBytes highest footprint during that phase; -1 if not measured
   * @param secondBytes the independent second figure; -1 if not taken
   */
  public record Held(
      long bytes,
      long structureBytes,
      long keyBytes,
      long valueBytes,
      long freshBytes,
      long allocatedBytes,
      long peakBytes,
      long secondBytes) {

    /** Nothing was measured. */
    public static final Held UNKNOWN = new Held(-1, 0, 0, 0, -1, -1, -1, -1);
  }

  /** Copies the map. */
  public FootprintPoint {
    classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
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
    return moment.key();
  }

  /** A failure ends its branch; one that the JVM could not tell itself ends all of its lives. */
  @Override
  public boolean answers(String key) {
    // A point may be void because two figures differ: then life goes on.
    boolean failed = status != Status.OK && held.equals(Held.UNKNOWN);
    return key.equals(key()) || (failed && (method.equals(UNMEASURED) || moment.sameBranch(key)));
  }

  /** The same point of another attempt. */
  public FootprintPoint withAttempt(int other) {
    return new FootprintPoint(
        schema, kind, map, size, other, moment, status, reason, held, method, headerMode, classes);
  }

  public Variant variant() {
    return moment.variant();
  }

  public Branch branch() {
    return moment.branch();
  }

  public Phase phase() {
    return moment.phase();
  }

  public DeleteOrder order() {
    return moment.order();
  }

  public int live() {
    return moment.live();
  }

  public int deleted() {
    return moment.deleted();
  }

  /** Footprint, bytes; -1 unless {@code ok}. */
  public long bytes() {
    return held.bytes();
  }

  /**
   * Bytes still held per deleted entry, against a fresh map with the same live entries; NaN if
   * nothing was deleted or something was not measured. 0 is perfect.
   */
  public double residue() {
    return status == Status.OK && deleted() > 0 && held.freshBytes() >= 0
        ? (double) (bytes() - held.freshBytes()) / deleted()
        : Double.NaN;
  }
}

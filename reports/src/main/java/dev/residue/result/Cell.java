package dev.residue.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What one fork measures: one map on one workload at one size.
 *
 * @param kind of map
 * @param map the map's name, as in {@link MapInfo#name()}
 * @param workload the workload's name, for example {@code sparse}; that of a recorded tape is
 *     {@code tape:} and the tape's hash
 * @param size nominal number of entries; the actual one may differ within an octave
 * @param condition of the caches; in files only if it is not as found
 * @param threads that share the map; in files only if there are several
 */
public record Cell(
    Kind kind,
    String map,
    String workload,
    int size,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Usual.class)
        @JsonDeserialize(using = Usual.AsFound.class)
        Condition condition,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Usual.class)
        @JsonDeserialize(using = Usual.One.class)
        int threads) {

  /** One thread, and the caches as found. */
  public static Cell of(Kind kind, String map, String workload, int size) {
    return new Cell(kind, map, workload, size, Condition.AS_FOUND, 1);
  }

  /** The same cell under another condition. */
  public Cell with(Condition other) {
    return new Cell(kind, map, workload, size, other, threads);
  }

  /** The same cell with another number of threads. */
  public Cell withThreads(int other) {
    return new Cell(kind, map, workload, size, condition, other);
  }

  /** The canonical parameters: {@code kind/map/workload/size}, and behind them what is unusual. */
  public String path() {
    return kind + "/" + map + "/" + workload + "/" + size + unusual();
  }

  /** The group of cells that are compared with each other: the same cell without the map. */
  public String group() {
    return kind + "/" + workload + "/" + size + unusual();
  }

  private String unusual() {
    return (condition == Condition.AS_FOUND ? "" : "/" + condition)
        + (threads == 1 ? "" : "/" + threads + "-threads");
  }

  /**
   * A short stable name for files and permalinks: the first 12 hex digits of the SHA-256 of {@link
   * #path()}. JMH's own names can pass the 255 bytes a file name may have.
   */
  public String id() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(path().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

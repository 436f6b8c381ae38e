package dev.residue.result;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What one fork measures: one map on one workload at one size.
 *
 * @param kind of map
 * @param map the map's name, as in {@link MapInfo#name()}
 * @param workload the workload's name, for example {@code sparse}
 * @param size nominal number of entries; the actual one may differ within an octave
 */
public record Cell(Kind kind, String map, String workload, int size) {

  /** The canonical parameters: {@code kind/map/workload/size}. */
  public String path() {
    return kind + "/" + map + "/" + workload + "/" + size;
  }

  /** The group of cells that are compared with each other: the same cell without the map. */
  public String group() {
    return kind + "/" + workload + "/" + size;
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

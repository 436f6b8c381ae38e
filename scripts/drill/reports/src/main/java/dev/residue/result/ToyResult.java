package dev.residue.result;

import org.jspecify.annotations.Nullable;

/**
 * How long the name of a map is.
 *
 * @param schema version of the schema
 * @param kind of map
 * @param map name
 * @param status how it ended
 * @param reason in words, null if {@code ok}
 * @param letters of the name; -1 if not measured
 */
public record ToyResult(
    int schema, Kind kind, String map, Status status, @Nullable String reason, int letters)
    implements Line {

  /** Name of the piece. */
  public static String piece(Kind kind, String map) {
    return LineType.TOY.piece(kind, map);
  }

  @Override
  public String piece() {
    return piece(kind, map);
  }
}

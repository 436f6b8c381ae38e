package dev.residue.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lines that count, by the piece they belong to.
 *
 * <p>The one rule, for a run that goes on, for a file with torn or double lines and for files put
 * behind each other: <em>of a piece the last attempt counts, whole; in it the last line per
 * key</em>. Lines of an earlier attempt do not count, whenever they come.
 */
public final class Pieces {
  private final Map<String, Piece> pieces = new LinkedHashMap<>();

  /** What counts of one piece. */
  private record Piece(int attempt, Map<String, Line> lines) {}

  /** The pieces of some lines. */
  public static Pieces of(Collection<? extends Line> lines) {
    Pieces pieces = new Pieces();
    lines.forEach(pieces::add);
    return pieces;
  }

  /** Takes a line. */
  public void add(Line line) {
    Piece piece = pieces.get(line.piece());
    if (piece == null || piece.attempt() < line.attempt()) {
      pieces.remove(line.piece());
      piece = new Piece(line.attempt(), new LinkedHashMap<>());
      pieces.put(line.piece(), piece);
    }
    if (piece.attempt() == line.attempt()) {
      piece.lines().put(line.key(), line);
    }
  }

  /** Names of the pieces of which there is at least one line. */
  public Set<String> names() {
    return Set.copyOf(pieces.keySet());
  }

  /**
   * The lines that count, piece by piece, in the order in which the attempts that count began; a
   * line that came again stands in its old place.
   */
  public List<Line> lines() {
    List<Line> all = new ArrayList<>();
    pieces.values().forEach(piece -> all.addAll(piece.lines().values()));
    return all;
  }

  /** The lines that count of one piece; empty if there are none. */
  public List<Line> lines(String piece) {
    Piece found = pieces.get(piece);
    return found == null ? List.of() : List.copyOf(found.lines().values());
  }

  /** Number of the last attempt at a piece; 0 if it was never begun. */
  public int attempt(String piece) {
    Piece found = pieces.get(piece);
    return found == null ? 0 : found.attempt();
  }

  /** Whether each planned line of a piece is there, or one that says why it is not. */
  public boolean isWhole(String piece, Collection<String> keys) {
    return missing(piece, keys).isEmpty();
  }

  /** Keys of the planned lines of a piece that are not there, and of which no line says why. */
  public List<String> missing(String piece, Collection<String> keys) {
    List<Line> lines = lines(piece);
    return keys.stream()
        .filter(key -> lines.stream().noneMatch(line -> line.answers(key)))
        .toList();
  }
}

package dev.residue.report.board;

import dev.residue.report.text.Figures;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one map holds after nine of ten entries were deleted, by size: bytes per entry that is left.
 * A map that has what its entries need and nothing else comes near the live data; a map that keeps
 * the table of its best days holds ten times what it held per entry when it was full.
 *
 * @param map name
 * @param bytes per entry left, by entries when full
 * @param trimmed the same after one call of the map's own trim; empty if it has none
 */
public record Kept(
    String map, SortedMap<Integer, Double> bytes, SortedMap<Integer, Double> trimmed) {

  /** Copies the maps. */
  public Kept {
    bytes = Collections.unmodifiableSortedMap(new TreeMap<>(bytes));
    trimmed = Collections.unmodifiableSortedMap(new TreeMap<>(trimmed));
  }

  /** Of one map's lives at several sizes, as shipped and with deletes in random order. */
  static Kept of(String map, List<Life> lives) {
    SortedMap<Integer, Double> bytes = new TreeMap<>();
    SortedMap<Integer, Double> trimmed = new TreeMap<>();
    for (Life life : lives) {
      put(bytes, life.key().size(), Life.perEntryLeft(life.afterMassDelete()));
      put(trimmed, life.key().size(), Life.perEntryLeft(life.trimmed()));
    }
    return new Kept(map, bytes, trimmed);
  }

  private static void put(Map<Integer, Double> into, int size, double value) {
    if (Double.isFinite(value)) {
      into.put(size, value);
    }
  }

  /** The same at these sizes alone. */
  Kept at(Collection<Integer> sizes) {
    SortedMap<Integer, Double> some = new TreeMap<>(bytes);
    some.keySet().retainAll(sizes);
    SortedMap<Integer, Double> asked = new TreeMap<>(trimmed);
    asked.keySet().retainAll(sizes);
    return new Kept(map, some, asked);
  }

  /** Mean over the sizes; NaN of none. */
  public double mean() {
    return mean(bytes);
  }

  /** Mean after a trim; NaN unless it is known at every size at which the map was measured. */
  public double meanTrimmed() {
    return trimmed.keySet().containsAll(bytes.keySet()) ? mean(trimmed) : Double.NaN;
  }

  private static double mean(SortedMap<Integer, Double> values) {
    return values.values().stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  /**
   * Lowest and highest over the sizes, in figures; empty where there is one size, or one figure.
   */
  public String range() {
    if (bytes.size() < 2) {
      return "";
    }
    String least = Figures.plain(Collections.min(bytes.values()));
    String most = Figures.plain(Collections.max(bytes.values()));
    return least.equals(most) ? "" : least + "–" + most;
  }

  /** The mean as every page prints it: maps whose figures read the same are a tie. */
  public String words() {
    return Figures.bytesPer(mean());
  }
}

package dev.residue.report.board;

import dev.residue.report.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The maps of a section by what they hold after the mass delete.
 *
 * <p>Compared are the sizes at which every map that was measured at the nominal one was measured.
 * Bytes rank, never a share of what a map gave back: a share rewards a map for having been big.
 *
 * @param ranked least held first; of each the sizes compared
 * @param sizes compared, in rising order
 * @param incomplete maps that were not measured at the nominal size, in the order planned
 * @param floor bytes of key and value of one entry, without any map; NaN if unknown
 */
public record Leftovers(
    List<Kept> ranked, List<Integer> sizes, List<String> incomplete, double floor) {

  /** Copies the lists. */
  public Leftovers {
    ranked = List.copyOf(ranked);
    sizes = List.copyOf(sizes);
    incomplete = List.copyOf(incomplete);
  }

  static Leftovers of(Section section) {
    List<Kept> known = new ArrayList<>();
    List<String> incomplete = new ArrayList<>();
    for (String map : section.maps()) {
      Kept kept = Kept.of(map, section.octave(map));
      if (kept.bytes().containsKey(section.size())) {
        known.add(kept);
      } else {
        incomplete.add(map);
      }
    }
    Set<Integer> sizes = new TreeSet<>();
    if (!known.isEmpty()) {
      sizes.addAll(known.get(0).bytes().keySet());
      known.forEach(kept -> sizes.retainAll(kept.bytes().keySet()));
    }
    return new Leftovers(
        known.stream().map(kept -> kept.at(sizes)).sorted(Order.unknownLast(Kept::mean)).toList(),
        List.copyOf(sizes),
        incomplete,
        section.lives().stream()
            .flatMap(life -> life.afterMassDelete().stream())
            .mapToDouble(Life::liveBytes)
            .filter(Double::isFinite)
            .findFirst()
            .orElse(Double.NaN));
  }

  /** Those that hold least: more than one where the figures read the same. */
  public List<Kept> least() {
    return tied(ranked.isEmpty() ? List.of() : ranked.subList(0, 1));
  }

  /** Those that hold most; empty where all hold the same. */
  public List<Kept> most() {
    List<Kept> last =
        ranked.isEmpty() ? List.of() : ranked.subList(ranked.size() - 1, ranked.size());
    return last.equals(ranked) || tied(last).size() == ranked.size() ? List.of() : tied(last);
  }

  private List<Kept> tied(List<Kept> with) {
    return with.isEmpty()
        ? with
        : ranked.stream().filter(kept -> kept.words().equals(with.get(0).words())).toList();
  }

  /** At how many of the sizes a map holds least, or as little as another. */
  public int wins(Kept kept) {
    return (int)
        sizes.stream()
            .filter(
                size -> {
                  String own = at(kept, size);
                  return ranked.stream()
                      .min(Order.unknownLast(k -> k.bytes().getOrDefault(size, Double.NaN)))
                      .map(best -> at(best, size).equals(own))
                      .orElse(false);
                })
            .count();
  }

  private static String at(Kept kept, int size) {
    return Figures.bytesPer(kept.bytes().getOrDefault(size, Double.NaN));
  }

  /** The sizes in words: {@code 100k}, or {@code five sizes from 100k to 174k}. */
  public String sizeWords() {
    if (sizes.size() < 2) {
      return sizes.isEmpty() ? "" : Figures.size(sizes.get(0)) + " entries";
    }
    return sizes.size()
        + " sizes from "
        + Figures.about(sizes.get(0))
        + " to "
        + Figures.about(sizes.get(sizes.size() - 1))
        + " entries";
  }
}

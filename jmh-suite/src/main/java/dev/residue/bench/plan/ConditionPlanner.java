package dev.residue.bench.plan;

import dev.residue.bench.option.Names;
import dev.residue.bench.option.RunOptions;
import dev.residue.bench.option.UsageException;
import dev.residue.result.Caches;
import dev.residue.result.Condition;
import dev.residue.result.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which states of the caches a plan asks for, and the sizes that they need. */
public final class ConditionPlanner {
  /** Smallest size that is worth a hot row: below it the call of a map costs more than the map. */
  private static final int LEAST = 500;

  private ConditionPlanner() {}

  /** Words of all conditions. */
  static List<String> words() {
    return Stream.of(Condition.values()).map(Condition::word).toList();
  }

  /**
   * The conditions that were asked for, or else those of the preset.
   *
   * @throws UsageException if one is unknown
   */
  static List<Condition> conditions(@Nullable String asked, Preset.Time preset) {
    List<String> names = RunOptions.list("--conditions", asked);
    if (names.isEmpty()) {
      return preset.conditions();
    }
    List<String> checked = Names.check("condition", "--conditions", names, words());
    return Stream.of(Condition.values()).filter(c -> checked.contains(c.word())).toList();
  }

  /**
   * The sizes of a plan: where it asks for hot maps and none of the preset's sizes is small enough
   * for this machine's L2, the largest round one that is comes first.
   *
   * @param named whether the user named the sizes
   * @param asked whether the user named the conditions
   * @throws UsageException if the user asks for hot maps of sizes none of which fits
   */
  static List<Integer> sizes(
      List<Integer> sizes,
      boolean named,
      boolean asked,
      List<Condition> conditions,
      List<Kind> kinds,
      boolean octave,
      Caches caches) {
    int spread = octave ? 2 : 1;
    boolean fits =
        sizes.stream()
            .anyMatch(
                size -> kinds.stream().anyMatch(k -> caches.fitsHot(k, (long) size * spread)));
    if (!conditions.contains(Condition.HOT) || fits) {
      return sizes;
    }
    int largest = largest(kinds, spread, caches);
    if (!asked && largest < LEAST) {
      // A preset's wish, which this machine does not grant: the plan says so and goes on.
      return sizes;
    }
    if (asked && (named || largest < LEAST)) {
      throw new UsageException(
          "--conditions: none of the sizes can be measured hot on this machine: "
              + sizes.get(0)
              + " entries take about "
              + kib(Caches.workingSet(kinds.get(0), (long) sizes.get(0) * spread))
              + ", half of its L2 is "
              + kib(caches.hotBytes())
              + (largest < LEAST
                  ? "; measure cold"
                  : "; give --sizes of at most " + largest + ", or measure cold"));
    }
    if (named) {
      return sizes;
    }
    List<Integer> all = new ArrayList<>(sizes);
    all.add(0, largest);
    return all;
  }

  /** The largest of 1, 2, 5, 10, 20, ... whose maps of some kind fit; 0 if none does. */
  private static int largest(List<Kind> kinds, int spread, Caches caches) {
    int largest = 0;
    for (int power = 1; power <= 1_000_000; power *= 10) {
      for (int step : new int[] {1, 2, 5}) {
        int size = power * step;
        if (kinds.stream().anyMatch(kind -> caches.fitsHot(kind, (long) size * spread))) {
          largest = size;
        }
      }
    }
    return largest;
  }

  private static String kib(long bytes) {
    return (bytes >> 10) + " KiB";
  }
}

package dev.residue.bench.experiment;

import dev.residue.bench.option.Numbers;
import dev.residue.bench.option.RunOptions;
import dev.residue.bench.option.UsageException;
import dev.residue.bench.plan.PlannedMap;
import dev.residue.result.Plan;
import dev.residue.verdict.LaneVerdict;
import dev.residue.verdict.proof.Plant;
import java.util.ArrayList;
import java.util.List;

/**
 * Comparisons whose truth is planted: a fork that runs further maps within its slice and reports
 * only those of its batch.
 */
final class Plants {
  /** A slice of a plant has 100 maps; of larger maps it would be too long. */
  private static final int MAX_SIZE = 20_000;

  private Plants() {}

  /**
   * Reads the plants, percent of more work.
   *
   * @throws UsageException if one is no whole number from 0 to 100
   */
  static List<Integer> of(String option, String text) {
    List<Integer> plants =
        RunOptions.list(option, text).stream()
            .map(item -> Numbers.count(option, item.replaceFirst("%$", ""), 0, 100))
            .distinct()
            .toList();
    if (plants.isEmpty()) {
      throw new UsageException(option + ": none given; 0,3,5,10 are percent of more work");
    }
    return plants;
  }

  /**
   * Refuses sizes of which a slice cannot hold a plant.
   *
   * @throws UsageException with the right range
   */
  static void checkSizes(Plan plan) {
    for (int size : plan.sizes()) {
      if (size > MAX_SIZE) {
        throw new UsageException(
            "--size: "
                + size
                + " is too large for plants, whose slices hold 100 maps each; give up to "
                + MAX_SIZE);
      }
    }
  }

  /** Every plant against the honest map, and the honest map against every plant. */
  static List<Crew.Versus> comparisons(PlannedMap map, List<Integer> plants) {
    Contender honest = Contender.honest(map);
    List<Crew.Versus> comparisons = new ArrayList<>();
    for (int percent : plants) {
      comparisons.add(new Crew.Versus(honest, new Contender(map, percent)));
      if (percent > 0) {
        comparisons.add(new Crew.Versus(new Contender(map, percent), honest));
      }
    }
    return comparisons;
  }

  /**
   * The verdicts on comparisons that have had all their rounds, with their truth.
   *
   * @param crews that were measured
   */
  static List<Plant> judged(Plan plan, List<Crew> crews, List<LaneVerdict> verdicts) {
    List<Plant> plants = new ArrayList<>();
    for (LaneVerdict verdict : verdicts) {
      for (Crew crew : crews) {
        if (verdict.rounds() >= plan.time().rounds()
            && crew.hasLane(verdict.group(), verdict.lane())) {
          plants.add(
              new Plant(
                  verdict.name(), crew.comparison(verdict.lane()).trueRatio(), verdict.row()));
        }
      }
    }
    return plants;
  }
}

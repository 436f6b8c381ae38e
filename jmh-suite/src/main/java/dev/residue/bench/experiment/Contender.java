package dev.residue.bench.experiment;

import dev.residue.bench.plan.PlannedMap;

/**
 * What a fork of a proof runs: a map, or a plant on it.
 *
 * @param map what is measured
 * @param percent more work than the fork reports; 0: an honest fork
 */
public record Contender(PlannedMap map, int percent) {

  /** Refuses plants nobody would need a statistic to find. */
  public Contender {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException("plant of " + percent + " %; give 0 to 100");
    }
  }

  /** A map as it is. */
  public static Contender honest(PlannedMap map) {
    return new Contender(map, 0);
  }

  /** The map's name, with the plant behind it. */
  public String name() {
    return percent == 0 ? map.name() : map.name() + "+" + percent + "%";
  }
}

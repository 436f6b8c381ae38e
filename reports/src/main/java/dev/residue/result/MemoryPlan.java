package dev.residue.result;

import java.util.List;

/**
 * What a run watches beside lifecycles: maps under long churn, and whole JVMs.
 *
 * @param growthSize entries of the maps under churn at constant size; 0 if none is watched
 * @param gcs names of the collectors, with their flags, whose JVMs are watched; empty: none
 * @param gcMaps names of the maps that are watched in them
 * @param gcSize entries of those when full; 0 if none is watched
 */
public record MemoryPlan(int growthSize, List<String> gcs, List<String> gcMaps, int gcSize) {
  /** Watches nothing; what a plan asked for before there was anything to ask. */
  public static final MemoryPlan NONE = new MemoryPlan(0, List.of(), List.of(), 0);

  /** Copies the lists. */
  public MemoryPlan {
    gcs = List.copyOf(gcs);
    gcMaps = List.copyOf(gcMaps);
  }

  /** Whether maps are watched under long churn. */
  public boolean growth() {
    return growthSize > 0;
  }
}

package dev.residue.bench.lockstep;

import dev.residue.result.Plan;

/** What a timed fork is estimated to take (OpenJDK 17.0.15, AMD EPYC, 2 cores, 2026-11-20). */
public final class ForkCost {
  /** Start and end of a JVM with JMH, of which two run at a time, s. */
  private static final double START_SECONDS = 0.4;

  /** Time of a slice, set-up and hand-over included, as a multiple of the length aimed at. */
  private static final double SLICE_FACTOR = 3.2;

  private ForkCost() {}

  /** One fork, s. */
  public static double seconds(Plan plan) {
    Plan.Time time = plan.time();
    return START_SECONDS
        + (time.warmups() + time.slices()) * time.sliceMillis() * SLICE_FACTOR / 1e3;
  }
}

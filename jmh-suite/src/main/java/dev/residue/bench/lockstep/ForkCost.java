package dev.residue.bench.lockstep;

import dev.residue.result.Caches;
import dev.residue.result.Condition;
import dev.residue.result.Plan;

/** What a timed fork is estimated to take (OpenJDK 17.0.15, AMD EPYC, 2 cores, 2026-11-27). */
public final class ForkCost {
  /** Start and end of a JVM with JMH, of which two run at a time, s. */
  private static final double START_SECONDS = 0.65;

  /** The collection a slice begins with, its tape and the hand-over, s. */
  private static final double SLICE_SECONDS = 0.012;

  /** Building and running the maps of a slice, as a multiple of the length aimed at. */
  private static final double SLICE_FACTOR = 3.2;

  /** The same on cold caches: of four workloads at 100k on average. */
  private static final double COLD_FACTOR = 7;

  /** Bytes swept in a second. */
  private static final double SWEEP_RATE = 8e9;

  private ForkCost() {}

  /** One fork, s. */
  public static double seconds(Plan plan) {
    Plan.Time time = plan.time();
    Caches caches = time.conditions().contains(Condition.COLD) ? time.caches() : null;
    double slice =
        SLICE_SECONDS
            + time.sliceMillis() * (caches == null ? SLICE_FACTOR : COLD_FACTOR) / 1e3
            + (caches == null ? 0 : caches.sweepBytes() / SWEEP_RATE);
    return START_SECONDS + (time.warmups() + time.slices()) * slice;
  }
}

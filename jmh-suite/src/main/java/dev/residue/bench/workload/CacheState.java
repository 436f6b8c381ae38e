package dev.residue.bench.workload;

/**
 * What a fork does to the caches before it is timed.
 *
 * @param sweepBytes written and read before the clock starts; 0 for none
 * @param sweepFrom number of the first slice that is swept, from 0
 * @param hot whether each map is touched, and then timed by a clock of its own
 */
record CacheState(int sweepBytes, int sweepFrom, boolean hot) {
  /** The caches as the set-up left them. */
  static final CacheState AS_FOUND = new CacheState(0, 0, false);
}

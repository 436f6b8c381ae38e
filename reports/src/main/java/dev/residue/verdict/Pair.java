package dev.residue.verdict;

/**
 * What one round says about one row.
 *
 * @param round from 1
 * @param wall log-ratio of wall times
 * @param cpu log-ratio of CPU times; NaN if the JVM could not tell
 * @param wallNanos wall time of all slices of all its forks, ns
 * @param busyNanos CPU and collection time of the same slices, ns; NaN if unknown
 */
record Pair(int round, double wall, double cpu, double wallNanos, double busyNanos) {

  double logRatio(Clock clock) {
    return clock == Clock.WALL ? wall : cpu;
  }
}

package dev.residue.bench.workload;

import dev.residue.bench.tape.KeySpace;

/** What the timed operations of a slice returned, summed up. */
final class Tally {
  private long sum;
  private long hits;
  private long asked;

  void reset() {
    sum = 0;
    hits = 0;
    asked = 0;
  }

  /**
   * Adds what one map of the batch returned.
   *
   * @param values sum of the values returned
   * @param found removals or look-ups that found their key
   * @param keys removals or look-ups done
   */
  void add(long values, long found, long keys) {
    // Rotating tells the maps of a batch apart, so that two exchanged results show.
    sum = Long.rotateLeft(sum, 5) + values;
    hits += found;
    asked += keys;
  }

  long hits() {
    return hits;
  }

  long misses() {
    return asked - hits;
  }

  /**
   * The checksum of a slice.
   *
   * @param finalSize entries left, summed over the batch
   * @param contents checksum of what is left in the first map
   */
  long checksum(long finalSize, long contents) {
    return KeySpace.mix(
        sum ^ KeySpace.mix(hits ^ KeySpace.mix(finalSize ^ KeySpace.mix(contents))));
  }
}

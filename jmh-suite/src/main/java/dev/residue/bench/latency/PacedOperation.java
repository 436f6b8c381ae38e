package dev.residue.bench.latency;

/** What the pacer starts at every tick. */
@FunctionalInterface
interface PacedOperation {
  /**
   * Runs once.
   *
   * @param index of the operation, from 0
   * @return what the map answered, 0 for "nothing"
   */
  long run(int index);
}

package dev.residue.bench.tape;

/**
 * What is done to a map of N entries in a timed slice.
 *
 * @param label the word used on the command line, in result files and in reports
 * @param description what the timed operations are, in words
 * @param operation of each step
 * @param present probability that the key of an operation exists
 * @param removedBefore fraction of the entries removed while a slice is set up, before the clock
 *     runs
 * @param keepsMaps whether the maps of a fork live on from slice to slice
 */
public record Workload(
    String label,
    String description,
    Operation operation,
    double present,
    double removedBefore,
    boolean keepsMaps) {

  /**
   * Whether the limit, a perfect hash, can do it: keys come in no new numbers, and each step names
   * one.
   */
  public boolean hasLimit() {
    return operation == Operation.REMOVE || operation == Operation.GET;
  }

  /** Whether keys come in that no map was filled with. */
  public boolean insertsNewKeys() {
    return operation == Operation.REPLACE;
  }
}

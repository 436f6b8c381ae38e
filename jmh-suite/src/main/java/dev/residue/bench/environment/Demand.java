package dev.residue.bench.environment;

/**
 * What a run asks of the machine.
 *
 * @param forks alive at once; exactly one of them computes at any time
 * @param heapBytes of each fork, bytes
 */
public record Demand(int forks, long heapBytes) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not positive
   */
  public Demand {
    if (forks < 1 || heapBytes < 1) {
      throw new IllegalArgumentException(
          "forks and heapBytes must be positive: " + forks + ", " + heapBytes);
    }
  }
}

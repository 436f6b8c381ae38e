package dev.residue.bench.profile;

/**
 * Slices of one purpose, in a row: the first always runs, another one only while the time is not
 * over. So a cell whose slices take long to set up costs no more than one whose slices do not.
 *
 * @param slices most of them, at least 1
 * @param millis wall time, set-up included, after which no further one begins; ms
 */
public record Stretch(int slices, int millis) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public Stretch {
    if (slices < 1 || millis < 0) {
      throw new IllegalArgumentException(
          "slices must be at least 1 and milliseconds not negative: " + slices + ", " + millis);
    }
  }
}

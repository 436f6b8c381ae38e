package dev.residue.result;

import com.fasterxml.jackson.annotation.JsonValue;

/** The one number that stands for the slices of a fork. */
public enum ForkValue {
  /** The slice in the middle: blind to bursts, and to what a map does only now and then. */
  MEDIAN("median"),
  /**
   * The tenth percentile: what is above the fastest slices is the machine's, where every slice
   * drains fresh maps and so does all of a map's own work.
   */
  LOW("p10"),
  /** The mean: all that happened, growth and clean-up that fall into some slices alone included. */
  MEAN("mean");

  private final String word;

  ForkValue(String word) {
    this.word = word;
  }

  /** The word in result files and in the report. */
  @JsonValue
  public String word() {
    return word;
  }

  /** The word. */
  @Override
  public String toString() {
    return word;
  }
}

package dev.residue.result;

import com.fasterxml.jackson.annotation.JsonValue;

/** Which entries go first. */
public enum DeleteOrder {
  /** Shuffled by the plan's seed. */
  RANDOM("random"),
  /** First in, first out. */
  OLDEST("oldest"),
  /** Last in, first out. */
  NEWEST("newest"),
  /** As the full map iterates. */
  ITERATION("iteration");

  private final String word;

  DeleteOrder(String word) {
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

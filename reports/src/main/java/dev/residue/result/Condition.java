package dev.residue.result;

import com.fasterxml.jackson.annotation.JsonValue;

/** What the caches of the processor hold when the clock starts. */
public enum Condition {
  /** Whatever was left there: by the set-up, by the map, by the neighbours on the machine. */
  AS_FOUND("as-found"),
  /** Nothing of the map: the last-level cache was swept just before. */
  COLD("cold"),
  /** All of the map, which is small enough for that and was touched just before. */
  HOT("hot");

  private final String word;

  Condition(String word) {
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

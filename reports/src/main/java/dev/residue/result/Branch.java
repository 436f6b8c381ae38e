package dev.residue.result;

import com.fasterxml.jackson.annotation.JsonValue;

/** A line of phases in a life: the main one, or one that goes its own way after the mass delete. */
public enum Branch {
  /** What every life has. */
  MAIN("main"),
  /** The survivors are copied into a new map. */
  REBUILD("rebuild"),
  /** The library's own call for giving memory back. */
  TRIM("trim");

  private final String word;

  Branch(String word) {
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

package dev.residue.result;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a timed fork is for. */
public enum Role {
  /** One of the compared maps. */
  MAP("map"),
  /** The control map's first fork, which the others are compared with. */
  CONTROL("control"),
  /** The control map's second fork: beside the first it makes the A/A row. */
  CONTROL_2("control-2"),
  /** What no map can beat; it is compared with nothing and makes no row. */
  LIMIT("limit");

  private final String word;

  Role(String word) {
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

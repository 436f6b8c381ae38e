package dev.residue.result;

import com.fasterxml.jackson.annotation.JsonValue;

/** When a map gives memory back without being asked. */
public enum Shrinks {
  /** Never, not even when it is cleared. */
  NEVER("never"),
  /** When it is cleared, never by deletes. */
  IN_CLEAR("in-clear"),
  /** While entries are deleted. */
  ON_DELETE("on-delete"),
  /** Nobody has looked. */
  UNKNOWN("unknown");

  private final String word;

  Shrinks(String word) {
    this.word = word;
  }

  /** The word in result files. */
  @JsonValue
  public String word() {
    return word;
  }

  /**
   * What a word means.
   *
   * @throws IllegalArgumentException if it means nothing
   */
  public static Shrinks of(String word) {
    for (Shrinks shrinks : values()) {
      if (shrinks.word.equals(word)) {
        return shrinks;
      }
    }
    throw new IllegalArgumentException("shrinks '" + word + "'?");
  }

  /** The word. */
  @Override
  public String toString() {
    return word;
  }
}

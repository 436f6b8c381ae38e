package dev.residue.result;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a map maps. */
public enum Kind {
  /** {@code long} to {@code long}; boxed maps take part through boxing. */
  LONG("long"),
  /** Object to object. */
  OBJECT("object");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  /** The word in result files, on the command line and in addresses of pages. */
  @JsonValue
  public String word() {
    return word;
  }

  /**
   * The kind of a word.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Kind of(String word) {
    for (Kind kind : values()) {
      if (kind.word.equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind '" + word + "'");
  }

  /** The word. */
  @Override
  public String toString() {
    return word;
  }
}

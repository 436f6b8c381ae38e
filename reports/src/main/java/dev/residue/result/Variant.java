package dev.residue.result;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a map is made and treated. */
public enum Variant {
  /** By the library's default constructor, and left alone. */
  AS_SHIPPED("as-shipped"),
  /** Made for its full size, and left alone. */
  PRESIZED("presized"),
  /** As shipped, with the library's own trim called at the end of every phase. */
  TRIMMED("trimmed");

  private final String word;

  Variant(String word) {
    this.word = word;
  }

  /** The word in result files. */
  @JsonValue
  public String word() {
    return word;
  }

  /** For people: the word with spaces. */
  public String words() {
    return word.replace('-', ' ');
  }

  /** The word. */
  @Override
  public String toString() {
    return word;
  }
}

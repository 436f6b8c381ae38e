package dev.residue.result;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where in its life a map is; each phase ends with a look at it. */
public enum Phase {
  /** Before there is a map. */
  START("start"),
  /** Made, without entries. */
  EMPTY("empty"),
  /** Filled to its size. */
  FULL("full"),
  /** Half of the entries are gone. */
  DELETE_50("delete-50"),
  /** Nine of ten are gone. */
  DELETE_90("delete-90"),
  /** 99 of a hundred are gone. */
  DELETE_99("delete-99"),
  /** All are gone, one by one. */
  DELETE_100("delete-100"),
  /** One entry is back. */
  INSERT_ONE("insert-one"),
  /** All are back. */
  REFILL("refill"),
  /** As many entries were replaced as it holds. */
  CHURN_1("churn-1"),
  /** Four times as many. */
  CHURN_4("churn-4"),
  /** Sixteen times as many. */
  CHURN_16("churn-16"),
  /** Cleared by one call. */
  CLEAR("clear"),
  /** After the library's own call for giving memory back. */
  TRIM("trim"),
  /** Copied into a new map. */
  REBUILD("rebuild"),
  /** Left alone, the collector too. */
  IDLE("idle"),
  /** Right after an explicit collection. */
  COLLECTED("collected"),
  /** Left alone after that. */
  IDLE_COLLECTED("idle-collected");

  private final String word;

  Phase(String word) {
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

package dev.residue.result;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * One line of an NDJSON result file; the field {@code type} tells which record it is, see {@link
 * LineType}.
 *
 * <p>Which lines count is said by {@link Pieces}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface Line {
  /** The {@link #key} of a line that is alone in its piece. */
  String ONLY = "only";

  /** Version of the schema the line was written in, see {@link Schema#VERSION}. */
  int schema();

  /** What was measured in one go and is measured again whole: a lane's round, a life, a latency. */
  String piece();

  /** How often the piece had been begun when the line was written, from 1. */
  default int attempt() {
    return 1;
  }

  /** Which line of its piece it is: which fork of a lane, which point of a life. */
  default String key() {
    return ONLY;
  }

  /** How it ended. */
  Status status();

  /** Why, in words; null if it ended well. */
  @Nullable String reason();

  /**
   * Whether nobody has to look for the line of a key any more: it is this one, or this one says why
   * there is none.
   */
  default boolean answers(String key) {
    return key.equals(key());
  }
}

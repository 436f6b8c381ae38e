package dev.residue.result;

import com.fasterxml.jackson.core.JsonProcessingException;

/** One line of a result file as text, for processes that hand results to each other. */
public final class Lines {
  private Lines() {}

  /** Returns the line as JSON, without a line feed. */
  public static String toJson(Line line) {
    try {
      return Json.MAPPER.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a result record that JSON cannot hold: " + line, e);
    }
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException if the text is damaged
   */
  public static Line fromJson(String text) {
    try {
      return Json.MAPPER.readValue(text, Line.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no result line: " + e.getOriginalMessage(), e);
    }
  }
}

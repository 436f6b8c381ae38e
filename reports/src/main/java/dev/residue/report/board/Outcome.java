package dev.residue.report.board;

/** What a comparison with the control came to; also the class of its cell in the tables. */
public enum Outcome {
  /** The control itself. */
  CONTROL,
  /** Less time than the control. */
  FASTER,
  /** More time than the control. */
  SLOWER,
  /** Within the difference that does not matter. */
  SAME,
  /** The data do not tell. */
  UNDECIDED,
  /** Measured, not published. */
  VOID,
  /** Not measured: no data, or every fork failed. */
  MISSING;

  /** The CSS class. */
  public String css() {
    return "o-" + name().toLowerCase(java.util.Locale.ROOT);
  }
}

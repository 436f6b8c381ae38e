package dev.residue.adapter;

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

  private final String label;

  Shrinks(String label) {
    this.label = label;
  }

  /** The word in result files. */
  public String label() {
    return label;
  }
}

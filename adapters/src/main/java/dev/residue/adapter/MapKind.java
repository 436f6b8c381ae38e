package dev.residue.adapter;

/** What a map maps: the two kinds a workload comes in. */
public enum MapKind {
  /** {@code long} to {@code long}; boxed maps take part through boxing, as a user would. */
  LONG("long"),
  /** Object to object, with 16-character strings as keys. */
  OBJECT("object");

  private final String label;

  MapKind(String label) {
    this.label = label;
  }

  /** The word used on the command line, in result files and in reports. */
  public String label() {
    return label;
  }
}

package dev.residue.map;

/** A put on the nil map. In Go: {@code panic: assignment to entry in nil map}. */
public final class NilMapAssignmentException extends GoMapException {
  private static final long serialVersionUID = 1L;

  /** Makes the exception with Go's message. */
  public NilMapAssignmentException() {
    super("assignment to entry in nil map");
  }
}

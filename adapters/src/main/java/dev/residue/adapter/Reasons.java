package dev.residue.adapter;

/** Puts a chain of exceptions into one line for a reader. */
final class Reasons {
  private Reasons() {}

  /** The message of the outermost one, and class and message of the root cause if it differs. */
  static String of(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String outer = thrown.getMessage() == null ? thrown.getClass().getName() : thrown.getMessage();
    if (root == thrown) {
      // A linkage error's message is a bare class name; its type says what is wrong with it.
      outer = thrown instanceof LinkageError ? thrown.toString() : outer;
      return outer.strip();
    }
    return (outer + ": " + root).strip();
  }
}

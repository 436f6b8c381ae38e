package dev.residue.bench.child;

import dev.residue.result.Status;
import org.jspecify.annotations.Nullable;

/**
 * Why a measurement in a JVM of its own ended early: one mapping from what was thrown to a status
 * and its reason.
 *
 * @param status never {@code ok}
 * @param reason in words
 */
public record Failure(Status status, String reason) {

  /** An exception that says itself with which status the measurement ends. */
  public abstract static class Told extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * For subclasses.
     *
     * @param message null if {@link #getMessage()} makes it
     * @param cause null if there is none
     */
    protected Told(@Nullable String message, @Nullable Throwable cause) {
      super(message, cause);
    }

    /** The status; never {@code ok}. */
    public abstract Status status();
  }

  /** What something thrown means. */
  public static Failure of(Throwable thrown) {
    if (thrown instanceof Told told) {
      return new Failure(told.status(), String.valueOf(told.getMessage()));
    }
    if (thrown instanceof OutOfMemoryError) {
      return new Failure(Status.OUT_OF_MEMORY, "out of memory with -Xmx" + Heap.maximum());
    }
    if (thrown instanceof UnsupportedOperationException) {
      return new Failure(Status.UNSUPPORTED, String.valueOf(thrown.getMessage()));
    }
    return new Failure(Status.ERROR, thrown.toString());
  }

  /** The same for a map that held a number of entries when it happened. */
  public static Failure of(Throwable thrown, int entries) {
    return thrown instanceof OutOfMemoryError ? outOfMemory(entries) : of(thrown);
  }

  /** A heap that was too small for a map of so many entries. */
  public static Failure outOfMemory(int entries) {
    return new Failure(
        Status.OUT_OF_MEMORY,
        "out of memory at " + entries + " entries with -Xmx" + Heap.maximum());
  }
}

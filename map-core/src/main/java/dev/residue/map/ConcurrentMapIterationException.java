package dev.residue.map;

/**
 * A range step met a write on the same map. In Go: {@code fatal error: concurrent map iteration and
 * map write}. Detection is best effort, without atomics, as in Go: a race may go unseen.
 */
public final class ConcurrentMapIterationException extends GoMapException {
  private static final long serialVersionUID = 1L;

  /** Makes the exception with Go's message. */
  public ConcurrentMapIterationException() {
    super("concurrent map iteration and map write");
  }
}

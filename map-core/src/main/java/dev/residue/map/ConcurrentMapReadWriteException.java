package dev.residue.map;

/**
 * A read met a write on the same map. In Go: {@code fatal error: concurrent map read and map
 * write}. Detection is best effort, without atomics, as in Go: a race may go unseen.
 */
public final class ConcurrentMapReadWriteException extends GoMapException {
  private static final long serialVersionUID = 1L;

  /** Makes the exception with Go's message. */
  public ConcurrentMapReadWriteException() {
    super("concurrent map read and map write");
  }
}

package dev.residue.map;

/**
 * A write met another write on the same map. In Go: {@code fatal error: concurrent map writes}.
 * Detection is best effort, without atomics, as in Go: a race may go unseen.
 */
public final class ConcurrentMapWritesException extends GoMapException {
  private static final long serialVersionUID = 1L;

  /** Makes the exception with Go's message. */
  public ConcurrentMapWritesException() {
    super("concurrent map writes");
  }
}

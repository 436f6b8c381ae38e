package dev.residue.map;

/**
 * What Go answers with a panic or a fatal error, as an unchecked exception that carries Go's own
 * message. One subclass per cause.
 */
public abstract class GoMapException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GoMapException(String message) {
    super(message);
  }
}

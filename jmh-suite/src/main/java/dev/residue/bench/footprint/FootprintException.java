package dev.residue.bench.footprint;

/** An object that the meter cannot read; the message names its class and the flag that helps. */
public final class FootprintException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FootprintException(String message, Throwable cause) {
    super(message, cause);
  }
}

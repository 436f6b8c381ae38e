package dev.residue.bench.meter;

import dev.residue.bench.child.Failure;
import dev.residue.result.Status;

/** An object that the meter cannot read; the message names its class and the flag that helps. */
public final class FootprintException extends Failure.Told {
  private static final long serialVersionUID = 1L;

  FootprintException(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public Status status() {
    return Status.ERROR;
  }
}

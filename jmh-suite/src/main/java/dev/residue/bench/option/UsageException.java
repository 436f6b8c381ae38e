package dev.residue.bench.option;

import java.io.Serial;

/** Something the user asked for that cannot be; ends the program with exit code 2 and one line. */
public final class UsageException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}

package dev.residue.bench;

import java.io.Serial;

/** Something the user asked for that cannot be; ends the program with exit code 2 and one line. */
final class UsageException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}

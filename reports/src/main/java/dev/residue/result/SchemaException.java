package dev.residue.result;

import java.io.IOException;
import java.io.Serial;

/**
 * A result folder that cannot be read at all; the message names the file and what would be right.
 */
public final class SchemaException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  /** An error without a cause. */
  public SchemaException(String message) {
    super(message);
  }
}

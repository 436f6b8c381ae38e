package dev.residue.bench.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's files below a root, {@code /} or a copy of another machine's. A file that is not
 * there or not readable has no text; that is no error.
 *
 * @param root what the paths start from
 */
record SystemFiles(Path root) {

  /** The text of a file without surrounding blanks; null if there is none. */
  @Nullable String text(String path) {
    try {
      // Not readString: a kernel's file may hold bytes that are no UTF-8, and its size says 0.
      return new String(Files.readAllBytes(at(path)), StandardCharsets.ISO_8859_1).strip();
    } catch (IOException | SecurityException e) {
      return null;
    }
  }

  /** The lines of a file; empty if there is none. */
  List<String> lines(String path) {
    String text = text(path);
    return text == null ? List.of() : text.lines().toList();
  }

  /** The number in a file; null if there is none. */
  @Nullable Long number(String path) {
    String text = text(path);
    try {
      return text == null ? null : Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The value of the first line {@code key <separator> value}; null if there is none. */
  @Nullable String value(String path, String key, char separator) {
    for (String line : lines(path)) {
      int end = line.indexOf(separator);
      if (end > 0 && line.substring(0, end).strip().equals(key)) {
        return line.substring(end + 1).strip();
      }
    }
    return null;
  }

  /** Whether there is a file or folder. */
  boolean exists(String path) {
    return Files.exists(at(path));
  }

  private Path at(String path) {
    return root.resolve(path.startsWith("/") ? path.substring(1) : path);
  }
}

package dev.residue.bench.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's files below a root, {@code /} or a copy of another machine's. A file that is not
 * there or not readable has no text; that is no error.
 *
 * @param root what the paths start from
 */
record SystemFiles(Path root) {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}");

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
    return parsed(text(path));
  }

  /**
   * A number as the kernel writes it; null if it is none. What does not fit is the largest long:
   * version 1 of the control groups writes "no limit" as 2^64 - 1 on some kernels.
   */
  static @Nullable Long parsed(@Nullable String text) {
    if (text == null || !NUMBER.matcher(text).matches()) {
      return null;
    }
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return text.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  /** The processes there are. */
  List<Long> processes() {
    try (Stream<Path> entries = Files.list(at("/proc"))) {
      return entries
          .map(entry -> parsed(String.valueOf(entry.getFileName())))
          .filter(Objects::nonNull)
          .toList();
    } catch (IOException | UncheckedIOException | SecurityException e) {
      return List.of();
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

  /** The rest of the first line that begins with a key of several words; null if there is none. */
  @Nullable String rest(String path, String key) {
    return lines(path).stream()
        .filter(line -> line.startsWith(key))
        .findFirst()
        .map(line -> line.substring(key.length()).strip())
        .orElse(null);
  }

  /** Whether there is a file or folder. */
  boolean exists(String path) {
    return Files.exists(at(path));
  }

  private Path at(String path) {
    return root.resolve(path.startsWith("/") ? path.substring(1) : path);
  }
}

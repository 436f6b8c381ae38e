package dev.residue.bench.lockstep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What JMH and the JVM of a fork printed, and the line of it that says why the fork ended. */
final class ForkLog {
  /** Lines that name a cause, as HotSpot and JMH 1.37 print them. */
  private static final Pattern CAUSE =
      Pattern.compile(
          "^(#\\s+(SIG|EXCEPTION|Internal Error|There is insufficient)"
              + "|Error: |Error occurred|Unrecognized|Could not|OpenJDK .*warning: INFO"
              + "|Exception in|Caused by: |java\\.lang\\.\\w+(Error|Exception)).*");

  private ForkLog() {}

  /** Returns the telling line of a log, or its last one. */
  static String reason(Path log) {
    try {
      List<String> lines =
          Files.readString(log, UTF_8)
              .lines()
              .map(String::strip)
              .filter(l -> !l.isEmpty())
              .toList();
      return lines.stream()
          .filter(l -> CAUSE.matcher(l).matches())
          .findFirst()
          .orElse(lines.isEmpty() ? "it printed nothing" : lines.get(lines.size() - 1));
    } catch (IOException e) {
      return "its log could not be read: " + e.getMessage();
    }
  }
}

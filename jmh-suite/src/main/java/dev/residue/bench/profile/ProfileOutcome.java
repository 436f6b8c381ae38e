package dev.residue.bench.profile;

import dev.residue.bench.child.JmhChild;
import dev.residue.result.ProfileResult;
import dev.residue.result.Status;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a profiled fork ended.
 *
 * @param status in the results
 * @param reason in words; null if {@code ok}
 */
record ProfileOutcome(Status status, @Nullable String reason) {

  private static final Pattern EXCEPTION =
      Pattern.compile(
          "^(?:Caused by: )?([\\w.$]+(?:Exception|Error)(?:: .*)?)$", Pattern.MULTILINE);

  /**
   * Judges a fork that was not ended by us.
   *
   * @param log what JMH and the fork printed
   * @param code exit code of the fork
   * @param problem why the profiler could not work, as the fork said it; null if it could
   * @param events that were finished
   */
  static ProfileOutcome of(
      String log, int code, @Nullable String problem, List<ProfileResult.Event> events) {
    if (log.contains("java.lang.OutOfMemoryError")) {
      return new ProfileOutcome(Status.OUT_OF_MEMORY, exception(log, "out of memory"));
    }
    if (problem != null) {
      return new ProfileOutcome(Status.UNSUPPORTED, problem);
    }
    if (code != 0 && code != JmhChild.FAILED) {
      return new ProfileOutcome(
          Status.DIED, "the JVM of the profiled fork ended with exit code " + code);
    }
    if (code == JmhChild.FAILED) {
      Status status =
          log.contains("java.lang.UnsupportedOperationException")
              ? Status.UNSUPPORTED
              : Status.ERROR;
      return new ProfileOutcome(status, exception(log, "the benchmark failed without a reason"));
    }
    if (events.size() < SampledEvent.values().length) {
      return new ProfileOutcome(Status.ERROR, "the fork ended before every event was sampled");
    }
    ProfileResult.Event cpu = events.get(0);
    if (cpu.total() == 0) {
      return new ProfileOutcome(
          Status.VOID,
          "no CPU sample fell into a timed loop; " + cpu.dropped() + " samples fell elsewhere");
    }
    return new ProfileOutcome(Status.OK, null);
  }

  private static String exception(String log, String otherwise) {
    Matcher matcher = EXCEPTION.matcher(log);
    return matcher.find() ? matcher.group(1) : otherwise;
  }
}

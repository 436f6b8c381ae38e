package dev.residue.bench.profile;

import dev.residue.bench.child.Inquiry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether async-profiler runs on this machine and JVM, found out by running it. */
public final class ProfilerSupport {
  private ProfilerSupport() {}

  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** First JDK that warns of native code that was not announced. */
  private static final int NATIVE_ACCESS = 24;

  private static final class Answer {
    static final @Nullable String PROBLEM = tried();
  }

  /**
   * Why the profiler cannot run here, in words; null if it can. The first call takes about half a
   * second: it tries both events in a child JVM.
   */
  public static @Nullable String problem() {
    return Answer.PROBLEM;
  }

  /** Flags of a profiled fork, for this JVM. */
  static List<String> flags() {
    List<String> flags = new ArrayList<>();
    flags.add("-XX:+UnlockDiagnosticVMOptions");
    flags.add("-XX:+DebugNonSafepoints");
    if (Runtime.version().feature() >= NATIVE_ACCESS) {
      flags.add("--enable-native-access=ALL-UNNAMED");
    }
    return flags;
  }

  /**
   * Why there is no library for a platform; null if there is one.
   *
   * @param os as in {@code os.name}
   * @param architecture as in {@code os.arch}
   */
  static @Nullable String platformProblem(String os, String architecture) {
    String name = os.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return null;
    }
    if (!name.startsWith("linux")) {
      return "no profiles: async-profiler runs on Linux and macOS, this is " + os;
    }
    if (!List.of("amd64", "x86_64", "aarch64").contains(architecture)) {
      return "no profiles: async-profiler's artifact has no library for Linux on " + architecture;
    }
    return null;
  }

  private static @Nullable String tried() {
    String platform = platformProblem(System.getProperty("os.name"), System.getProperty("os.arch"));
    if (platform != null) {
      return platform;
    }
    try {
      return problem(Inquiry.run(flags(), ProfilerProbe.class, List.of(), LIMIT));
    } catch (IOException e) {
      return "no profiles: the JVM that tries async-profiler does not start: " + e.getMessage();
    }
  }

  /** What a finished trial says. */
  static @Nullable String problem(Inquiry trial) {
    if (trial.exit() == -1) {
      return "no profiles: the trial of async-profiler did not end within "
          + LIMIT.toSeconds()
          + " s";
    }
    if (trial.exit() != 0) {
      return "no profiles: async-profiler does not run here (exit code "
          + trial.exit()
          + "): "
          + cause(trial);
    }
    Map<String, String> answers = trial.answers();
    for (SampledEvent event : SampledEvent.values()) {
      if ("0".equals(answers.getOrDefault(event.title(), "0"))) {
        return "no profiles: async-profiler starts here, but takes no sample of " + event.engine();
      }
    }
    return null;
  }

  private static String cause(Inquiry trial) {
    return trial
        .output()
        .lines()
        .filter(line -> line.contains("Exception") || line.contains("Error"))
        .findFirst()
        .map(String::strip)
        .orElseGet(trial::lastLine);
  }
}

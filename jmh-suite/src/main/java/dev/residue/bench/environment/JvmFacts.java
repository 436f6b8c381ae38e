package dev.residue.bench.environment;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.residue.bench.child.Inquiry;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The JVM of the timed forks, as one started with their flags describes itself.
 *
 * @param jdk version with build
 * @param vendor of the JDK
 * @param vm name and mode of the virtual machine
 * @param gc collector, for example {@code Serial}
 * @param flags the JVM's, those from its environment variables included
 * @param headerMode {@code legacy}, {@code compressed-class-pointers}, {@code compact}, or {@code
 *     unknown} on a virtual machine without such flags
 * @param cores usable
 */
record JvmFacts(
    String jdk,
    String vendor,
    String vm,
    String gc,
    List<String> flags,
    String headerMode,
    int cores) {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** Collectors by the end of the flag that chooses them. */
  private static final List<String> COLLECTORS =
      List.of("Serial", "Parallel", "G1", "Z", "Shenandoah", "Epsilon");

  /**
   * Starts a JVM with the flags and asks it.
   *
   * @throws IOException if no JVM starts with them; the message holds its own words
   */
  static JvmFacts ask(List<String> jvmArgs) throws IOException {
    Inquiry child = Inquiry.run(jvmArgs, JvmFacts.class, List.of(), LIMIT);
    Map<String, String> answers = child.answers();
    if (child.exit() != 0 || !answers.containsKey("cores")) {
      throw new IOException(
          "no JVM starts with the flags of the timed forks "
              + jvmArgs
              + " (exit code "
              + child.exit()
              + "): "
              + child.output().strip());
    }
    List<String> flags = new ArrayList<>();
    for (int i = 0; answers.containsKey("flag" + i); i++) {
      flags.add(answers.getOrDefault("flag" + i, ""));
    }
    return new JvmFacts(
        answers.getOrDefault("jdk", ""),
        answers.getOrDefault("vendor", ""),
        answers.getOrDefault("vm", ""),
        answers.getOrDefault("gc", ""),
        List.copyOf(flags),
        answers.getOrDefault("headerMode", "unknown"),
        Integer.parseInt(answers.getOrDefault("cores", "0")));
  }

  /** Answers, in the child. */
  public static void main(String[] arguments) {
    Inquiry.answer("jdk", System.getProperty("java.runtime.version"));
    Inquiry.answer("vendor", System.getProperty("java.vendor"));
    Inquiry.answer(
        "vm", System.getProperty("java.vm.name") + " (" + System.getProperty("java.vm.info") + ")");
    Inquiry.answer("gc", collector());
    List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments();
    for (int i = 0; i < flags.size(); i++) {
      Inquiry.answer("flag" + i, flags.get(i));
    }
    Inquiry.answer("headerMode", headers());
    Inquiry.answer("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
  }

  private static String collector() {
    for (String name : COLLECTORS) {
      if ("true".equals(option("Use" + name + "GC"))) {
        return name;
      }
    }
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .map(GarbageCollectorMXBean::getName)
        .collect(Collectors.joining(", "));
  }

  /** The header mode of the JVM that runs this. */
  static String headers() {
    if ("true".equals(option("UseCompactObjectHeaders"))) {
      return "compact";
    }
    String compressed = option("UseCompressedClassPointers");
    if (compressed == null) {
      return "unknown";
    }
    return compressed.equals("true") ? "compressed-class-pointers" : "legacy";
  }

  /** A flag's value after the JVM has decided on everything; null if it has no such flag. */
  private static @Nullable String option(String name) {
    HotSpotDiagnosticMXBean bean =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    try {
      return bean == null ? null : bean.getVMOption(name).getValue();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}

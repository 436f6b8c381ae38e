package dev.residue.bench.environment;

import dev.residue.bench.child.Inquiry;
import dev.residue.result.Environment;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The processor, as far as the system tells.
 *
 * @param model name; the architecture if nothing better is known
 * @param caches data and unified caches of the first core, smallest level first
 */
record Processor(String model, List<Environment.Cache> caches) {

  private static final String CACHES = "/sys/devices/system/cpu/cpu0/cache/index";

  /** No processor has more kinds of caches; the kernel numbers them from 0 without gaps. */
  private static final int MOST_CACHES = 16;

  private static final Duration LIMIT = Duration.ofSeconds(5);

  /** Reads it. */
  static Processor read(SystemFiles files, String os, Map<String, String> variables) {
    if (os.startsWith("Mac")) {
      return mac();
    }
    String model = files.value("/proc/cpuinfo", "model name", ':');
    if (model == null) {
      model = files.value("/proc/cpuinfo", "Model", ':');
    }
    if (model == null) {
      model = files.value("/proc/cpuinfo", "CPU part", ':');
      String by = files.value("/proc/cpuinfo", "CPU implementer", ':');
      model = model == null ? null : "implementer " + by + ", part " + model;
    }
    if (model == null) {
      model = variables.get("PROCESSOR_IDENTIFIER");
    }
    return new Processor(model == null ? System.getProperty("os.arch") : model, linuxCaches(files));
  }

  private static List<Environment.Cache> linuxCaches(SystemFiles files) {
    List<Environment.Cache> caches = new ArrayList<>();
    for (int i = 0; i < MOST_CACHES; i++) {
      String level = files.text(CACHES + i + "/level");
      String type = files.text(CACHES + i + "/type");
      String size = files.text(CACHES + i + "/size");
      if (level == null || type == null || size == null || type.equals("Instruction")) {
        continue;
      }
      caches.add(
          new Environment.Cache("L" + level + (type.equals("Data") ? "d" : ""), bytes(size)));
    }
    caches.sort(Comparator.comparing(Environment.Cache::name));
    return caches;
  }

  /** Bytes of the kernel's {@code 32K} or {@code 8M}; 0 if it is written otherwise. */
  static long bytes(String size) {
    String text = size.toUpperCase(Locale.ROOT);
    int shift = text.endsWith("K") ? 10 : text.endsWith("M") ? 20 : text.endsWith("G") ? 30 : 0;
    String digits = shift == 0 ? text : text.substring(0, text.length() - 1);
    return digits.matches("\\d{1,9}") ? Long.parseLong(digits) << shift : 0;
  }

  /** On a Mac with two kinds of cores: the caches of the fast ones, where the kernel tells. */
  private static Processor mac() {
    String model = sysctl("machdep.cpu.brand_string");
    List<Environment.Cache> caches = new ArrayList<>();
    macCache(caches, "L1d", "l1dcachesize");
    macCache(caches, "L2", "l2cachesize");
    macCache(caches, "L3", "l3cachesize");
    return new Processor(model == null ? System.getProperty("os.arch") : model, caches);
  }

  private static void macCache(List<Environment.Cache> caches, String name, String key) {
    String fast = sysctl("hw.perflevel0." + key);
    String size = fast == null ? sysctl("hw." + key) : fast;
    if (size != null && bytes(size) > 0) {
      caches.add(new Environment.Cache(name, bytes(size)));
    }
  }

  private static @Nullable String sysctl(String name) {
    try {
      Inquiry answer = Inquiry.run(List.of("sysctl", "-n", name), LIMIT);
      return answer.exit() == 0 && !answer.lastLine().isEmpty() ? answer.lastLine() : null;
    } catch (IOException e) {
      return null;
    }
  }
}

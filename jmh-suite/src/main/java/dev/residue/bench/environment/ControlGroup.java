package dev.residue.bench.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the control groups of this process allow.
 *
 * @param cores CPU time per wall time; null without a quota
 * @param memoryBytes null without a limit
 * @param throttled how often the quota has stopped the group since it exists; 0 if unknown
 */
record ControlGroup(@Nullable Double cores, @Nullable Long memoryBytes, long throttled) {

  /*
   * Version 2 has one tree, version 1 one per controller, and hybrid machines mount both. The path
   * in /proc/self/cgroup is the host's; in a container without a namespace of its own it does not
   * exist below the mount, whose root then is the container's group. A limit of an ancestor binds
   * too, so the smallest one on the way up counts.
   */

  /** Version 1 writes "no limit" as the largest page-aligned long; no machine has 2^60 bytes. */
  private static final long UNLIMITED = 1L << 60;

  /** Reads them; on other systems than Linux there are none. */
  static ControlGroup read(SystemFiles files) {
    Double cores = null;
    Long memory = null;
    long throttled = 0;
    for (String folder : folders(files, "cpu")) {
      cores = smaller(cores, quota(files, folder));
      Long count = SystemFiles.parsed(files.value(folder + "/cpu.stat", "nr_throttled", ' '));
      throttled += count == null || count < 0 || count >= UNLIMITED ? 0 : count;
    }
    for (String folder : folders(files, "memory")) {
      memory = smaller(memory, limit(files.text(folder + "/memory.max")));
      memory = smaller(memory, limit(files.text(folder + "/memory.limit_in_bytes")));
    }
    return new ControlGroup(cores, memory, throttled);
  }

  /** The group's folder and its ancestors, in every tree that has the controller. */
  static List<String> folders(SystemFiles files, String controller) {
    List<String> folders = new ArrayList<>();
    for (String mount : files.lines("/proc/self/mounts")) {
      String[] fields = mount.split(" ", -1);
      if (fields.length < 4) {
        continue;
      }
      boolean two = fields[2].equals("cgroup2");
      boolean one = fields[2].equals("cgroup") && has(fields[3], controller);
      if (one || two) {
        String group = group(files, two ? "" : controller);
        for (String path = group;
            !path.isEmpty();
            path = path.substring(0, path.lastIndexOf('/'))) {
          folders.add(fields[1] + path);
        }
        folders.add(fields[1]);
      }
    }
    return folders;
  }

  /** The group's path without a final slash; empty for the root. */
  private static String group(SystemFiles files, String controller) {
    for (String line : files.lines("/proc/self/cgroup")) {
      String[] fields = line.split(":", 3);
      boolean found =
          fields.length == 3
              && (controller.isEmpty() ? fields[1].isEmpty() : has(fields[1], controller));
      if (found && fields[2].startsWith("/")) {
        return fields[2].equals("/") ? "" : fields[2];
      }
    }
    return "";
  }

  private static boolean has(String list, String name) {
    return ("," + list + ",").contains("," + name + ",");
  }

  private static @Nullable Double quota(SystemFiles files, String folder) {
    String max = files.text(folder + "/cpu.max");
    if (max != null) {
      String[] parts = max.split(" ", -1);
      return parts.length == 2
          ? quotient(SystemFiles.parsed(parts[0]), SystemFiles.parsed(parts[1]))
          : null;
    }
    Long quota = files.number(folder + "/cpu.cfs_quota_us");
    Long period = files.number(folder + "/cpu.cfs_period_us");
    return quotient(quota, period);
  }

  private static @Nullable Double quotient(@Nullable Long quota, @Nullable Long period) {
    return quota == null || period == null || quota <= 0 || period <= 0 || quota >= UNLIMITED
        ? null
        : (double) quota / period;
  }

  private static @Nullable Long limit(@Nullable String text) {
    Long bytes = SystemFiles.parsed(text);
    return bytes == null || bytes < 0 || bytes >= UNLIMITED ? null : bytes;
  }

  private static <T extends Comparable<T>> @Nullable T smaller(@Nullable T one, @Nullable T two) {
    if (one == null || two == null) {
      return one == null ? two : one;
    }
    return one.compareTo(two) <= 0 ? one : two;
  }

  /** The limits in words; null if there are none. */
  @Nullable String words() {
    List<String> words = new ArrayList<>();
    if (cores != null) {
      words.add(String.format(Locale.ROOT, "CPU time of %.2f cores", cores));
    }
    if (memoryBytes != null) {
      words.add(String.format(Locale.ROOT, "memory %d MiB", memoryBytes >> 20));
    }
    if (throttled > 0) {
      words.add("stopped " + throttled + " times by the CPU quota");
    }
    return words.isEmpty() ? null : String.join(", ", words);
  }
}

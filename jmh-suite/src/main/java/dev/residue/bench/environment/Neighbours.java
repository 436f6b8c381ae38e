package dev.residue.bench.environment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Other processes of the suite that measure on this machine: two runs make each other's times
 * noise. Only Linux shows the command lines of all; elsewhere none are seen.
 */
final class Neighbours {
  /** Commands that measure. */
  private static final Set<String> MEASURING =
      Set.of("run", "aa-check", "plant-check", "head-to-head", "group-size", "jmh");

  private static final String MAIN = "dev.residue.bench.Main";
  private static final String OUT = "--out";

  private Neighbours() {}

  /**
   * Those that run now, in words, by pid.
   *
   * @param own process that is none of them, nor are those that started it: {@code timeout}, a
   *     shell or Maven have the same words on their command lines
   */
  static Map<Long, String> seen(SystemFiles files, long own) {
    Map<Long, String> seen = new TreeMap<>();
    Set<Long> family = family(files, own);
    for (long pid : files.processes()) {
      List<String> words = family.contains(pid) ? List.of() : words(files, pid);
      int command = command(words);
      if (command > 0 && command < words.size() && MEASURING.contains(words.get(command))) {
        seen.put(pid, "pid " + pid + " measures too (" + words.get(command) + out(words) + ")");
      }
    }
    return seen;
  }

  /** A process and all that it descends from. */
  private static Set<Long> family(SystemFiles files, long own) {
    Set<Long> family = new HashSet<>();
    Long pid = own;
    while (pid != null && family.add(pid)) {
      pid = SystemFiles.parsed(files.value("/proc/" + pid + "/status", "PPid", ':'));
    }
    return family;
  }

  private static List<String> words(SystemFiles files, long pid) {
    String line = files.text("/proc/" + pid + "/cmdline");
    return line == null ? List.of() : List.of(line.split("\0", -1));
  }

  /** Index of the word after the suite's jar or main class; 0 if it is not the suite. */
  private static int command(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      boolean jar = words.get(i - 1).equals("-jar") && words.get(i).endsWith("residue.jar");
      if (jar || words.get(i).equals(MAIN)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static String out(List<String> words) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).startsWith(OUT + "=")) {
        found.add(words.get(i).substring(OUT.length() + 1));
      } else if (words.get(i).equals(OUT) && i + 1 < words.size()) {
        found.add(words.get(i + 1));
      }
    }
    return found.isEmpty() ? "" : " to " + found.get(0);
  }
}

package dev.residue.bench.option;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command line that repeats a run, as a shell takes it. */
public final class CommandText {
  /** What no shell reads anything into. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private CommandText() {}

  /**
   * The command of this process.
   *
   * @param words as given, the name of the command first; options that Maven hands on empty are
   *     left out
   */
  public static String of(List<String> words) {
    String path = System.getProperty("java.class.path", "");
    String started = System.getProperty("sun.java.command", "");
    return text(
        ManagementFactory.getRuntimeMXBean().getInputArguments(),
        path,
        path.endsWith(".jar") && started.startsWith(path),
        words);
  }

  static String text(List<String> flags, String path, boolean jar, List<String> words) {
    List<String> all = new ArrayList<>(List.of("java"));
    all.addAll(flags);
    all.addAll(jar ? List.of("-jar", path) : List.of("-cp", path, "dev.residue.bench.Main"));
    words.stream()
        .filter(word -> !word.equals("--maven") && !(word.startsWith("--") && word.endsWith("=")))
        .forEach(all::add);
    return all.stream().map(CommandText::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}

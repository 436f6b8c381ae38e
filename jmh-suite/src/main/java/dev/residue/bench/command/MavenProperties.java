package dev.residue.bench.command;

import dev.residue.bench.option.Names;
import dev.residue.bench.option.RunOptions;
import dev.residue.bench.option.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/**
 * Looks for mistyped {@code -Dbench.*} properties: Maven hands on only those its build file names
 * and says nothing of the rest.
 */
public final class MavenProperties {
  /*
   * Where Maven's words can be seen: the start script of Maven 3 leaves its command line in a
   * variable, that of Maven 4 only on the command line of its JVM, which is the parent of this one;
   * MAVEN_ARGS comes before both, and .mvn/maven.config of the project is in none of them.
   */

  private static final List<String> VARIABLES = List.of("MAVEN_CMD_LINE_ARGS", "MAVEN_ARGS");

  private static final Pattern PROPERTY =
      Pattern.compile("(?:^|\\s)[\"']?(?:-D|--define[=\\s])\\s*[\"']?bench\\.([^=\\s\"']*)");

  private MavenProperties() {}

  /** All that Maven was told, as far as it can be seen from a process that it has started. */
  public static String words() {
    List<String> words = new ArrayList<>();
    VARIABLES.stream().map(System::getenv).filter(Objects::nonNull).forEach(words::add);
    ProcessHandle.current()
        .parent()
        .flatMap(parent -> parent.info().arguments())
        .ifPresent(arguments -> words.add(String.join(" ", arguments)));
    words.addAll(configuration(Path.of("").toAbsolutePath()));
    return String.join(" ", words);
  }

  /** The lines of {@code .mvn/maven.config} of the project around a folder. */
  static List<String> configuration(Path inside) {
    for (Path folder = inside; folder != null; folder = folder.getParent()) {
      Path file = folder.resolve(".mvn").resolve("maven.config");
      if (Files.isRegularFile(file)) {
        try {
          return Files.readAllLines(file).stream()
              .filter(line -> !line.strip().startsWith("#"))
              .toList();
        } catch (IOException e) {
          // Maven has read it; what is in the way here is no reason not to measure.
          return List.of();
        }
      }
    }
    return List.of();
  }

  /**
   * Checks the words of a Maven command line.
   *
   * @param words may be empty
   * @throws UsageException if a property is unknown
   */
  public static void check(String words) {
    Set<String> known = names();
    List<String> asked = new ArrayList<>();
    Matcher matcher = PROPERTY.matcher(words);
    while (matcher.find()) {
      asked.add(matcher.group(1));
    }
    for (String name : asked) {
      Names.check("property", "-Dbench." + name, List.of(name), known);
    }
  }

  /** The options of {@code run} that are properties, and {@code skip}, which Maven itself obeys. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>();
    new CommandLine(new RunOptions())
        .getCommandSpec()
        .options()
        .forEach(option -> List.of(option.names()).forEach(name -> names.add(name.substring(2))));
    names.add("skip");
    return names;
  }
}

package dev.residue.bench.command;

import dev.residue.bench.option.Names;
import dev.residue.bench.option.RunOptions;
import dev.residue.bench.option.UsageException;
import java.util.ArrayList;
import java.util.List;
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
  /** Set by Maven's own start script to the words of its command line. */
  static final String COMMAND_LINE = "MAVEN_CMD_LINE_ARGS";

  private static final Pattern PROPERTY = Pattern.compile("-Dbench\\.([^=\\s]*)");

  private MavenProperties() {}

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

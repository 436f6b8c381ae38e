package dev.residue.bench.command;

import dev.residue.bench.console.Exit;
import java.io.ObjectInputFilter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * The plain JMH main, for those who want to drive one benchmark by hand.
 *
 * <p>JMH's host reads serialised objects from whoever connects to its port on the loopback address,
 * which the suite's own forks do without. Here it reads those that JMH's forks send and no others.
 */
@Command(
    name = "jmh",
    description = "JMH's own command line; everything behind 'jmh' is handed on",
    mixinStandardHelpOptions = false)
public final class JmhCommand implements Callable<Integer> {
  /** What JMH 1.37's forks send: its own classes, and what these hold of the JDK's. */
  static final ObjectInputFilter SENT_BY_FORKS =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=64;maxrefs=1000000;maxarray=10000000;"
              + "org.openjdk.jmh.**;java.lang.*;java.util.*;java.util.concurrent.TimeUnit;!*");

  @Parameters(arity = "0..*", paramLabel = "ARG", description = "arguments of JMH")
  private List<String> arguments = List.of();

  @Override
  public Integer call() throws Exception {
    if (ObjectInputFilter.Config.getSerialFilter() == null) {
      ObjectInputFilter.Config.setSerialFilter(SENT_BY_FORKS);
    }
    org.openjdk.jmh.Main.main(arguments.toArray(String[]::new));
    return Exit.OK;
  }
}

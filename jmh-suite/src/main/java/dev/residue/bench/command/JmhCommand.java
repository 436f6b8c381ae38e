package dev.residue.bench.command;

import dev.residue.bench.console.Exit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The plain JMH main, for those who want to drive one benchmark by hand. */
@Command(
    name = "jmh",
    description = "JMH's own command line; everything behind 'jmh' is handed on",
    mixinStandardHelpOptions = false)
public final class JmhCommand implements Callable<Integer> {
  @Parameters(arity = "0..*", paramLabel = "ARG", description = "arguments of JMH")
  private List<String> arguments = List.of();

  @Override
  public Integer call() throws Exception {
    org.openjdk.jmh.Main.main(arguments.toArray(String[]::new));
    return Exit.OK;
  }
}

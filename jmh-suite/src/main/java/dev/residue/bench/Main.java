package dev.residue.bench;

import dev.residue.bench.command.DoctorCommand;
import dev.residue.bench.command.JmhCommand;
import dev.residue.bench.command.ListCommand;
import dev.residue.bench.command.ReportCommand;
import dev.residue.bench.command.RunCommand;
import dev.residue.bench.command.StatCheckCommand;
import dev.residue.bench.console.Exit;
import dev.residue.bench.experiment.AaCheck;
import dev.residue.bench.experiment.GroupSize;
import dev.residue.bench.experiment.HeadToHead;
import dev.residue.bench.experiment.PlantCheck;
import dev.residue.bench.option.Names;
import dev.residue.bench.option.UsageException;
import dev.residue.bench.repeat.RepeatCheck;
import dev.residue.bench.session.Version;
import dev.residue.result.SchemaException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line.
 *
 * <p>Exit codes: {@link Exit}.
 */
@Command(
    name = "residue",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "What does a map leave behind after deletes, in memory and in time?",
    subcommands = {
      RunCommand.class,
      ListCommand.class,
      ReportCommand.class,
      DoctorCommand.class,
      StatCheckCommand.class,
      AaCheck.class,
      PlantCheck.class,
      HeadToHead.class,
      GroupSize.class,
      RepeatCheck.class,
      JmhCommand.class,
      HelpCommand.class
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Modules without which classes of the suite itself cannot be loaded. */
  private static final List<String> MODULES = List.of("jdk.management", "jdk.unsupported");

  private Main() {}

  /** Runs a command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    List<String> missing = missing(name -> ModuleLayer.boot().findModule(name).isPresent());
    if (!missing.isEmpty()) {
      System.err.println(
          "residue: this JVM lacks "
              + String.join(" and ", missing)
              + "; use a whole JDK, or add them to the image");
      System.exit(Exit.USAGE);
    }
    int code = execute(args);
    System.out.flush();
    System.err.flush();
    System.exit(code);
  }

  /** Those of the modules needed that a JVM does not have. */
  static List<String> missing(Predicate<String> has) {
    return MODULES.stream().filter(has.negate()).toList();
  }

  /** Runs a command and returns its exit code. */
  public static int execute(String... args) {
    CommandLine line = new CommandLine(new Main());
    // JMH's options are JMH's: nothing behind "jmh" is looked at here.
    line.getSubcommands().entrySet().stream()
        .filter(command -> command.getKey().equals("jmh"))
        .forEach(command -> command.getValue().setUnmatchedOptionsArePositionalParams(true));
    explainExits(line);
    line.getSubcommands().values().forEach(Main::explainExits);
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          PrintWriter err = command.getErr();
          if (e instanceof UsageException) {
            err.println("residue: " + e.getMessage());
            return Exit.USAGE;
          }
          if (e instanceof SchemaException) {
            err.println("residue: " + e.getMessage());
            return Exit.USAGE;
          }
          if (e instanceof IOException) {
            // A bare IOException is ours and says all; the others say the file, but not what is
            // wrong.
            err.println("residue: " + (e.getClass() == IOException.class ? e.getMessage() : e));
            return Exit.INCOMPLETE;
          }
          throw e;
        });
    line.setParameterExceptionHandler(Main::explain);
    return line.execute(args);
  }

  private static void explainExits(CommandLine command) {
    command
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(Exit.WORDS);
  }

  /** One line that says what is wrong and what would be right, instead of a page of usage. */
  private static int explain(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    StringBuilder text = new StringBuilder("residue: " + e.getMessage());
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      String word = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
      List<String> known = new ArrayList<>(command.getSubcommands().keySet());
      command.getCommandSpec().options().forEach(option -> known.add(option.longestName()));
      Names.nearest(word, known)
          .ifPresent(name -> text.append("; did you mean '").append(name).append("'?"));
    }
    text.append("\nsee: ").append(command.getCommandSpec().qualifiedName()).append(" --help");
    command.getErr().println(text);
    return Exit.USAGE;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "name a command, for example run, list, report or doctor; --help lists all");
  }
}

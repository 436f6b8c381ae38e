package dev.residue.bench.child;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A short-lived process, mostly a JVM of this installation and class path, asked one question.
 *
 * <p>What a flag does to a JVM is only known in a JVM that runs with it: collector, header mode and
 * whether the profiler starts are therefore asked in a child and not guessed.
 *
 * @param exit exit code; -1 if it did not finish in time and was ended
 * @param output what it printed, standard error included, in the system's charset
 */
public record Inquiry(int exit, String output) {

  /** Marks the lines that are answers; everything else is noise of the JVM. */
  private static final String FACT = "residue:";

  /**
   * Runs a main class to its end.
   *
   * @param jvmArgs flags
   * @param main the class
   * @param arguments for the class
   * @param limit after which the child is ended
   * @throws IOException if the JVM cannot be started
   */
  public static Inquiry run(
      List<String> jvmArgs, Class<?> main, List<String> arguments, Duration limit)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmArgs);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(arguments);
    return run(command, limit);
  }

  /**
   * Runs any command the same way.
   *
   * @param command program and arguments
   * @param limit after which it is ended
   * @throws IOException if there is no such program
   */
  public static Inquiry run(List<String> command, Duration limit) throws IOException {
    Path output = Files.createTempFile("residue-child", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().close();
      boolean finished = waitFor(process, limit);
      if (!finished) {
        process.destroyForcibly();
        waitFor(process, Duration.ofSeconds(5));
      }
      String text = new String(Files.readAllBytes(output), Charset.defaultCharset());
      return new Inquiry(finished ? process.exitValue() : -1, text);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static boolean waitFor(Process process, Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Prints an answer, in the child.
   *
   * @param name without {@code =}
   * @param value line breaks become spaces
   */
  public static void answer(String name, String value) {
    System.out.println(FACT + name + "=" + value.replaceAll("\\R", " "));
  }

  /** The answers by name, in the order given. */
  public Map<String, String> answers() {
    Map<String, String> facts = new LinkedHashMap<>();
    for (String line : output.lines().toList()) {
      int equals = line.indexOf('=');
      if (line.startsWith(FACT) && equals > 0) {
        facts.put(line.substring(FACT.length(), equals), line.substring(equals + 1));
      }
    }
    return facts;
  }

  /** The last line that is not blank, for an error message; empty if there is none. */
  public String lastLine() {
    return output.strip().lines().reduce("", (first, second) -> second).strip();
  }
}

package dev.residue.bench.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.residue.result.Status;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A JVM that measures, and tells each figure in a line of words, split by tabs, as soon as it has
 * it.
 */
public final class MeasuringChild {
  private static final String END = "end";
  private static final String FAILED = "failed";

  private boolean ended;
  private Status status = Status.OK;
  private @Nullable String reason;

  private MeasuringChild() {}

  /**
   * How a child ended.
   *
   * @param reason in words, null if {@code ok}
   */
  public record Ending(Status status, @Nullable String reason) {}

  /** What a child does with its words; each call of the consumer sends a line. */
  @FunctionalInterface
  public interface Work {
    void run(Consumer<List<Object>> send) throws InterruptedException;
  }

  /**
   * Runs a child to its end.
   *
   * @param words gets the first word of each line, and the others
   */
  public static Ending run(
      List<String> flags,
      Class<?> main,
      List<String> arguments,
      Duration limit,
      BiConsumer<String, List<String>> words)
      throws IOException, InterruptedException {
    MeasuringChild seen = new MeasuringChild();
    ChildJvm child = ChildJvm.start(flags, main, arguments, line -> seen.line(line, words));
    return seen.ending(child.await(limit), limit);
  }

  private synchronized void line(String line, BiConsumer<String, List<String>> words) {
    List<String> all = List.of(line.split("\t", -1));
    if (line.equals(END)) {
      ended = true;
    } else if (all.get(0).equals(FAILED)) {
      ended = true;
      status = Status.valueOf(all.get(1));
      reason = all.get(2);
    } else if (all.size() > 1) {
      words.accept(all.get(0), all.subList(1, all.size()));
    }
  }

  private synchronized Ending ending(ChildJvm.Exit exit, Duration limit) {
    if (ended) {
      return new Ending(status, reason);
    }
    if (exit.timedOut()) {
      return new Ending(Status.TIMEOUT, "not finished after " + limit.toMillis() + " ms, ended");
    }
    if (exit.errors().stream().anyMatch(e -> e.contains("OutOfMemoryError"))) {
      return new Ending(Status.OUT_OF_MEMORY, "out of memory");
    }
    String errors = exit.errors().isEmpty() ? "" : ": " + exit.errors().get(0);
    return new Ending(Status.DIED, "the JVM ended with exit code " + exit.code() + errors);
  }

  /** Called by the child's {@code main}: does the work and tells how it ended. */
  public static void work(Work work) {
    ChildJvm.dieWithParent();
    PrintStream output = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    // What a library prints must not mix with results.
    System.setOut(System.err);
    try {
      work.run(
          words -> output.println(String.join("\t", words.stream().map(String::valueOf).toList())));
      output.println(END);
    } catch (RuntimeException | InterruptedException | OutOfMemoryError e) {
      fail(output, Failure.of(e));
    }
  }

  private static void fail(PrintStream output, Failure failure) {
    output.println(
        String.join(
            "\t",
            FAILED,
            failure.status().name(),
            failure.reason().replaceAll("[\\t\\r\\n]+", " ")));
  }
}

package dev.residue.bench.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A JVM started by this one, with the same Java, the same class path and flags of its own.
 *
 * <p>Its standard output comes back line by line as it is written; the last lines of its standard
 * error are kept as the reason if it dies. Its standard input stays open as long as this JVM lives:
 * a child that calls {@link #dieWithParent()} ends when this JVM does, however that ends.
 */
public final class ChildJvm {
  /** Lines of standard error that are kept: enough for an exception and its first frames. */
  private static final int TAIL_LINES = 30;

  /** Time the readers get to drain the pipes of a process that has ended. */
  private static final Duration DRAIN = Duration.ofSeconds(5);

  /** Time the watch over the parent gets to end, ms; it needs none. */
  private static final long WATCH_MILLIS = 1_000;

  /** In a child: watches over its parent. */
  private static volatile @Nullable Thread watch;

  private final Process process;
  private final CompletableFuture<Integer> ended;
  private final Deque<String> tail = new ArrayDeque<>();
  private final List<Thread> readers;

  private ChildJvm(Process process) {
    this.process = process;
    this.ended = process.onExit().thenApply(Process::exitValue);
    this.readers = List.of();
  }

  private ChildJvm(Process process, Consumer<String> output) {
    this.process = process;
    this.ended = process.onExit().thenApply(Process::exitValue);
    this.readers =
        List.of(
            reader(process.getInputStream(), output, "child-output"),
            reader(process.getErrorStream(), this::keep, "child-errors"));
  }

  /**
   * How a child ended.
   *
   * @param code exit code; meaningless if {@code timedOut}
   * @param timedOut whether it was ended because its time was up
   * @param errors the last lines of its standard error
   */
  public record Exit(int code, boolean timedOut, List<String> errors) {

    /** Copies the list. */
    public Exit {
      errors = List.copyOf(errors);
    }
  }

  /**
   * Starts a JVM.
   *
   * @param flags JVM flags
   * @param main class with the {@code main} method, on this JVM's class path
   * @param arguments of that method
   * @param output gets each line of standard output, in a thread of its own
   * @throws IOException if the process cannot be started
   */
  public static ChildJvm start(
      List<String> flags, Class<?> main, List<String> arguments, Consumer<String> output)
      throws IOException {
    return new ChildJvm(builder(flags, main, arguments).start(), output);
  }

  /**
   * The same for a child whose standard output and error go to a file, and which this JVM does
   * nothing for while it runs.
   *
   * @param log the file, replaced if it is there
   */
  public static ChildJvm start(List<String> flags, Class<?> main, List<String> arguments, Path log)
      throws IOException {
    return new ChildJvm(
        builder(flags, main, arguments)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start());
  }

  private static ProcessBuilder builder(List<String> flags, Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    // Options in the environment would change what is measured, and announce themselves on stderr.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    return builder;
  }

  /** Process id of the child. */
  public long pid() {
    return process.pid();
  }

  /** Completes with the child's exit code when it has ended. */
  public CompletableFuture<Integer> ended() {
    return ended;
  }

  /** Waits for the end of the child, and ends it when the limit has passed. */
  public Exit await(Duration limit) throws InterruptedException {
    boolean ended;
    try {
      ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      kill();
      throw e;
    }
    if (!ended) {
      kill();
    }
    for (Thread reader : readers) {
      reader.join(DRAIN.toMillis());
    }
    synchronized (tail) {
      return new Exit(ended ? process.exitValue() : -1, !ended, List.copyOf(tail));
    }
  }

  /** Ends the child and whatever it started, at once. */
  public void kill() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  /**
   * Makes this JVM, a child, end as soon as the JVM that started it has gone.
   *
   * <p>To be called first thing in the child's {@code main}.
   */
  public static void dieWithParent() {
    Thread watching =
        new Thread(
            () -> {
              // A channel, whose read can be interrupted: see halt.
              try (FileChannel in = new FileInputStream(FileDescriptor.in).getChannel()) {
                ByteBuffer nothing = ByteBuffer.allocate(1);
                while (in.read(nothing) >= 0) {
                  // Nothing is ever sent: the pipe serves only to break.
                  nothing.clear();
                }
              } catch (ClosedByInterruptException e) {
                return;
              } catch (IOException e) {
                System.err.println("the pipe to the parent failed: " + e);
              }
              Runtime.getRuntime().halt(1);
            },
            "parent-watch");
    watching.setDaemon(true);
    watching.start();
    watch = watching;
  }

  /**
   * Ends this JVM, a child, without shutdown hooks and without waiting for other threads.
   *
   * <p>The thread that {@link #dieWithParent} started is ended first: HotSpot waits 300 ms before
   * it halts for a thread that sits in a read of the system (OpenJDK 17.0.15, 2026-11-27: 322 ms,
   * and 18 ms without).
   */
  static void halt(int code) {
    Thread watching = watch;
    if (watching != null) {
      watching.interrupt();
      try {
        watching.join(WATCH_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    Runtime.getRuntime().halt(code);
  }

  private void keep(String line) {
    synchronized (tail) {
      tail.addLast(line);
      if (tail.size() > TAIL_LINES) {
        tail.removeFirst();
      }
    }
  }

  private Thread reader(InputStream stream, Consumer<String> sink, String name) {
    Thread thread =
        new Thread(
            () -> {
              try (BufferedReader lines =
                  new BufferedReader(new InputStreamReader(stream, UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                  sink.accept(line);
                }
              } catch (IOException e) {
                // Killing the process closes its pipes under the reader.
                keep("pipe closed: " + e.getMessage());
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}

package dev.residue.bench.child;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.CompilerHints;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Utils;

/**
 * A JVM in which JMH runs benchmarks itself, without forking again.
 *
 * <p>A fork that JMH starts talks with its host by serialised objects over a socket that listens to
 * everybody on the machine: who connects before the fork does costs it its life. This one talks to
 * nobody. It gets the same flags, JMH's hints to the compiler among them, and its options by a
 * file.
 */
public final class JmhChild {
  /** Exit code if JMH ended with an exception, which is in the log then. */
  public static final int FAILED = 100;

  private JmhChild() {}

  /**
   * Starts it.
   *
   * @param options what to run; the JVM arguments in it are those of the child, forks are none
   * @param log gets what JMH and the JVM print; a file with the options is put beside it
   * @throws IOException if the files cannot be written or the process cannot be started
   */
  public static ChildJvm start(Options options, Path log) throws IOException {
    List<String> flags = new ArrayList<>();
    flags.addAll(options.getJvmArgsPrepend().orElse(List.of()));
    flags.addAll(options.getJvmArgs().orElse(List.of()));
    flags.addAll(options.getJvmArgsAppend().orElse(List.of()));
    CompilerHints.addCompilerHints(flags);
    // JMH would start a JVM to try which kind of black hole works; ours need none.
    flags.add("-Djmh.blackhole.autoDetect=false");
    // Our forks are side by side by intent; JMH's lock forbids that.
    flags.add("-Djmh.ignoreLock=true");
    Path file = log.resolveSibling(log.getFileName() + ".options");
    try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(file))) {
      out.writeObject(new OptionsBuilder().parent(options).forks(0).warmupForks(0).build());
    }
    return ChildJvm.start(flags, JmhChild.class, List.of(file.toString()), log);
  }

  /**
   * In the child: runs, and ends without waiting for threads that a map has left behind.
   *
   * @param arguments the file with the options, which is deleted
   */
  public static void main(String[] arguments) {
    ChildJvm.dieWithParent();
    int code = FAILED;
    try {
      new Runner(options(Path.of(arguments[0]))).run();
      code = 0;
    } catch (Throwable e) {
      // Whatever a map throws is why this JVM ends.
      System.err.println(Utils.throwableToString(e));
    } finally {
      System.out.flush();
      System.err.flush();
      ChildJvm.halt(code);
    }
  }

  private static Options options(Path file) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
      return (Options) in.readObject();
    } finally {
      Files.delete(file);
    }
  }
}

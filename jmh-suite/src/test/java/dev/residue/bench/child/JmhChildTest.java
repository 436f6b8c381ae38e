package dev.residue.bench.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.bench.profile.DrainBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** JMH in a JVM of ours: what it is given, how it ends, and that it does not outlive its host. */
class JmhChildTest {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @TempDir Path folder;

  private static Options benchmark(String behaviour, String... flags) {
    return new OptionsBuilder()
        .include(DrainBenchmark.class.getName())
        .param("behaviour", behaviour)
        .warmupIterations(0)
        .measurementIterations(1)
        .shouldFailOnError(true)
        .jvmArgs("-Xmx200m")
        .jvmArgsAppend(flags)
        .build();
  }

  private Path log() {
    return folder.resolve("fork.log");
  }

  private int run(Options options) throws IOException, InterruptedException {
    ChildJvm.Exit exit = JmhChild.start(options, log()).await(LIMIT);
    assertFalse(exit.timedOut());
    try (var files = Files.list(folder)) {
      assertEquals(List.of(log()), files.toList(), "the options are read and gone");
    }
    return exit.code();
  }

  @Test
  void run_benchmark_endsWithNoughtAndHasItsFlags() throws Exception {
    assertEquals(0, run(benchmark("drain", "-XX:+UseSerialGC", "-XX:+PrintCommandLineFlags")));
    String log = Files.readString(log());
    assertTrue(log.contains("-XX:+UseSerialGC"), log);
    assertTrue(log.contains("-XX:MaxHeapSize=" + (200 << 20)), log);
    assertTrue(log.contains("-XX:CompileCommandFile="), "JMH's hints to the compiler: " + log);
    assertTrue(log.contains("# Fork: N/A, test runs in the host VM"), log);
  }

  @Test
  void run_benchmarkThatThrows_endsWithItsOwnCodeAndSaysWhy() throws Exception {
    assertEquals(JmhChild.FAILED, run(benchmark("throw")));
    assertTrue(Files.readString(log()).contains("planted failure"));
  }

  @Test
  void run_benchmarkThatEndsTheJvm_endsWithThatCode() throws Exception {
    assertEquals(77, run(benchmark("die")));
  }

  @Test
  void run_hostThatIsKilled_isNotOutlived() throws Exception {
    BlockingQueue<String> words = new LinkedBlockingQueue<>();
    ChildJvm host = ChildJvm.start(List.of(), Host.class, List.of(log().toString()), words::add);
    String pid = words.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
    ProcessHandle child = ProcessHandle.of(Long.parseLong(String.valueOf(pid))).orElseThrow();
    assertTrue(child.isAlive());
    assertTrue(ProcessHandle.of(host.pid()).orElseThrow().destroyForcibly());
    child.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    assertFalse(child.isAlive());
    assertEquals(137, host.await(LIMIT).code());
  }

  /** Starts a child that hangs, says its pid and waits for its own end. */
  static final class Host {
    private Host() {}

    /** The word is the log of the child. */
    public static void main(String[] words) throws Exception {
      Path log = Path.of(words[0]);
      ChildJvm child = JmhChild.start(benchmark("hang"), log);
      while (!Files.exists(log) || !Files.readString(log).contains("Iteration   1:")) {
        Thread.sleep(20);
      }
      System.out.println(child.pid());
      child.await(Duration.ofHours(1));
    }
  }
}

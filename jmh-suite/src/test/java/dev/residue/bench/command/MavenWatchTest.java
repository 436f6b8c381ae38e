package dev.residue.bench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.bench.console.Terminal;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A process that plays Maven starts one that plays the run, and is killed. */
class MavenWatchTest {
  private static ProcessBuilder java(Class<?> main) {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            main.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  @Test
  void begin_parentIsKilled_endsTheRun() throws Exception {
    Process maven = java(Maven.class).start();
    try (BufferedReader output = maven.inputReader()) {
      long pid = Long.parseLong(output.readLine());
      ProcessHandle run = ProcessHandle.of(pid).orElseThrow();
      assertEquals("watching", output.readLine());
      assertTrue(run.isAlive());
      maven.destroyForcibly().waitFor();
      assertEquals(pid, run.onExit().get(30, TimeUnit.SECONDS).pid());
    }
  }

  /** Starts the run, shows what it says and waits. */
  static final class Maven {
    private Maven() {}

    public static void main(String[] args) throws Exception {
      Process run = java(Run.class).start();
      System.out.println(run.pid());
      System.out.println(run.inputReader().readLine());
      Thread.sleep(120_000);
    }
  }

  /** Watches its parent and sleeps. */
  static final class Run {
    private Run() {}

    public static void main(String[] args) throws Exception {
      MavenWatch.begin(Terminal.standard());
      System.out.println("watching");
      Thread.sleep(120_000);
    }
  }
}

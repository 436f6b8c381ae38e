package dev.residue.bench.command;

import dev.residue.bench.console.Exit;
import dev.residue.bench.console.Terminal;

/**
 * Ends this process when the one that started it ends: a build that was killed must not leave a run
 * behind that makes the machine busy for hours and holds the folder.
 */
final class MavenWatch {
  private MavenWatch() {}

  /** Begins to watch the parent of this process. */
  static void begin(Terminal terminal) {
    ProcessHandle.current()
        .parent()
        .ifPresent(
            maven -> {
              Thread watch = new Thread(() -> end(maven, terminal), "maven-watch");
              watch.setDaemon(true);
              watch.start();
            });
  }

  private static void end(ProcessHandle maven, Terminal terminal) {
    maven.onExit().join();
    terminal.endBar();
    terminal.line(
        "stopped: Maven (pid "
            + maven.pid()
            + ") has ended; what is finished is kept, the same command goes on");
    System.exit(Exit.INCOMPLETE);
  }
}

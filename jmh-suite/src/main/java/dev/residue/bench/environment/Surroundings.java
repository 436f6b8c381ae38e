package dev.residue.bench.environment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the suite's own processes need of the system to talk to each other, to start and to look
 * into themselves.
 *
 * @param neighbours other runs on this machine, in words
 * @param threadsLeft that may still be started; null if nothing limits them, or it is not told
 * @param loopbackProblem why no process here can talk to another; null if they can
 * @param scratchProblem why nothing can be written for the time of a run; null if it can
 * @param scratchNoexec whether libraries cannot be loaded from there
 * @param missingModules of the JDK, out of those that measuring uses
 * @param charset of names of files
 */
record Surroundings(
    List<String> neighbours,
    @Nullable Long threadsLeft,
    @Nullable String loopbackProblem,
    @Nullable String scratchProblem,
    boolean scratchNoexec,
    List<String> missingModules,
    String charset) {

  /** What each is for. */
  static final Map<String, String> MODULES =
      Map.of(
          "jdk.attach", "JOL cannot ask the JVM for layouts; footprints came out equal without",
          "jdk.jfr", "no class histogram, so no footprints");

  /** Copies the lists. */
  Surroundings {
    neighbours = List.copyOf(neighbours);
    missingModules = List.copyOf(missingModules);
  }

  /** Looks. */
  static Surroundings look(SystemFiles files) {
    Path scratch = Path.of(System.getProperty("java.io.tmpdir"));
    return new Surroundings(
        List.copyOf(Neighbours.seen(files, ProcessHandle.current().pid()).values()),
        ThreadLimit.left(files),
        loopback(),
        scratch(scratch),
        noexec(files, scratch),
        MODULES.keySet().stream()
            .filter(module -> ModuleLayer.boot().findModule(module).isEmpty())
            .sorted()
            .toList(),
        System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name()));
  }

  private static @Nullable String loopback() {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
      return client.isConnected() ? null : "not connected";
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static @Nullable String scratch(Path folder) {
    try {
      Files.delete(Files.createTempFile(folder, "residue", ".probe"));
      return null;
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Whether the file system a folder lies in was mounted so; the longest mount point counts. */
  static boolean noexec(SystemFiles files, Path folder) {
    String best = "";
    boolean noexec = false;
    for (String mount : files.lines("/proc/self/mounts")) {
      String[] fields = mount.split(" ", -1);
      if (fields.length > 3
          && folder.toAbsolutePath().startsWith(Path.of(fields[1]))
          && fields[1].length() >= best.length()) {
        best = fields[1];
        noexec = List.of(fields[3].split(",", -1)).contains("noexec");
      }
    }
    return noexec;
  }
}

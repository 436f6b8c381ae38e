package dev.residue.bench.time;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/**
 * Connect to whatever this JVM listens on, as fast as they can, and stay: some silent, some talking
 * nonsense. Knows the ports from Linux's own tables.
 */
final class Strangers implements AutoCloseable {
  private static final Path TABLE = Path.of("/proc/net/tcp6");
  private static final Path TABLE_4 = Path.of("/proc/net/tcp");

  /** State of a listening socket in the kernel's tables. */
  private static final String LISTENING = "0A";

  /** Connections that are held open at a time. */
  private static final int HELD = 400;

  private final Deque<Socket> held = new ArrayDeque<>();
  private final Set<Integer> before;
  private final Set<Integer> ports = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final Thread thread = new Thread(this::flood, "strangers");
  private volatile boolean over;

  Strangers() throws IOException {
    Assumptions.assumeTrue(Files.isReadable(TABLE_4), "no tables of the kernel");
    before = listening();
    thread.start();
  }

  /** How many were made. */
  int connections() {
    return connections.get();
  }

  /** On how many ports this JVM has listened meanwhile. */
  int ports() {
    return ports.size();
  }

  private void flood() {
    try {
      while (!over) {
        Set<Integer> open = listening();
        open.removeAll(before);
        ports.addAll(open);
        for (int port : open) {
          for (int i = 0; i < 20; i++) {
            connect(port);
          }
        }
        Thread.sleep(5);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void connect(int port) {
    try {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      held.addLast(socket);
      switch (connections.incrementAndGet() % 3) {
        case 0 -> socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8));
        case 1 -> socket.getOutputStream().write(new byte[4096]);
        default -> {}
      }
      if (held.size() > HELD) {
        held.removeFirst().close();
      }
    } catch (IOException e) {
      // Sent away, or the port has been closed.
    }
  }

  /** Ports of the loopback address and of all addresses that a socket of this JVM listens on. */
  private static Set<Integer> listening() throws IOException {
    Set<String> own = sockets();
    Set<Integer> found = new HashSet<>();
    for (Path table : new Path[] {TABLE_4, TABLE}) {
      if (!Files.isReadable(table)) {
        continue;
      }
      for (String line : Files.readAllLines(table, US_ASCII)) {
        String[] words = line.strip().split("\\s+", -1);
        if (words.length > 9 && words[3].equals(LISTENING) && own.contains(words[9])) {
          String address = words[1];
          found.add(Integer.parseInt(address.substring(address.indexOf(':') + 1), 16));
        }
      }
    }
    return found;
  }

  /** Inodes of this JVM's sockets. */
  private static Set<String> sockets() throws IOException {
    Set<String> inodes = new HashSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path file : files) {
        String target = target(file);
        if (target.startsWith("socket:[")) {
          inodes.add(target.substring("socket:[".length(), target.length() - 1));
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return inodes;
  }

  private static String target(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (IOException e) {
      // Closed since it was listed.
      return "";
    }
  }

  @Override
  public void close() throws IOException {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (Socket socket : held) {
      socket.close();
    }
  }
}

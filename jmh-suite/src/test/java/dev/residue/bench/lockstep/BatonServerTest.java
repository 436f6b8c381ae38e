package dev.residue.bench.lockstep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may take the baton, and that nobody else is in the way. */
class BatonServerTest {
  /** Far above what a fork that is heard at once takes, far below what a stranger may stay. */
  private static final long AT_ONCE_MILLIS = 3_000;

  @TempDir Path folder;

  private final List<Socket> sockets = new ArrayList<>();
  private BatonServer server;
  private int port;
  private String token;

  @BeforeEach
  void open() throws IOException {
    server = new BatonServer(folder);
    List<String> credentials = Files.readAllLines(server.credentials(), UTF_8);
    port = Integer.parseInt(credentials.get(0));
    token = credentials.get(1);
  }

  @AfterEach
  void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    server.close();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    sockets.add(socket);
    socket.setSoTimeout(10_000);
    return socket;
  }

  private Socket says(String line) throws IOException {
    Socket socket = connect();
    socket.getOutputStream().write((line + "\n").getBytes(UTF_8));
    return socket;
  }

  private static String answer(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
  }

  /** Whether the other end has closed the connection, in whatever way. */
  private static boolean hungUp(Socket socket) {
    try {
      return answer(socket) == null;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** A fork that knows the token is heard at once, and talks with the host both ways. */
  private void assertForkIsHeard() throws Exception {
    CompletableFuture<BatonLink> link = server.expect(7);
    Socket fork = says("hello " + token + " 7");
    BatonLink connected = link.get(AT_ONCE_MILLIS, TimeUnit.MILLISECONDS);
    assertEquals("welcome", answer(fork));
    fork.getOutputStream().write("ready\n".getBytes(UTF_8));
    assertEquals("ready", connected.receive(Duration.ofSeconds(10)));
    connected.send("go");
    assertEquals("go", answer(fork));
  }

  @Test
  void accept_strangers_areDroppedAndTheForkIsHeard() throws Exception {
    CompletableFuture<BatonLink> link = server.expect(7);
    for (String line :
        List.of(
            "hello 0123456789abcdef0123456789abcdef 7",
            "hello " + token.substring(1) + " 7",
            "GET / HTTP/1.1",
            "",
            "hello " + token + " 8",
            "hello " + token + " x",
            "hello " + token + " 7 1",
            "hello " + token + " 7\nready")) {
      assertNull(answer(says(line)), line);
    }
    assertFalse(link.isDone());
    assertForkIsHeard();
    assertNull(answer(says("hello " + token + " 7")), "a second fork of the same number");
  }

  @Test
  void accept_idleStrangers_areNotWaitedFor() throws Exception {
    for (int i = 0; i < 60; i++) {
      connect();
    }
    assertForkIsHeard();
  }

  @Test
  void accept_moreStrangersThanPlaces_theOldestGoAndTheForkIsHeardInTheirMiddle() throws Exception {
    Socket oldest = connect();
    for (int i = 1; i < Door.PLACES; i++) {
      connect();
    }
    assertForkIsHeard();
    for (int i = 0; i < Door.PLACES; i++) {
      connect();
    }
    assertTrue(hungUp(oldest), "the oldest makes room");
    CompletableFuture<BatonLink> second = server.expect(9);
    assertEquals("welcome", answer(says("hello " + token + " 9")));
    assertNotNull(second.get(AT_ONCE_MILLIS, TimeUnit.MILLISECONDS));
  }

  @Test
  void accept_byteByByte_isNotWaitedForAndCutAfterItsTime() throws Exception {
    Socket slow = connect();
    slow.getOutputStream().write('h');
    assertForkIsHeard();
    long start = System.nanoTime();
    assertThrows(
        IOException.class,
        () -> {
          while (TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) < 20) {
            slow.getOutputStream().write('e');
            Thread.sleep(200);
          }
        });
  }

  @Test
  void accept_lineWithoutEnd_isCutAfterItsFirstBytes() throws Exception {
    Socket huge = connect();
    byte[] megabyte = new byte[1 << 20];
    assertThrows(
        IOException.class,
        () -> {
          for (int i = 0; i < 260; i++) {
            huge.getOutputStream().write(megabyte);
          }
        });
    assertForkIsHeard();
  }

  @Test
  void receive_lineLongerThanAnyOfAFork_isRefused() throws Exception {
    CompletableFuture<BatonLink> link = server.expect(7);
    Socket fork = says("hello " + token + " 7");
    BatonLink connected = link.get(AT_ONCE_MILLIS, TimeUnit.MILLISECONDS);
    fork.getOutputStream().write(new byte[BatonLink.LINE_BYTES + 1]);
    IOException refused =
        assertThrows(IOException.class, () -> connected.receive(Duration.ofSeconds(10)));
    assertTrue(refused.toString().contains("more than 65536 bytes"), refused::toString);
  }

  @Test
  void close_endsTheDoorAndLeavesNoCredentials() throws Exception {
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      assertEquals(
          PosixFilePermissions.fromString("rw-------"),
          Files.getPosixFilePermissions(server.credentials()));
    }
    assertTrue(Files.exists(server.credentials()));
    Socket waiting = connect();
    server.close();
    assertTrue(hungUp(waiting), "a visitor is not left waiting");
    assertThrows(IOException.class, this::connect);
    try (var left = Files.list(folder)) {
      assertEquals(0, left.count(), "credentials outlive the server");
    }
  }

  /** The door's thread may be between taking a visitor in and writing it down. */
  @Test
  void close_whileSomebodyComesIn_leavesNobodyWaiting() throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 1_000; round++) {
      BatonServer other = new BatonServer(folder);
      int its = Integer.parseInt(Files.readAllLines(other.credentials(), UTF_8).get(0));
      try (Socket coming = new Socket(InetAddress.getLoopbackAddress(), its)) {
        coming.setSoTimeout(10_000);
        long then = System.nanoTime() + random.nextInt(300_000);
        while (System.nanoTime() < then) {
          Thread.onSpinWait();
        }
        other.close();
        assertTrue(hungUp(coming), "round " + round);
      }
    }
  }
}

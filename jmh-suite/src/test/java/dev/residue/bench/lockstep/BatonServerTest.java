package dev.residue.bench.lockstep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may take the baton. */
class BatonServerTest {
  @TempDir Path folder;

  private static Socket hello(int port, String line) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(10_000);
    socket.getOutputStream().write((line + "\n").getBytes(UTF_8));
    return socket;
  }

  private static String answer(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
  }

  @Test
  void accept_strangers_areDroppedAndTheForkIsHeard() throws Exception {
    try (BatonServer server = new BatonServer(folder)) {
      List<String> credentials = Files.readAllLines(server.credentials(), UTF_8);
      int port = Integer.parseInt(credentials.get(0));
      CompletableFuture<BatonLink> link = server.expect(7);
      for (String line :
          List.of(
              "hello 0123456789abcdef 7 1",
              "GET / HTTP/1.1",
              "hello " + credentials.get(1) + " 8 1",
              "hello " + credentials.get(1) + " x 1")) {
        try (Socket stranger = hello(port, line)) {
          assertNull(answer(stranger), line);
        }
      }
      assertFalse(link.isDone());
      try (Socket fork = hello(port, "hello " + credentials.get(1) + " 7 4711")) {
        BatonLink connected = link.get(10, TimeUnit.SECONDS);
        assertEquals(4711, connected.pid());
        fork.getOutputStream().write("ready\n".getBytes(UTF_8));
        assertEquals("ready", connected.receive(Duration.ofSeconds(10)));
        connected.send("go");
        assertEquals("go", answer(fork));
        try (Socket twin = hello(port, "hello " + credentials.get(1) + " 7 4712")) {
          assertNull(answer(twin), "a second fork of the same number");
        }
      }
    }
  }

  @Test
  void credentials_areForTheOwnerAlone() throws Exception {
    try (BatonServer server = new BatonServer(folder)) {
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        assertEquals(
            PosixFilePermissions.fromString("rw-------"),
            Files.getPosixFilePermissions(server.credentials()));
      }
      assertTrue(Files.exists(server.credentials()));
    }
    try (var left = Files.list(folder)) {
      assertEquals(0, left.count(), "credentials outlive the server");
    }
  }
}

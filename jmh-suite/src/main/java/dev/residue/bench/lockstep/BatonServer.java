package dev.residue.bench.lockstep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Listens on the loopback address for forks.
 *
 * <p>Port and token lie in a file that only its owner can read: a command line would show them to
 * everybody on the machine. Whoever connects without the token is dropped.
 */
public final class BatonServer implements AutoCloseable {
  /** A fork says hello at once; a stranger must not hold the acceptor longer than this, ms. */
  private static final int HELLO_MILLIS = 5_000;

  private final ServerSocket server;
  private final Path credentials;
  private final byte[] token;
  private final Map<Integer, CompletableFuture<BatonLink>> links = new ConcurrentHashMap<>();

  /**
   * Starts listening.
   *
   * @param folder where the credentials are put; must be private to the user
   */
  public BatonServer(Path folder) throws IOException {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    token = HexFormat.of().formatHex(random).getBytes(UTF_8);
    server = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    // createTempFile gives owner-only permissions where the file system knows them.
    credentials = Files.createTempFile(folder, "baton", ".txt");
    Files.writeString(credentials, server.getLocalPort() + "\n" + new String(token, UTF_8) + "\n");
    Thread acceptor = new Thread(this::accept, "baton-server");
    acceptor.setDaemon(true);
    acceptor.start();
  }

  /** The file to name to the forks. */
  Path credentials() {
    return credentials;
  }

  /** Announces fork number {@code id}; completes when it has connected. */
  CompletableFuture<BatonLink> expect(int id) {
    return links.computeIfAbsent(id, unused -> new CompletableFuture<>());
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        greet(server.accept());
      } catch (IOException e) {
        if (server.isClosed()) {
          return;
        }
      }
    }
  }

  private void greet(Socket socket) throws IOException {
    boolean welcome = false;
    try {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(HELLO_MILLIS);
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      String line = in.readLine();
      String[] words = line == null ? new String[0] : line.split(" ", -1);
      if (words.length == 4
          && words[0].equals("hello")
          && MessageDigest.isEqual(words[1].getBytes(UTF_8), token)) {
        CompletableFuture<BatonLink> expected = links.get(Integer.parseInt(words[2]));
        welcome =
            expected != null
                && expected.complete(new BatonLink(socket, in, Long.parseLong(words[3])));
      }
    } catch (NumberFormatException e) {
      welcome = false;
    } finally {
      if (!welcome) {
        socket.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(credentials);
  }
}

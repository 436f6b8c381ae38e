package dev.residue.bench.lockstep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.SocketChannel;
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
 * everybody on the machine. Whoever connects without the token is dropped, and until then bounded
 * by the {@link Door}: no stranger stops or delays a run.
 */
public final class BatonServer implements AutoCloseable {
  /** Answer to a fork that was expected and knew the token. */
  static final String WELCOME = "welcome";

  private final Door door;
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
    door = new Door(this::greet);
    // createTempFile gives owner-only permissions where the file system knows them.
    credentials = Files.createTempFile(folder, "baton", ".txt");
    Files.writeString(credentials, door.port() + "\n" + new String(token, UTF_8) + "\n");
  }

  /** The file to name to the forks. */
  Path credentials() {
    return credentials;
  }

  /** Announces fork number {@code id}; completes when it has connected. */
  CompletableFuture<BatonLink> expect(int id) {
    return links.computeIfAbsent(id, unused -> new CompletableFuture<>());
  }

  private boolean greet(String line, SocketChannel channel) throws IOException {
    String[] words = line.split(" ", -1);
    if (words.length != 3
        || !words[0].equals("hello")
        || !MessageDigest.isEqual(words[1].getBytes(UTF_8), token)) {
      return false;
    }
    try {
      CompletableFuture<BatonLink> expected = links.get(Integer.parseInt(words[2]));
      BatonLink link = new BatonLink(channel.socket());
      if (expected == null || expected.isDone()) {
        return false;
      }
      link.send(WELCOME);
      return expected.complete(link);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    Files.deleteIfExists(credentials);
  }
}

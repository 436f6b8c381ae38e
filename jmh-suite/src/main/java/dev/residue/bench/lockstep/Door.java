package dev.residue.bench.lockstep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * Listens on the loopback address, and keeps those who have not said their first line yet away from
 * the run.
 *
 * <p>Everybody on the machine can connect. Until its first line is there a visitor costs one of a
 * fixed number of places, a fixed number of bytes and a fixed time; one thread serves all, and
 * never waits for any of them. When the places are taken, the one who has waited longest goes.
 */
final class Door implements AutoCloseable {
  /** Visitors without a first line at a time: many times the forks of a lane. */
  static final int PLACES = 256;

  /** Bytes of a first line at most; a fork's has 49 with the longest number. */
  static final int LINE_BYTES = 128;

  /** A fork says its line at once; 5 s is what a busy machine may take to run it again. */
  private static final long LINE_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** How often it is looked whose time is up, ms. */
  private static final long LOOK_MILLIS = 250;

  /** Pause after a visitor that could not be let in, such as for want of file descriptors, ms. */
  private static final long PAUSE_MILLIS = 20;

  /** Connections the kernel keeps for us; it takes fewer if its own limit is lower. */
  private static final int BACKLOG = 1024;

  private final ServerSocketChannel server;
  private final Selector selector;
  private final Guest guest;
  private final Deque<Visitor> waiting = new ArrayDeque<>();

  /** Decides about a visitor that has said its first line. */
  @FunctionalInterface
  interface Guest {
    /**
     * Called by the door's thread; must not wait.
     *
     * @param line without its end
     * @param channel in blocking mode, no longer the door's if taken
     * @return whether the visitor was taken; otherwise it is sent away
     */
    boolean take(String line, SocketChannel channel) throws IOException;
  }

  /** Somebody who has not said its first line. */
  private static final class Visitor {
    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer said = ByteBuffer.allocate(LINE_BYTES);
    private final long since = System.nanoTime();

    private Visitor(SocketChannel channel, SelectionKey key) {
      this.channel = channel;
      this.key = key;
    }
  }

  /** Opens the door on a free port. */
  Door(Guest guest) throws IOException {
    this.guest = guest;
    selector = Selector.open();
    server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.configureBlocking(false);
    server.register(selector, SelectionKey.OP_ACCEPT);
    Thread keeper = new Thread(this::keep, "baton-door");
    keeper.setDaemon(true);
    keeper.start();
  }

  /** The port it listens on. */
  int port() {
    return server.socket().getLocalPort();
  }

  private void keep() {
    try {
      while (selector.isOpen()) {
        selector.select(this::serve, LOOK_MILLIS);
        while (!waiting.isEmpty() && System.nanoTime() - waiting.getFirst().since > LINE_NANOS) {
          leave(waiting.getFirst());
        }
      }
    } catch (ClosedSelectorException | IOException e) {
      // Closed, or the kernel has no events for us any more: forks then say that nobody answers.
    } finally {
      waiting.forEach(visitor -> close(visitor.channel));
    }
  }

  private void serve(SelectionKey key) {
    if (!key.isValid()) {
      // Taken or gone while the events of the same look were served.
      return;
    }
    if (key.attachment() instanceof Visitor visitor) {
      listen(visitor);
      return;
    }
    try {
      SocketChannel channel = server.accept();
      if (channel != null) {
        letIn(channel);
      }
    } catch (IOException e) {
      pause();
    }
  }

  private void letIn(SocketChannel channel) {
    if (waiting.size() == PLACES) {
      Visitor longest = waiting.getFirst();
      // Its line may have come since it was looked at last.
      listen(longest);
      if (waiting.size() == PLACES) {
        leave(longest);
      }
    }
    try {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
      Visitor visitor = new Visitor(channel, key);
      key.attach(visitor);
      waiting.addLast(visitor);
    } catch (IOException | ClosedSelectorException e) {
      // It has hung up already, or the door has been closed since it was let in.
      close(channel);
    }
  }

  private void listen(Visitor visitor) {
    boolean taken = false;
    try {
      int more = visitor.channel.read(visitor.said);
      int end = lineEnd(visitor.said);
      if (end < 0) {
        if (more < 0 || !visitor.said.hasRemaining()) {
          leave(visitor);
        }
        return;
      }
      visitor.key.cancel();
      visitor.channel.configureBlocking(true);
      // Nothing follows the line: a fork waits for its answer first.
      taken =
          end == visitor.said.position() - 1
              && guest.take(new String(visitor.said.array(), 0, end, UTF_8), visitor.channel);
    } catch (IOException e) {
      taken = false;
    }
    waiting.remove(visitor);
    if (!taken) {
      leave(visitor);
    }
  }

  private static int lineEnd(ByteBuffer said) {
    for (int i = 0; i < said.position(); i++) {
      if (said.get(i) == '\n') {
        return i;
      }
    }
    return -1;
  }

  private void leave(Visitor visitor) {
    waiting.remove(visitor);
    close(visitor.channel);
  }

  private static void close(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // The other end is gone, which is what was wanted.
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    selector.close();
  }
}

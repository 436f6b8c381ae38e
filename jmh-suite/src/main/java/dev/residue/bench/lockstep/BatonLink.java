package dev.residue.bench.lockstep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** The host's end of the line to one fork, after the fork has said who it is. */
final class BatonLink implements AutoCloseable {
  private final Socket socket;
  private final BufferedReader in;
  private final long pid;

  BatonLink(Socket socket, BufferedReader in, long pid) {
    this.socket = socket;
    this.in = in;
    this.pid = pid;
  }

  /** Process number of the fork. */
  long pid() {
    return pid;
  }

  void send(String line) throws IOException {
    socket.getOutputStream().write((line + "\n").getBytes(UTF_8));
  }

  /**
   * Waits for the fork's next line.
   *
   * @throws SocketTimeoutException if none came in time
   * @throws IOException if the fork is gone
   */
  String receive(Duration limit) throws IOException {
    socket.setSoTimeout((int) Math.max(1, limit.toMillis()));
    String line = in.readLine();
    if (line == null) {
      throw new IOException("the fork closed its connection");
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

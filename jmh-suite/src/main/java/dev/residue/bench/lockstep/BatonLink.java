package dev.residue.bench.lockstep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** The host's end of the line to one fork, after the fork has said who it is. */
final class BatonLink implements AutoCloseable {
  /** A slice takes 350 bytes; a failure is cut to {@link Baton#REASON_CHARS} by the fork. */
  static final int LINE_BYTES = 1 << 16;

  private final Socket socket;
  private final BufferedInputStream in;

  BatonLink(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  void send(String line) throws IOException {
    socket.getOutputStream().write((line + "\n").getBytes(UTF_8));
  }

  /**
   * Waits for the fork's next line.
   *
   * @throws SocketTimeoutException if none came in time
   * @throws IOException if the fork is gone, or says more than {@value #LINE_BYTES} bytes in a line
   */
  String receive(Duration limit) throws IOException {
    socket.setSoTimeout((int) Math.max(1, limit.toMillis()));
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the fork closed its connection");
      }
      if (line.size() == LINE_BYTES) {
        throw new IOException("the fork said a line of more than " + LINE_BYTES + " bytes");
      }
      line.write(next);
    }
    return line.toString(UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

package dev.residue.bench.profile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;

/** The end of what a fork printed; a map that prints without end must not fill the host. */
final class LogTail {
  private static final int MOST = 1 << 20;

  private LogTail() {}

  /** As text in the system's charset. */
  static String of(Path log) throws IOException {
    try (FileChannel file = FileChannel.open(log)) {
      long from = Math.max(0, file.size() - MOST);
      ByteBuffer end = ByteBuffer.allocate((int) Math.min(MOST, file.size()));
      while (end.hasRemaining() && file.read(end, from + end.position()) >= 0) {
        // Until all is there.
      }
      return new String(end.array(), 0, end.position(), Charset.defaultCharset());
    }
  }
}

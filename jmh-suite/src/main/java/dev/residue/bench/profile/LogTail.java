package dev.residue.bench.profile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/** The end of what a fork and JMH print; a map that prints without end must not fill the host. */
final class LogTail extends ByteArrayOutputStream {
  private static final int MOST = 1 << 20;

  @Override
  public synchronized void write(int value) {
    forget(1);
    super.write(value);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    forget(length);
    super.write(bytes, offset, length);
  }

  private void forget(int length) {
    if (size() + length > MOST) {
      reset();
    }
  }

  /** As text in the system's charset. */
  String text() {
    return toString(Charset.defaultCharset());
  }
}

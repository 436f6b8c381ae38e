package dev.residue.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a file as a whole or not at all: the new text stands beside it and is on the disk before
 * it takes the old one's name.
 */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Replaces a file.
   *
   * @throws IOException if that fails, with the file's name; the old one, if any, is then as it was
   */
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(UTF_8));
  }

  /**
   * Replaces a file.
   *
   * @throws IOException if that fails, with the file's name; the old one, if any, is then as it was
   */
  public static void write(Path file, byte[] content) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try {
      // Not over what lies there: it may be a link to elsewhere.
      Files.deleteIfExists(next);
      try (FileChannel channel =
          FileChannel.open(next, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      discard(next, e);
      throw named(file, Files.exists(file) ? "; the old one was kept" : "", e);
    }
  }

  private static void discard(Path next, IOException failure) {
    try {
      Files.deleteIfExists(next);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /**
   * The same failure with the name of the file, which the system's own words leave out.
   *
   * @param consequence what has become of the file; may be empty
   */
  public static IOException named(Path file, String consequence, IOException cause) {
    return new IOException(
        file.toAbsolutePath() + ": not written (" + words(cause) + ")" + consequence, cause);
  }

  private static String words(IOException e) {
    @Nullable String message = e.getMessage();
    return e.getClass() == IOException.class && message != null ? message : e.toString();
  }
}

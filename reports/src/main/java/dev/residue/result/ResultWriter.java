package dev.residue.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Writes result files so that a kill at any moment leaves whole lines behind.
 *
 * <p>Each line goes to the file in one write and is forced to the disk; {@code run.json} is
 * replaced by an atomic move. If an earlier run was killed within a line, the torn line is closed
 * with a line feed first, so that only that one is lost.
 */
public final class ResultWriter implements AutoCloseable {
  private final Path folder;
  private final Map<String, FileChannel> files = new LinkedHashMap<>();

  private ResultWriter(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the files of a folder for appending, making them if they are missing.
   *
   * @throws IOException if the folder cannot be made or written
   */
  public static ResultWriter open(Path folder) throws IOException {
    // Not makeable, but there: a link to a folder.
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
    ResultWriter writer = new ResultWriter(folder);
    try {
      for (String file : LineType.files()) {
        writer.files.put(file, append(folder.resolve(file)));
      }
      return writer;
    } catch (IOException e) {
      writer.close();
      throw e;
    }
  }

  private static FileChannel append(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    long size = channel.size();
    channel.position(size);
    if (size > 0) {
      ByteBuffer last = ByteBuffer.allocate(1);
      channel.read(last, size - 1);
      if (last.get(0) != '\n') {
        channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
      }
    }
    return channel;
  }

  /** Replaces {@code run.json}. */
  public void write(RunInfo run) throws IOException {
    WholeFile.write(
        folder.resolve(Schema.RUN),
        Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(run) + "\n");
  }

  /** Appends a line to the file it belongs to and forces it to the disk. */
  public synchronized void write(Line line) throws IOException {
    String file = LineType.of(line).file();
    FileChannel channel = Objects.requireNonNull(files.get(file));
    long before = channel.position();
    try {
      ByteBuffer bytes = ByteBuffer.wrap((json(line) + "\n").getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      cut(channel, before, e);
      throw WholeFile.named(folder.resolve(file), "; all earlier lines are kept", e);
    }
  }

  /** Takes back what was written of a line that did not fit. */
  private static void cut(FileChannel channel, long length, IOException failure) {
    try {
      channel.truncate(length);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private static String json(Line line) throws JsonProcessingException {
    return Json.MAPPER.writeValueAsString(line);
  }

  @Override
  public void close() throws IOException {
    for (FileChannel file : files.values()) {
      file.close();
    }
  }
}

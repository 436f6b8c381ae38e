package dev.residue.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes result files so that a kill at any moment leaves whole lines behind.
 *
 * <p>Each line goes to the file in one write and is forced to the disk; {@code run.json} is
 * replaced by an atomic move. If an earlier run was killed within a line, the torn line is closed
 * with a line feed first, so that only that one is lost.
 */
public final class ResultWriter implements AutoCloseable {
  private final Path folder;
  private final FileChannel results;
  private final FileChannel footprint;
  private final FileChannel latency;

  private ResultWriter(
      Path folder, FileChannel results, FileChannel footprint, FileChannel latency) {
    this.folder = folder;
    this.results = results;
    this.footprint = footprint;
    this.latency = latency;
  }

  /**
   * Opens the files of a folder for appending, making them if they are missing.
   *
   * @throws IOException if the folder cannot be made or written
   */
  public static ResultWriter open(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<FileChannel> open = new ArrayList<>();
    try {
      for (String file : List.of(Schema.RESULTS, Schema.FOOTPRINT, Schema.LATENCY)) {
        open.add(append(folder.resolve(file)));
      }
      return new ResultWriter(folder, open.get(0), open.get(1), open.get(2));
    } catch (IOException e) {
      for (FileChannel channel : open) {
        channel.close();
      }
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
    Path next = folder.resolve(Schema.RUN + ".next");
    Files.writeString(
        next, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(run) + "\n");
    Files.move(
        next,
        folder.resolve(Schema.RUN),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  /** Appends a line to the file it belongs to and forces it to the disk. */
  public synchronized void write(Line line) throws IOException {
    boolean memory =
        line instanceof FootprintPoint
            || line instanceof GrowthSeries
            || line instanceof ProcessMemory;
    FileChannel channel = memory ? footprint : line instanceof LatencyResult ? latency : results;
    ByteBuffer bytes = ByteBuffer.wrap((json(line) + "\n").getBytes(UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(false);
  }

  private static String json(Line line) throws JsonProcessingException {
    return Json.MAPPER.writeValueAsString(line);
  }

  @Override
  public void close() throws IOException {
    try (results;
        footprint) {
      latency.close();
    }
  }
}

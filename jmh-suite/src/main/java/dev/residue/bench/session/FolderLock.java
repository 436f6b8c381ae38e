package dev.residue.bench.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.residue.bench.option.UsageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds a folder for one process: the system takes the lock away when the process ends, however it
 * ends.
 */
final class FolderLock implements AutoCloseable {

  /*
   * - The lock lies far behind the text, since some systems keep others from reading what is locked.
   * - The file stays, empty, when the folder is given back: whoever deletes a file that others wait
   *   for lets two of them in, one on the old file and one on the new.
   * - POSIX gives a process' locks back as soon as it closes any handle of the file. So the file is
   *   opened by nobody here while it is held: HELD answers first.
   */

  /** Name of the file that is locked. */
  static final String FILE = "run.lock";

  private static final long PLACE = Long.MAX_VALUE - 1;

  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes a folder.
   *
   * @throws UsageException if another process, or another run of this one, has it
   * @throws IOException if the file cannot be made, or the file system knows no locks
   */
  static FolderLock take(Path folder) throws IOException {
    Path file = folder.toRealPath().resolve(FILE);
    if (!HELD.add(file)) {
      throw refused(folder, pid());
    }
    FileChannel channel = null;
    boolean taken = false;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock(PLACE, 1, false) == null) {
        String owner = Files.readString(file).strip();
        throw refused(folder, owner.isEmpty() ? "pid unknown" : owner);
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap((pid() + "\n").getBytes(UTF_8)));
      taken = true;
      return new FolderLock(file, channel);
    } finally {
      if (!taken) {
        HELD.remove(file);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  private static String pid() {
    return "pid " + ProcessHandle.current().pid();
  }

  private static UsageException refused(Path folder, String owner) {
    return new UsageException(
        folder
            + ": another run writes there ("
            + owner
            + "); wait until it has ended, or choose another --out");
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      channel.truncate(0);
    } finally {
      HELD.remove(file);
    }
  }
}

package dev.residue.report.page;

import dev.residue.result.WholeFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is replaced as a whole: pages are written beside the old folder, which is moved
 * away only when all of them stand.
 */
public final class Site implements AutoCloseable {
  private final Path place;
  private final Path next;
  private final Path old;

  private Site(Path place) {
    this.place = place;
    this.next = place.resolveSibling(place.getFileName() + ".next");
    this.old = place.resolveSibling(place.getFileName() + ".old");
  }

  /** Starts an empty folder that will stand at {@code place}. */
  public static Site at(Path place) throws IOException {
    Site site = new Site(place);
    if (!Files.exists(place) && Files.exists(site.old)) {
      // An earlier render was ended between its two moves.
      Files.move(site.old, place);
    }
    delete(site.next);
    delete(site.old);
    Files.createDirectories(site.next);
    return site;
  }

  /** Where files are written now. */
  public Path folder() {
    return next;
  }

  public void write(String file, String text) throws IOException {
    try {
      Files.writeString(next.resolve(file), text);
    } catch (IOException e) {
      throw WholeFile.named(next.resolve(file), "; the old report was kept", e);
    }
  }

  /** Puts the new folder in the old one's place. */
  public void publish() throws IOException {
    if (Files.exists(place)) {
      Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(next, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (Files.exists(old)) {
        Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    delete(old);
  }

  /** Removes what was not published. */
  @Override
  public void close() throws IOException {
    delete(next);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}

package dev.residue.bench.session;

import dev.residue.bench.option.UsageException;
import dev.residue.result.Environment;
import dev.residue.result.LineType;
import dev.residue.result.MapInfo;
import dev.residue.result.Plan;
import dev.residue.result.ResultReader;
import dev.residue.result.Results;
import dev.residue.result.RunInfo;
import dev.residue.result.Schema;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The folder a run writes to, held for this process until it is closed: what lies there already is
 * continued, kept aside, or refused; never overwritten.
 */
public final class RunFolder implements AutoCloseable {

  /*
   * The folder itself is never renamed: it may be a mount point, a link, the working folder, or hold
   * files of the user's. What a finished run has left goes file by file into a new folder beside it,
   * or, where that cannot be made or is on another disk, inside it. run.json goes last: a move that
   * was cut short is gone on with by the next run, into the same folder.
   */

  private final Path folder;
  private final Consumer<String> say;
  private @Nullable FolderLock lock;

  /**
   * Names the folder.
   *
   * @param say takes lines for the user
   */
  public RunFolder(Path folder, Consumer<String> say) {
    this.folder = folder;
    this.say = say;
  }

  public Path path() {
    return folder;
  }

  /**
   * Makes the folder, tries to write in it and takes it, before anything is measured.
   *
   * @throws UsageException if that fails, or another run has it
   */
  public void open() {
    try {
      // A link to a folder is there, but cannot be "made" by every JDK.
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
      Files.delete(Files.createTempFile(folder, "probe", ".tmp"));
    } catch (IOException e) {
      throw new UsageException(
          "--out: cannot write to "
              + folder.toAbsolutePath()
              + " ("
              + e
              + "); name a folder that can be written");
    }
    try {
      lock = FolderLock.take(folder);
    } catch (IOException e) {
      say.accept(
          "warning: "
              + folder
              + " cannot be locked ("
              + e.getMessage()
              + "); see to it that no other run writes there");
    }
  }

  /**
   * Looks at what an earlier run left.
   *
   * @param plan of the run that begins now
   * @param environment of the run that begins now
   * @param maps of the run that begins now, as they were loaded
   * @return the unfinished run to go on with; empty if the folder is free (what a finished run has
   *     left has then been moved to a folder of its own)
   * @throws UsageException if an unfinished run of another plan, JVM, machine, library or state of
   *     the suite is there, or lines of a run that is not known
   */
  public Optional<Results> claim(Plan plan, Environment environment, List<MapInfo> maps)
      throws IOException {
    if (!Files.exists(folder.resolve(Schema.RUN))) {
      refuseLinesOfNoRun();
      return Optional.empty();
    }
    Results before = ResultReader.read(folder);
    if (before.run().finished() != null) {
      moveAside(before.run());
      return Optional.empty();
    }
    List<String> differences = differences(before.run(), plan, environment, maps);
    if (!differences.isEmpty()) {
      throw new UsageException(
          folder
              + " holds an unfinished run that cannot be gone on with; repeat its command with what"
              + " it was begun with, or choose another --out, or delete the folder. Differences: "
              + String.join("; ", differences));
    }
    return Optional.of(before);
  }

  private void refuseLinesOfNoRun() throws IOException {
    for (String name : LineType.files()) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file) && Files.size(file) > 0) {
        throw new UsageException(
            file
                + ": lines of a run whose "
                + Schema.RUN
                + " is gone; move them away, or choose another --out");
      }
    }
  }

  private static List<String> differences(
      RunInfo before, Plan plan, Environment now, List<MapInfo> maps) {
    List<String> differences = new ArrayList<>();
    for (RecordComponent part : Plan.class.getRecordComponents()) {
      compare(part.getName(), value(part, before.plan()), value(part, plan), differences);
    }
    Environment then = before.environment();
    compare("jdk", then.jdk(), now.jdk(), differences);
    compare("vendor of the jdk", then.vendor(), now.vendor(), differences);
    compare("cpu", then.cpu(), now.cpu(), differences);
    compare("header mode", then.headerMode(), now.headerMode(), differences);
    compare("commit of the suite", then.commit(), now.commit(), differences);
    Map<String, String> loaded = versions(before.maps());
    versions(maps).forEach((map, version) -> compare(map, loaded.get(map), version, differences));
    return differences;
  }

  /** Library and version by kind and name. */
  private static Map<String, String> versions(List<MapInfo> maps) {
    Map<String, String> versions = new TreeMap<>();
    for (MapInfo map : maps) {
      versions.put(
          map.name() + " (" + map.kind() + ")",
          map.library() + " " + map.version() + " (" + map.className() + ")");
    }
    return versions;
  }

  private static void compare(
      String what, @Nullable Object before, @Nullable Object now, List<String> differences) {
    if (!Objects.equals(before, now)) {
      differences.add(what + " was " + before + ", is " + now);
    }
  }

  private static @Nullable Object value(RecordComponent part, Plan plan) {
    try {
      return part.getAccessor().invoke(plan);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void moveAside(RunInfo finished) throws IOException {
    Path real = folder.toRealPath();
    Path beside = real.getParent();
    String stamp = finished.started().replaceAll("[^0-9T]", "");
    String name =
        Objects.requireNonNullElse(real.getFileName(), "run")
            + "-"
            + stamp.substring(0, Math.min(15, stamp.length()));
    List<Path> files = filesOfRun(real);
    Path aside = null;
    // The folder one stands in is not left by what lies in it.
    if (beside != null && !real.equals(Path.of("").toRealPath())) {
      aside = begin(beside, name, files);
    }
    if (aside == null) {
      aside = begin(real, name, files);
    }
    if (aside == null) {
      throw new UsageException(
          folder
              + " holds a finished run, and no folder could be made to keep it in; choose another"
              + " --out");
    }
    for (Path file : files) {
      if (Files.exists(file)) {
        Files.move(file, aside.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    say.accept("the finished run of " + finished.started() + " is kept in " + aside);
  }

  /** What a run writes, as far as it is there; {@code run.json} last. */
  private static List<Path> filesOfRun(Path folder) {
    List<String> names = new ArrayList<>(LineType.files());
    names.addAll(
        List.of(
            Schema.PROFILES,
            Schema.REPORT,
            Schema.SUMMARY,
            Schema.JMH_RESULT,
            Schema.CONTROL_HISTORY,
            Schema.RUN));
    return names.stream().map(folder::resolve).filter(Files::exists).toList();
  }

  /** Makes the folder to move to, and moves the first file; null if that cannot be. */
  private static @Nullable Path begin(Path parent, String name, List<Path> files)
      throws IOException {
    Path aside = parent.resolve(name);
    for (int i = 2; taken(aside, files); i++) {
      aside = parent.resolve(name + "-" + i);
    }
    boolean made = !Files.exists(aside);
    Path first = files.get(0);
    try {
      Files.createDirectories(aside);
      Files.move(first, aside.resolve(first.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      return aside;
    } catch (IOException e) {
      if (made) {
        Files.deleteIfExists(aside);
      }
      return null;
    }
  }

  /** Whether a folder holds a whole run, or anything that would be written over. */
  private static boolean taken(Path aside, List<Path> files) {
    return Files.exists(aside.resolve(Schema.RUN))
        || (Files.exists(aside) && !Files.isDirectory(aside))
        || files.stream().anyMatch(file -> Files.exists(aside.resolve(file.getFileName())));
  }

  @Override
  public void close() throws IOException {
    FolderLock held = lock;
    lock = null;
    if (held != null) {
      held.close();
    }
  }
}

package dev.residue.bench.session;

import dev.residue.bench.option.UsageException;
import dev.residue.result.Environment;
import dev.residue.result.Plan;
import dev.residue.result.ResultReader;
import dev.residue.result.Results;
import dev.residue.result.RunInfo;
import dev.residue.result.Schema;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The folder a run writes to: what lies there already is continued, kept aside, or refused; never
 * overwritten.
 */
public final class RunFolder {
  private final Path folder;

  public RunFolder(Path folder) {
    this.folder = folder;
  }

  public Path path() {
    return folder;
  }

  /**
   * Makes the folder and tries to write in it, before anything is measured.
   *
   * @throws UsageException if that fails
   */
  public void checkWritable() {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "probe", ".tmp"));
    } catch (IOException e) {
      throw new UsageException(
          "--out: cannot write to "
              + folder.toAbsolutePath()
              + " ("
              + e
              + "); name a folder that can be written");
    }
  }

  /**
   * Looks at what an earlier run left.
   *
   * @param plan of the run that begins now
   * @param environment of the run that begins now
   * @return the unfinished run to go on with; empty if the folder is free (a finished run has then
   *     been moved to a folder of its own)
   * @throws UsageException if an unfinished run of another plan, JVM or machine is there
   */
  public Optional<Results> claim(Plan plan, Environment environment) throws IOException {
    if (!Files.exists(folder.resolve(Schema.RUN))) {
      return Optional.empty();
    }
    Results before = ResultReader.read(folder);
    if (before.run().finished() != null) {
      moveAside(before.run());
      return Optional.empty();
    }
    List<String> differences = differences(before.run(), plan, environment);
    if (!differences.isEmpty()) {
      throw new UsageException(
          folder
              + " holds an unfinished run of another plan; repeat its command to go on with it,"
              + " or choose another --out, or delete the folder. Differences: "
              + String.join("; ", differences));
    }
    return Optional.of(before);
  }

  private static List<String> differences(RunInfo before, Plan plan, Environment now) {
    List<String> differences = new ArrayList<>();
    for (RecordComponent part : Plan.class.getRecordComponents()) {
      compare(part.getName(), value(part, before.plan()), value(part, plan), differences);
    }
    compare("jdk", before.environment().jdk(), now.jdk(), differences);
    compare("cpu", before.environment().cpu(), now.cpu(), differences);
    compare("header mode", before.environment().headerMode(), now.headerMode(), differences);
    return differences;
  }

  private static void compare(String what, Object before, Object now, List<String> differences) {
    if (!Objects.equals(before, now)) {
      differences.add(what + " was " + before + ", is " + now);
    }
  }

  private static Object value(RecordComponent part, Plan plan) {
    try {
      return part.getAccessor().invoke(plan);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void moveAside(RunInfo finished) throws IOException {
    String stamp = finished.started().replaceAll("[^0-9T]", "");
    String name =
        folder.toAbsolutePath().getFileName()
            + "-"
            + stamp.substring(0, Math.min(15, stamp.length()));
    Path aside = folder.resolveSibling(name);
    for (int i = 2; Files.exists(aside); i++) {
      aside = folder.resolveSibling(name + "-" + i);
    }
    Files.move(folder, aside);
    Files.createDirectories(folder);
  }
}

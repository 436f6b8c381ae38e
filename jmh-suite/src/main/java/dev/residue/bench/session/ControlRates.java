package dev.residue.bench.session;

import dev.residue.bench.option.UsageException;
import dev.residue.history.ControlHistory;
import dev.residue.result.Environment;
import dev.residue.result.Results;
import dev.residue.result.RunInfo;
import dev.residue.result.Schema;
import dev.residue.result.WholeFile;
import dev.residue.verdict.Judgement;
import dev.residue.verdict.LaneVerdict;
import dev.residue.verdict.NoiseGrade;
import dev.residue.verdict.Verdicts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file in which A/A outcomes of many runs add up, if the user names one. */
public final class ControlRates {
  private final @Nullable Path file;

  /**
   * Names the file.
   *
   * @param file null: none
   */
  public ControlRates(@Nullable Path file) {
    this.file = file;
  }

  /**
   * Refuses a file that cannot be added to, before anything is measured.
   *
   * @throws UsageException if its folder does not exist or cannot be written
   * @throws dev.residue.result.SchemaException if it is no history, or one of another machine
   */
  public void check(Environment environment) throws IOException {
    Path to = file;
    if (to == null) {
      return;
    }
    Path parent = to.toAbsolutePath().getParent();
    boolean writable =
        Files.exists(to)
            ? Files.isRegularFile(to) && Files.isWritable(to)
            : parent != null && Files.isDirectory(parent) && Files.isWritable(parent);
    if (!writable) {
      throw new UsageException(
          "--aa-history: cannot write to "
              + to.toAbsolutePath()
              + "; name a file in a folder"
              + " that exists and can be written");
    }
    ControlHistory.check(to, environment);
  }

  /**
   * Adds the A/A rows of a finished run, and leaves the history beside the results, where the
   * report finds it.
   *
   * @return the rate in words
   */
  public List<String> append(Results results, Path folder) throws IOException {
    Path from = file;
    if (from == null) {
      return List.of();
    }
    ControlHistory history = ControlHistory.append(from, results.run(), Verdicts.judge(results));
    WholeFile.write(folder.resolve(Schema.CONTROL_HISTORY), Files.readAllBytes(from));
    return List.of("A/A history: " + history.words());
  }

  /** Adds the comparisons of a finished A/A check; returns the rate in words. */
  public List<String> append(RunInfo run, List<LaneVerdict> judged) throws IOException {
    Path to = file;
    if (to == null) {
      return List.of();
    }
    if (run.finished() == null) {
      return List.of("A/A history: added when the check is finished");
    }
    ControlHistory history =
        ControlHistory.append(
            to,
            run,
            new Judgement(
                List.of(),
                judged.stream().map(LaneVerdict::row).toList(),
                NoiseGrade.UNKNOWN,
                Double.NaN,
                null,
                Set.of(),
                run.plan().alpha(),
                run.plan().delta(),
                1 - run.plan().alpha(),
                Verdicts.looks(run.plan())));
    return List.of("A/A history: " + history.words());
  }
}

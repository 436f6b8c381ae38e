package dev.residue.report.environment;

import dev.residue.history.ControlHistory;
import dev.residue.report.board.Noise;
import dev.residue.report.draw.DataTable;
import dev.residue.report.text.CacheText;
import dev.residue.report.text.Guide;
import dev.residue.result.Plan;
import dev.residue.result.Results;
import dev.residue.result.RunInfo;
import dev.residue.result.Schema;
import dev.residue.verdict.Judgement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Machine, JVM, plan and noise.
 *
 * @param run what was run
 * @param judgement with the noise grade
 * @param steady how many forks had not settled, in words
 * @param history what A/A rows of this machine have shown so far, in words; null if none is kept
 */
public record EnvironmentPage(
    RunInfo run, Judgement judgement, String steady, @Nullable String history) {
  /**
   * Reads what lies in a result folder.
   *
   * @throws IOException if the A/A history is there and cannot be read
   */
  public static EnvironmentPage of(Path folder, Results results, Judgement judgement)
      throws IOException {
    Path file = folder.resolve(Schema.CONTROL_HISTORY);
    return new EnvironmentPage(
        results.run(),
        judgement,
        Steadiness.sentence(results.forks()),
        Files.exists(file) ? ControlHistory.read(file).words() : null);
  }

  public String noise() {
    return Noise.sentence(judgement);
  }

  /** What was done to the caches, in lines. */
  public List<String> caches() {
    return CacheText.lines(run.plan());
  }

  /** Which number stands for a fork, by workload where they differ. */
  public String value() {
    return run.plan().workloads().stream()
        .map(workload -> Guide.value(run.plan().time().value(workload)))
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  /** Whether bytes were measured in JVMs of another collector than times. */
  public boolean otherCollector() {
    return !run.plan().time().collector().equals(Plan.Time.SERIAL);
  }

  public DataTable unsteady() {
    return Steadiness.rows(judgement);
  }

  public DataTable controls() {
    return Noise.controls(judgement);
  }
}

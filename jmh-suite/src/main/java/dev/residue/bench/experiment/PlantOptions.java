package dev.residue.bench.experiment;

import dev.residue.bench.option.Numbers;
import dev.residue.bench.option.UsageException;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of proofs with plants. */
final class PlantOptions {
  @Option(
      names = "--plants",
      paramLabel = "A,B",
      description = "percent of more work, whole numbers; default: 0,3,5,10")
  private String plants = "0,3,5,10";

  @Option(
      names = "--repetitions",
      paramLabel = "N",
      description = "how often each comparison is made anew, 1 to 1000; default: 1")
  private String repetitions = "1";

  @Option(
      names = "--alive",
      paramLabel = "N",
      description = "forks in lockstep alive together, two per comparison: 2 to 12; default: 10")
  private String alive = "10";

  /**
   * Percents of more work.
   *
   * @throws UsageException if one is no whole number in range
   */
  List<Integer> percents() {
    return Plants.of("--plants", plants);
  }

  /**
   * How often each comparison is made.
   *
   * @throws UsageException if that is out of range
   */
  int repetitions() {
    return Numbers.count("--repetitions", repetitions, 1, 1_000);
  }

  /**
   * Forks that may be alive together.
   *
   * @throws UsageException if that is out of range
   */
  int alive() {
    return Numbers.count("--alive", alive, 2, 12);
  }
}

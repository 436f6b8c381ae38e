package dev.residue.result;

import java.util.List;

/**
 * All that a result folder holds, as far as it could be read.
 *
 * @param run the content of {@code run.json}
 * @param lines of all files, as far as they count, see {@link Pieces}
 * @param problems what could not be used
 */
public record Results(RunInfo run, List<Line> lines, List<Problem> problems) {

  /** Keeps the lines that count. */
  public Results {
    lines = List.copyOf(Pieces.of(lines).lines());
    problems = List.copyOf(problems);
  }

  /** The lines of one record. */
  public <L extends Line> List<L> all(Class<L> record) {
    return lines.stream().filter(record::isInstance).map(record::cast).toList();
  }

  /** The timed forks, from which all verdicts come. */
  public List<ForkResult> forks() {
    return all(ForkResult.class);
  }

  /** The lines by piece. */
  public Pieces pieces() {
    return Pieces.of(lines);
  }
}

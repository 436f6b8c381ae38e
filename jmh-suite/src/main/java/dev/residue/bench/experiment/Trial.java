package dev.residue.bench.experiment;

import dev.residue.result.ForkResult;
import dev.residue.result.Plan;
import java.nio.file.Path;
import java.util.List;

/**
 * A part of a proof that has a result folder of its own: forks that are measured in one way.
 *
 * @param folder for {@code run.json} and {@code results.ndjson}
 * @param plan its name says what the proof is; equal plans go on with each other's results
 * @param order how the forks of a crew follow each other
 * @param crews whose comparisons the trial is about
 */
record Trial(Path folder, Plan plan, Order order, List<Crew> crews) {

  /** How forks follow each other. */
  enum Order {
    /** All alive, one running at a time, a round after the other. */
    LOCKSTEP,
    /** One alive at a time, the two of a comparison next to each other. */
    ADJACENT,
    /** One alive at a time, all of one side, then all of the other, as plain JMH does it. */
    BLOCKS
  }

  /** Copies the list. */
  Trial {
    crews = List.copyOf(crews);
  }

  /** Forks in all. */
  int forks() {
    return crews.stream().mapToInt(Crew::forks).sum() * plan.time().rounds();
  }

  /** Highest attempt that a round of a crew has seen; 0 if none. */
  static int attempt(List<ForkResult> forks, Crew crew, int round) {
    return forks.stream()
        .filter(fork -> fork.round() == round && has(crew, fork))
        .mapToInt(ForkResult::attempt)
        .max()
        .orElse(0);
  }

  /** Whether both forks of all comparisons of a crew have ended in a round. */
  static boolean finished(List<ForkResult> forks, Crew crew, int round) {
    int attempt = attempt(forks, crew, round);
    return forks.stream()
            .filter(fork -> fork.round() == round && fork.attempt() == attempt && has(crew, fork))
            .count()
        == 2L * crew.comparisons().size();
  }

  private static boolean has(Crew crew, ForkResult fork) {
    return crew.hasLane(fork.cell().group(), fork.lane());
  }
}

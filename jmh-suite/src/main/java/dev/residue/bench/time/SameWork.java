package dev.residue.bench.time;

import dev.residue.adapter.MapCatalog;
import dev.residue.bench.lockstep.ForkOutcome;
import dev.residue.bench.lockstep.Group;
import dev.residue.bench.workload.Reference;
import dev.residue.result.ForkResult;
import dev.residue.result.Role;
import dev.residue.result.Schema;
import dev.residue.result.Slice;
import dev.residue.result.Status;
import dev.residue.verdict.series.SteadyState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proof that all forks of a lane did the same work: each slice's checksum against the one that
 * {@code java.util.HashMap} gave for the same tape.
 *
 * <p>The lane's own HashMap fork is the reference; where it did not finish, or none took part, the
 * tape is replayed on a HashMap here.
 */
public final class SameWork {
  private SameWork() {}

  /** Turns outcomes of one lane into results, void where a checksum differs. */
  public static List<ForkResult> results(
      Group group, int round, int attempt, int lane, List<ForkOutcome> outcomes) {
    List<Long> expected = expected(group, outcomes);
    List<ForkResult> results = new ArrayList<>();
    for (ForkOutcome outcome : outcomes) {
      String difference =
          outcome.status() == Status.OK ? difference(outcome.slices(), expected) : null;
      results.add(
          new ForkResult(
              Schema.VERSION,
              new ForkResult.Place(
                  outcome.spec().cell(),
                  outcome.spec().role(),
                  round,
                  attempt,
                  lane,
                  outcome.position(),
                  outcome.spec().tape().seed(),
                  group.entries()),
              new ForkResult.Course(
                  outcome.started().toString(),
                  outcome.wallMillis(),
                  difference == null ? outcome.status() : Status.VOID,
                  difference == null ? outcome.reason() : difference),
              new ForkResult.Evidence(
                  expected,
                  outcome.warmups().size(),
                  (outcome.status() == Status.OK && outcome.spec().extension() > 0)
                      ? steady(outcome, outcomes)
                      : null,
                  outcome.slices(),
                  0)));
    }
    return results;
  }

  private static boolean steady(ForkOutcome fork, List<ForkOutcome> lane) {
    return SteadyState.of(
            series(fork),
            lane.stream()
                .filter(other -> other.position() != fork.position() && other.status() == Status.OK)
                .filter(other -> other.spec().role() != Role.LIMIT)
                .map(SameWork::series)
                .toList())
        .steady();
  }

  private static SteadyState.Series series(ForkOutcome fork) {
    return new SteadyState.Series(fork.warmups(), fork.slices());
  }

  private static List<Long> expected(Group group, List<ForkOutcome> outcomes) {
    for (ForkOutcome outcome : outcomes) {
      if (outcome.status() == Status.OK && outcome.spec().cell().map().equals(MapCatalog.CONTROL)) {
        return outcome.slices().stream().map(Slice::checksum).toList();
      }
    }
    for (ForkOutcome outcome : outcomes) {
      if (outcome.status() == Status.OK) {
        return Reference.checksums(
            outcome.spec().tape(),
            group.objects(),
            outcome.warmups().size(),
            outcome.slices().size());
      }
    }
    return List.of();
  }

  private static @Nullable String difference(List<Slice> slices, List<Long> expected) {
    for (int i = 0; i < slices.size(); i++) {
      if (slices.get(i).checksum() != expected.get(i)) {
        return "slice "
            + (i + 1)
            + ": checksum "
            + Long.toHexString(slices.get(i).checksum())
            + ", java.util.HashMap gives "
            + Long.toHexString(expected.get(i))
            + " for the same tape";
      }
    }
    return null;
  }
}

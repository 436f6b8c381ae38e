package dev.residue.bench.time;

import dev.residue.bench.lockstep.ForkSpec;
import dev.residue.result.ForkResult;
import dev.residue.result.Line;
import dev.residue.result.Pieces;
import dev.residue.result.Role;
import dev.residue.result.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The forks of a run that have ended, in this process or in an interrupted one before it: which
 * lanes are finished, which have to be measured again, and which maps have failed too often.
 */
final class FinishedForks {
  /** Forks of one map and group that may fail before it is not tried again. */
  private static final int FAILURES = 2;

  private final Pieces pieces = new Pieces();
  private final Map<String, Integer> failures = new HashMap<>();

  void add(ForkResult fork) {
    pieces.add(fork);
    Status status = fork.status();
    if (status != Status.OK && status != Status.VOID && fork.role() == Role.MAP) {
      boolean last = status == Status.UNSUPPORTED || status == Status.OUT_OF_MEMORY;
      failures.merge(fork.cell().path() + "/" + fork.entries(), last ? FAILURES : 1, Integer::sum);
    }
  }

  /** Those that count. */
  List<ForkResult> all() {
    return forks(pieces.lines());
  }

  /** Whether nothing has failed too often yet. */
  boolean worthTrying(String path, int entries) {
    return failures.getOrDefault(path + "/" + entries, 0) < FAILURES;
  }

  /** Whether the last attempt at a lane has every fork asked for and needs no replacement. */
  boolean finished(String lane, List<ForkSpec> specs) {
    return hasAll(lane, specs) && !toReplace(lane);
  }

  /** Whether the last attempt at a lane is whole and is to be replaced all the same. */
  boolean replacing(String lane, List<ForkSpec> specs) {
    return hasAll(lane, specs) && toReplace(lane);
  }

  private boolean hasAll(String lane, List<ForkSpec> specs) {
    return pieces.isWhole(lane, specs.stream().map(ForkSpec::key).toList());
  }

  /**
   * Whether a fork of the last attempt was not steady and the lane was not replaced before: once,
   * since a fork that never settles would otherwise be measured for ever.
   */
  private boolean toReplace(String lane) {
    return last(lane).stream().anyMatch(FinishedForks::notSteady)
        && last(lane).stream().allMatch(fork -> fork.replaced() == 0);
  }

  /** The limit is compared with nothing, so no round is worth measuring again for it. */
  private static boolean notSteady(ForkResult fork) {
    return Boolean.FALSE.equals(fork.steady()) && fork.role() != Role.LIMIT;
  }

  /**
   * Attempts that were replaced on a fork's account, if the next attempt at its lane begins now.
   *
   * @param specs of the lane; an attempt that was cut short is repeated, not replaced
   */
  int replaced(String lane, List<ForkSpec> specs, ForkResult fork) {
    boolean replacing = replacing(lane, specs);
    return last(lane).stream()
        .filter(f -> f.key().equals(fork.key()))
        .mapToInt(f -> f.replaced() + (replacing && notSteady(f) ? 1 : 0))
        .findFirst()
        .orElse(0);
  }

  private List<ForkResult> last(String lane) {
    return forks(pieces.lines(lane));
  }

  private static List<ForkResult> forks(List<Line> lines) {
    return lines.stream().map(ForkResult.class::cast).toList();
  }
}

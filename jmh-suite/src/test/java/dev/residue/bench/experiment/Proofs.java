package dev.residue.bench.experiment;

import dev.residue.result.Cell;
import dev.residue.result.ForkResult;
import dev.residue.result.Kind;
import dev.residue.result.Role;
import dev.residue.result.Schema;
import dev.residue.result.Slice;
import dev.residue.result.Status;
import java.util.ArrayList;
import java.util.List;

/** Forks as a proof leaves them, made by hand. */
public final class Proofs {
  private Proofs() {}

  /** A fork whose slices take a factor of 100 ns per operation. */
  static ForkResult fork(String map, Role role, int lane, int round, int attempt, double factor) {
    long nanos = Math.round(100_000 * factor);
    Slice slice = new Slice(1_000, nanos, nanos, 0, 0, 0, 0, 0, 1, 1_000, 0, 0);
    return new ForkResult(
        Schema.VERSION,
        new ForkResult.Place(
            Cell.of(Kind.LONG, map, "dense", 1_000), role, round, attempt, lane, 0, 7, 1_000),
        new ForkResult.Course("2026-01-01T00:00:00Z", 8_000, Status.OK, null),
        new ForkResult.Evidence(List.of(1L, 1L, 1L), 6, null, List.of(slice, slice, slice), 0));
  }

  /** A factor of 1 % up and down in turn. */
  static double swing(int round) {
    return round % 2 == 0 ? 1.01 : 1 / 1.01;
  }

  /** A/A comparisons that do not differ. */
  public static List<ForkResult> controls(int lanes, int rounds) {
    List<ForkResult> forks = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      for (int lane = 0; lane < lanes; lane++) {
        forks.add(fork("hashmap", Role.CONTROL, lane, round, 1, 1));
        forks.add(fork("hashmap", Role.CONTROL_2, lane, round, 1, swing(round)));
      }
    }
    return forks;
  }
}

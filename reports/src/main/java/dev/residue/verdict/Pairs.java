package dev.residue.verdict;

import dev.residue.result.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the forks say about one row before anything is judged.
 *
 * @param cell which row
 * @param pairs whole pairs, in order of rounds
 * @param voidReason why the row must be void whatever its pairs say; null if nothing speaks against
 *     it
 * @param missing why the last missing pair is missing, in words; null if none is
 * @param missingRounds rounds that gave no pair
 * @param unsteadyShare share of judged pairs in which a fork was not in steady state
 * @param offered whether the map can do this at all; false if every fork was unsupported
 */
record Pairs(
    Cell cell,
    List<Pair> pairs,
    @Nullable String voidReason,
    @Nullable String missing,
    int missingRounds,
    double unsteadyShare,
    boolean offered) {

  /**
   * Above this share of its wall time in which a thread neither ran nor collected, wall time is no
   * longer trusted and CPU time decides. Two forks whose waiting differs by all of it differ by 2
   * %, which is the noise of grade A.
   */
  private static final double WAITING = .02;

  /** Rounds without any pair after which a map is given up; one may be bad luck. */
  private static final int GIVE_UP = 2;

  /**
   * Why the row is void, null if it is not. A row without a single pair is void for the reason its
   * forks give, once it has had its chances.
   *
   * @param finished whether no more rounds will come
   */
  @Nullable String voidReason(boolean finished) {
    boolean hopeless = pairs.isEmpty() && (finished || !offered || missingRounds >= GIVE_UP);
    return voidReason == null && hopeless ? missing : voidReason;
  }

  /** Share of wall time spent waiting over the first {@code n} pairs; NaN if unknown. */
  double waitingShare(int n) {
    double wall = 0;
    double busy = 0;
    for (Pair pair : pairs.subList(0, n)) {
      wall += pair.wallNanos();
      busy += pair.busyNanos();
    }
    return n == 0 ? Double.NaN : Math.max(0, 1 - busy / wall);
  }

  /** The clock that decides over the first {@code n} pairs: blind to the ratios. */
  Clock clock(int n) {
    return waitingShare(n) > WAITING ? Clock.CPU : Clock.WALL;
  }

  /** Log-ratios of the first {@code n} pairs by a clock. */
  double[] logRatios(int n, Clock clock) {
    return pairs.stream().limit(n).mapToDouble(pair -> pair.logRatio(clock)).toArray();
  }
}

package dev.residue.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finished fork that measured time.
 *
 * @param schema version of the schema
 * @param cell what it measured
 * @param role what it is for
 * @param round from 1; all forks of a round and group replayed the same tape
 * @param attempt from 1; a round's group that was interrupted or replaced is run again under the
 *     next number, and only the highest one counts
 * @param lane forks of one lane were alive together and are compared within it, each lane having
 *     its own two control forks; from 0
 * @param position place in the starting order of the round's group, from 0
 * @param seed seed of the round's tape
 * @param entries actual number of entries, near the cell's nominal size
 * @param started ISO-8601 instant, UTC
 * @param wallMillis wall time of the fork from start to end, ms
 * @param status how it ended
 * @param reason in words, null if {@code ok}
 * @param expectedChecksums what {@code java.util.HashMap} gives for each slice of this tape, in
 *     order
 * @param warmups slices before the measured ones
 * @param steady whether the fork was judged to be in steady state; null if not judged
 * @param slices the measured slices, in order; may be incomplete unless {@code ok}
 * @param replaced earlier attempts at this round in which this fork was not steady, and for which
 *     the whole round was measured again
 */
public record ForkResult(
    int schema,
    Cell cell,
    Role role,
    int round,
    int attempt,
    int lane,
    int position,
    long seed,
    int entries,
    String started,
    long wallMillis,
    Status status,
    @Nullable String reason,
    List<Long> expectedChecksums,
    int warmups,
    @Nullable Boolean steady,
    List<Slice> slices,
    int replaced)
    implements Line {

  /** Copies the lists. */
  public ForkResult {
    expectedChecksums = List.copyOf(expectedChecksums);
    slices = List.copyOf(slices);
  }

  /**
   * Name of the piece: the forks that were alive together.
   *
   * @param group of their cells
   */
  public static String piece(String group, int entries, int round, int lane) {
    return LineType.FORK.piece(group, entries, round, lane);
  }

  /** Key of a map's fork in its lane. */
  public static String key(Role role, String map) {
    return role + "/" + map;
  }

  @Override
  public String piece() {
    return piece(cell.group(), entries, round, lane);
  }

  @Override
  public String key() {
    return key(role, cell.map());
  }

  /** A fork of a round that was not replaced on its account. */
  public ForkResult(
      int schema,
      Cell cell,
      Role role,
      int round,
      int attempt,
      int lane,
      int position,
      long seed,
      int entries,
      String started,
      long wallMillis,
      Status status,
      @Nullable String reason,
      List<Long> expectedChecksums,
      int warmups,
      @Nullable Boolean steady,
      List<Slice> slices) {
    this(
        schema,
        cell,
        role,
        round,
        attempt,
        lane,
        position,
        seed,
        entries,
        started,
        wallMillis,
        status,
        reason,
        expectedChecksums,
        warmups,
        steady,
        slices,
        0);
  }

  /** The same fork with the number of earlier attempts that were replaced on its account. */
  public ForkResult withReplaced(int attempts) {
    return copy(role, round, attempt, lane, attempts);
  }

  /** The same fork in another lane. */
  public ForkResult withLane(int other) {
    return copy(role, round, attempt, other, replaced);
  }

  /** The same fork in another place, as the first attempt there. */
  public ForkResult as(Role otherRole, int otherRound, int otherLane) {
    return copy(otherRole, otherRound, 1, otherLane, replaced);
  }

  private ForkResult copy(Role role, int round, int attempt, int lane, int replaced) {
    return new ForkResult(
        schema,
        cell,
        role,
        round,
        attempt,
        lane,
        position,
        seed,
        entries,
        started,
        wallMillis,
        status,
        reason,
        expectedChecksums,
        warmups,
        steady,
        slices,
        replaced);
  }
}

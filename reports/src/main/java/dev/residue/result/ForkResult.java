package dev.residue.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finished fork that measured time.
 *
 * @param schema version of the schema
 * @param place which fork it was
 * @param course how it went
 * @param evidence what it measured, and what speaks for it
 */
public record ForkResult(
    int schema,
    @JsonUnwrapped Place place,
    @JsonUnwrapped Course course,
    @JsonUnwrapped Evidence evidence)
    implements Line {

  /**
   * Which fork it was.
   *
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
   */
  public record Place(
      Cell cell,
      Role role,
      int round,
      int attempt,
      int lane,
      int position,
      long seed,
      int entries) {

    /** The same fork in another lane. */
    public Place withLane(int other) {
      return new Place(cell, role, round, attempt, other, position, seed, entries);
    }

    /** The same fork in another role. */
    public Place as(Role other) {
      return new Place(cell, other, round, attempt, lane, position, seed, entries);
    }

    /** The same fork in another place, as the first attempt there. */
    public Place as(Role otherRole, int otherRound, int otherLane) {
      return new Place(cell, otherRole, otherRound, 1, otherLane, position, seed, entries);
    }
  }

  /**
   * How it went.
   *
   * @param started ISO-8601 instant, UTC
   * @param wallMillis wall time of the fork from start to end, ms
   * @param status how it ended
   * @param reason in words, null if {@code ok}
   */
  public record Course(String started, long wallMillis, Status status, @Nullable String reason) {}

  /**
   * What it measured, and what speaks for it.
   *
   * @param expectedChecksums what {@code java.util.HashMap} gives for each slice of this tape, in
   *     order
   * @param warmups slices before the measured ones
   * @param steady whether the fork was judged to be in steady state; null if not judged
   * @param slices the measured slices, in order; may be incomplete unless {@code ok}
   * @param replaced earlier attempts at this round in which this fork was not steady, and for which
   *     the whole round was measured again
   */
  public record Evidence(
      List<Long> expectedChecksums,
      int warmups,
      @Nullable Boolean steady,
      List<Slice> slices,
      int replaced) {

    /** Nothing ran. */
    public static final Evidence NONE = new Evidence(List.of(), 0, null, List.of(), 0);

    /** Copies the lists. */
    public Evidence {
      expectedChecksums = List.copyOf(expectedChecksums);
      slices = List.copyOf(slices);
    }

    /** The same with the number of earlier attempts that were replaced on the fork's account. */
    public Evidence withReplaced(int attempts) {
      return new Evidence(expectedChecksums, warmups, steady, slices, attempts);
    }
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
    return piece(cell().group(), entries(), round(), lane());
  }

  @Override
  public String key() {
    return key(role(), cell().map());
  }

  /** The same fork in another place. */
  public ForkResult at(Place other) {
    return new ForkResult(schema, other, course, evidence);
  }

  /** The same fork with other evidence. */
  public ForkResult with(Evidence other) {
    return new ForkResult(schema, place, course, other);
  }

  public Cell cell() {
    return place.cell();
  }

  public Role role() {
    return place.role();
  }

  public int round() {
    return place.round();
  }

  @Override
  public int attempt() {
    return place.attempt();
  }

  public int lane() {
    return place.lane();
  }

  public int entries() {
    return place.entries();
  }

  @Override
  public Status status() {
    return course.status();
  }

  @Override
  public @Nullable String reason() {
    return course.reason();
  }

  public @Nullable Boolean steady() {
    return evidence.steady();
  }

  public int replaced() {
    return evidence.replaced();
  }

  public List<Slice> slices() {
    return evidence.slices();
  }
}

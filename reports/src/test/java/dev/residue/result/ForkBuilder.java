package dev.residue.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a fork by name: of round 1, lane 0, ended well, steady, without slices. Mutable. */
public final class ForkBuilder {
  private final Cell cell;
  private Role role = Role.MAP;
  private int round = 1;
  private int attempt = 1;
  private int lane;
  private int position;
  private long seed = 7;
  private int entries;
  private String started = "2026-01-01T00:00:00Z";
  private Status status = Status.OK;
  private @Nullable String reason;
  private List<Long> checksums = List.of();
  private int warmups = 20;
  private @Nullable Boolean steady = true;
  private List<Slice> slices = List.of();
  private int replaced;

  public ForkBuilder(Cell cell) {
    this.cell = cell;
    this.entries = cell.size();
  }

  /** The same fork, to be changed. */
  public static ForkBuilder of(ForkResult fork) {
    ForkBuilder builder = new ForkBuilder(fork.cell());
    builder.role = fork.role();
    builder.round = fork.round();
    builder.attempt = fork.attempt();
    builder.lane = fork.lane();
    builder.position = fork.place().position();
    builder.seed = fork.place().seed();
    builder.entries = fork.entries();
    builder.started = fork.course().started();
    builder.status = fork.status();
    builder.reason = fork.reason();
    builder.checksums = fork.evidence().expectedChecksums();
    builder.warmups = fork.evidence().warmups();
    builder.steady = fork.steady();
    builder.slices = fork.slices();
    builder.replaced = fork.replaced();
    return builder;
  }

  public ForkBuilder role(Role value) {
    role = value;
    return this;
  }

  public ForkBuilder round(int value) {
    round = value;
    return this;
  }

  public ForkBuilder attempt(int value) {
    attempt = value;
    return this;
  }

  public ForkBuilder lane(int value) {
    lane = value;
    return this;
  }

  public ForkBuilder position(int value) {
    position = value;
    return this;
  }

  public ForkBuilder seed(long value) {
    seed = value;
    return this;
  }

  public ForkBuilder entries(int value) {
    entries = value;
    return this;
  }

  public ForkBuilder started(String value) {
    started = value;
    return this;
  }

  public ForkBuilder ended(Status value, @Nullable String why) {
    status = value;
    reason = why;
    return this;
  }

  public ForkBuilder checksums(List<Long> value) {
    checksums = value;
    return this;
  }

  public ForkBuilder warmups(int value) {
    warmups = value;
    return this;
  }

  public ForkBuilder steady(@Nullable Boolean value) {
    steady = value;
    return this;
  }

  public ForkBuilder slices(List<Slice> value) {
    slices = value;
    return this;
  }

  public ForkBuilder replaced(int value) {
    replaced = value;
    return this;
  }

  /** Makes the fork. */
  public ForkResult build() {
    return new ForkResult(
        Schema.VERSION,
        new ForkResult.Place(cell, role, round, attempt, lane, position, seed, entries),
        new ForkResult.Course(started, 1_000, status, reason),
        new ForkResult.Evidence(checksums, warmups, steady, slices, replaced));
  }
}

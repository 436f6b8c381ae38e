package dev.residue.verdict;

import dev.residue.result.Cell;
import dev.residue.result.ForkBuilder;
import dev.residue.result.ForkResult;
import dev.residue.result.Kind;
import dev.residue.result.MapInfo;
import dev.residue.result.Plan;
import dev.residue.result.Role;
import dev.residue.result.Shrinks;
import dev.residue.result.Slice;
import dev.residue.result.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds result lines by hand. Mutable. */
public final class Lines {
  static final int SIZE = 1000;

  private final List<ForkResult> forks = new ArrayList<>();

  static Cell cell(String map) {
    return Cell.of(Kind.LONG, map, "drain", SIZE);
  }

  public static Plan plan(int rounds) {
    return plan(rounds, .05, .05, false);
  }

  public static Plan plan(int rounds, double delta, double alpha, boolean octave) {
    return Plan.timed(
        "quick",
        null,
        List.of(Kind.LONG),
        List.of("HashMap", "Fast"),
        List.of("drain"),
        List.of(SIZE),
        "HashMap",
        7,
        delta,
        alpha,
        Plan.Time.asFound(rounds, octave, 20, 3, 80));
  }

  static MapInfo info(String name, @Nullable String unsupported) {
    return new MapInfo(
        name,
        name,
        Kind.LONG,
        "JDK",
        "17",
        name,
        "MIT",
        false,
        true,
        "",
        "",
        Shrinks.UNKNOWN,
        "",
        "",
        true,
        false,
        false,
        17,
        unsupported);
  }

  public static Slice slice(double wall, double cpu, long checksum) {
    return new Slice(
        1000, Math.round(1000 * wall), Math.round(1000 * cpu), 0, 0, 0, 0, 0, checksum, 1, 0, 0);
  }

  /** Slices with these wall times, ns per operation, and the CPU time of a free core. */
  static List<Slice> slices(double... wall) {
    List<Slice> slices = new ArrayList<>();
    for (double value : wall) {
      slices.add(slice(value, value, 1));
    }
    return slices;
  }

  /** A fork that ended well. */
  static ForkResult fork(Cell cell, Role role, int round, List<Slice> slices) {
    return new ForkBuilder(cell)
        .role(role)
        .round(round)
        .checksums(List.of(1L, 1L, 1L))
        .slices(slices)
        .build();
  }

  static ForkResult with(ForkResult fork, Status status, @Nullable String reason) {
    return ForkBuilder.of(fork).ended(status, reason).build();
  }

  static ForkResult with(ForkResult fork, int attempt, int lane, int entries, boolean steady) {
    return ForkBuilder.of(fork).attempt(attempt).lane(lane).entries(entries).steady(steady).build();
  }

  Lines add(ForkResult fork) {
    forks.add(fork);
    return this;
  }

  /** A round of one map at a ratio to the control, whose second fork is at one to the first. */
  public Lines round(int round, String map, double ratio, double second) {
    double root = Math.sqrt(second);
    add(fork(cell("HashMap"), Role.CONTROL, round, slices(100 / root, 100 / root, 100 / root)));
    add(fork(cell("HashMap"), Role.CONTROL_2, round, slices(100 * root, 100 * root, 100 * root)));
    double value = 100 * ratio;
    return add(fork(cell(map), Role.MAP, round, slices(value, value, value)));
  }

  /**
   * Rounds 1 to n of the map {@code Fast} whose log-ratio is {@code mean} plus and minus {@code
   * swing} in turn; the A/A pair swings likewise around 0.
   */
  public Lines rounds(int n, double mean, double swing) {
    for (int round = 1; round <= n; round++) {
      double sign = round % 2 == 0 ? swing : -swing;
      round(round, "Fast", Math.exp(mean + sign), Math.exp(-sign));
    }
    return this;
  }

  List<ForkResult> forks() {
    return List.copyOf(forks);
  }

  /** Replaces the forks that a function changes. */
  Lines change(java.util.function.UnaryOperator<ForkResult> change) {
    forks.replaceAll(change);
    return this;
  }

  public Judgement judge(Plan plan, boolean finished) {
    return Verdicts.judge(plan, List.of(), forks, finished);
  }

  /** The row of the map {@code Fast}. */
  public Row row(Plan plan, boolean finished) {
    return judge(plan, finished).row(cell("Fast")).orElseThrow();
  }
}

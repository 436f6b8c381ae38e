package dev.residue.verdict.proof;

import dev.residue.result.Cell;
import dev.residue.result.ForkResult;
import dev.residue.result.Kind;
import dev.residue.result.Plan;
import dev.residue.result.Role;
import dev.residue.result.Schema;
import dev.residue.result.Slice;
import dev.residue.result.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes the result lines of a session whose truth is known: lockstep forks of several maps and two
 * of the control, disturbed by a {@link NoiseModel}.
 */
final class SimulatedSession {
  /** Slices per fork: fewer than a real fork has, for speed; the median only gets noisier. */
  private static final int SLICES = 9;

  /** Correlation of the drift from one slice to the next. */
  private static final double DRIFT_PHI = .99;

  /**
   * Chance that a burst ends before a slice: bursts last 8 slices, most of a pass over 10 forks.
   */
  private static final double BURST_END = .125;

  /** Share of forks that get the slow compilation. */
  private static final double SLOW_SHARE = .2;

  /** Operations per slice and time of one, ns: 80 ms together. */
  private static final long OPS = 1_000_000;

  private static final double NANOS = 80;

  /** Share of wall time a thread on a free core does not run, as in a quiet session. */
  private static final double IDLE = .003;

  private static final List<Long> CHECKSUMS = Collections.nCopies(SLICES, 1L);
  private static final String CONTROL = "Control";
  private static final int SIZE = 100_000;

  private final NoiseModel model;
  private final double luckSd;
  private final double whiteSd;
  private final double burst;
  private final double moodSd;
  private final Map<String, double[]> shifts = new HashMap<>();
  private final Map<String, double[]> scales = new HashMap<>();
  private final SplittableRandom random;
  private double drift;
  private double load;

  /**
   * A session to be filled.
   *
   * @param pairSd standard deviation of a pair's log-ratio aimed at, for the plain fork effect
   */
  SimulatedSession(NoiseModel model, double pairSd, long seed) {
    this.model = model;
    random = new SplittableRandom(seed);
    // The median of 9 normal values has a standard deviation of .408, so white noise of half the
    // pair's SD leaves .408 x sqrt(2) x 1/2 = .288 of it in the pair; luck makes up the rest.
    whiteSd = pairSd / 2;
    luckSd = pairSd * model.luck * Math.sqrt((1 - .288 * .288) / 2);
    burst = random.nextBoolean() ? model.burst : model.burst / 10;
    moodSd = pairSd * model.common;
  }

  /**
   * Result lines of all rounds.
   *
   * @param effects true log-ratio by workload and map
   */
  List<ForkResult> run(double[][] effects, int rounds) {
    List<ForkResult> forks = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      for (int workload = 0; workload < effects.length; workload++) {
        group(effects[workload], round, "w" + workload, forks);
      }
    }
    return forks;
  }

  /** The plan such a session would have had. */
  static Plan plan(double alpha, double delta, int rounds) {
    return Plan.timed(
        "simulated",
        null,
        List.of(Kind.LONG),
        List.of(CONTROL),
        List.of(),
        List.of(),
        CONTROL,
        1,
        delta,
        alpha,
        Plan.Time.asFound(rounds, false, 20, SLICES, 80));
  }

  /** Name of the map at an index. */
  static String map(int index) {
    return "m" + index;
  }

  private void group(double[] effects, int round, String workload, List<ForkResult> into) {
    int n = effects.length + 2;
    double[] level = new double[n];
    Slice[][] slices = new Slice[n][SLICES];
    double[] shift = shifts.computeIfAbsent(workload, w -> fixed(n, model.switching, false));
    double[] scale = scales.computeIfAbsent(workload, w -> fixed(n, model.unequal, true));
    double mood = moodSd == 0 ? 0 : moodSd * random.nextGaussian();
    int state = model.switching > 0 && random.nextBoolean() ? 1 : -1;
    for (int f = 0; f < n; f++) {
      double slow = random.nextDouble() < SLOW_SHARE ? model.slowMode : 0;
      double own = f < 2 ? mood : effects[f - 2] + state * shift[f];
      level[f] = own + luckSd * scale[f] * random.nextGaussian() + slow;
    }
    int[] order = order(n);
    for (int i = 0; i < SLICES; i++) {
      for (int turn = 0; turn < n; turn++) {
        int f = order[i % 2 == 0 ? turn : n - 1 - turn];
        slices[f][i] = slice(level[f]);
      }
    }
    for (int f = 0; f < n; f++) {
      Role role = f == 0 ? Role.CONTROL : f == 1 ? Role.CONTROL_2 : Role.MAP;
      String name = f < 2 ? CONTROL : map(f - 2);
      Cell cell = Cell.of(Kind.LONG, name, workload, SIZE);
      into.add(fork(cell, role, round, f, Arrays.asList(slices[f])));
    }
  }

  /** What stays the same for the forks of a workload: shifts of maps, or factors on their luck. */
  private double[] fixed(int n, double size, boolean factor) {
    double[] values = new double[n];
    for (int f = 0; f < n; f++) {
      boolean of = size > 0 && f >= 2;
      values[f] =
          factor
              ? (of ? Math.exp(size * random.nextGaussian()) : 1)
              : (of ? size * (2 * random.nextDouble() - 1) : 0);
    }
    return values;
  }

  private static ForkResult fork(Cell cell, Role role, int round, int f, List<Slice> slices) {
    return new ForkResult(
        Schema.VERSION,
        new ForkResult.Place(cell, role, round, 1, 0, f, round, SIZE),
        new ForkResult.Course("2026-01-01T00:00:00Z", 8000, Status.OK, null),
        new ForkResult.Evidence(CHECKSUMS, 20, true, slices, 0));
  }

  private int[] order(int n) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private Slice slice(double level) {
    machine();
    double busy = NANOS * Math.exp(level + drift + whiteSd * random.nextGaussian());
    double wall = busy * (1 + IDLE);
    if (load > 0) {
      busy *= 1.03;
      wall = busy * (1 + load);
    }
    return new Slice(OPS, (long) (OPS * wall), (long) (OPS * busy), 0, 0, 0, 0, 0, 1, OPS, 0, SIZE);
  }

  /** Moves the machine on by one slice. */
  private void machine() {
    if (model.drift > 0) {
      drift =
          DRIFT_PHI * drift
              + model.drift * Math.sqrt(1 - DRIFT_PHI * DRIFT_PHI) * random.nextGaussian();
    }
    if (load > 0 && random.nextDouble() < BURST_END) {
      load = 0;
    } else if (load == 0 && burst > 0 && random.nextDouble() < burst) {
      load = .3 + 1.2 * random.nextDouble();
    }
  }
}

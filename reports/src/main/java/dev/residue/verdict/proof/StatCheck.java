package dev.residue.verdict.proof;

import dev.residue.result.ForkResult;
import dev.residue.verdict.Rule;
import dev.residue.verdict.Verdicts;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The proof that the rule errs as rarely as it says: sessions with a known truth are simulated as
 * result lines, judged by the same code that judges real ones, and counted.
 *
 * <p>All seeds are fixed, so the outcome is a property of the code, not of luck.
 */
public final class StatCheck {
  /*
   * Each scenario runs sessions of 48 rows, 8 maps on 6 workloads, up to 35 rounds. In the null
   * sessions no map differs from the control: any "faster" or "slower" is false, and a session with
   * one or more counts once. In the mixed sessions the true differences of a workload's maps are 0,
   * 0, 0, 3, 5, 5, 10 and 25 %, each up or down by chance.
   *
   * State switching is shown and not bounded: in a round the ratio itself has one of two values, and by
   * chance all of four or six rounds have the same one. Then every test is sure of the wrong thing;
   * with four rounds plain t tests gave a false word in 25 % of 300 null sessions, six in 19 %. It is
   * why the caches are brought into a known state before the clock starts.
   *
   * A count fails if it would be improbable, below CHANCE, at the limit it has to keep. Rows of one
   * workload share the control's forks, so their count is divided by the number of such rows before
   * the binomial bound is taken: as if they moved together, which only widens the bound.
   *
   * The words are counted as the rule gives them, before a void session withdraws
   * them: a rule that were wrong and rescued by these would not pass.
   */

  private static final int ROUNDS = 35;

  /** Rounds of the shortest plan that decides anything. */
  private static final int SHORT = Rule.LEAST;

  /** What one scenario simulates and which power it must reach at 5 and 10 %. */
  private record Scenario(
      NoiseModel model, double pairSd, int rounds, double power5, double power10) {}

  /**
   * Seven models at a pair SD near 4 %, and the plain one at 2, 8, 16 and 32 %. Powers asked for
   * are those of the design's simulation of such a suite: 1.00, .99, .40 at 5 % (1.00 taken as .99)
   * and 1.00 at 10 %.
   */
  private static final List<Scenario> SCENARIOS =
      List.of(
          new Scenario(NoiseModel.FORK, .02, ROUNDS, .99, .99),
          new Scenario(NoiseModel.FORK, .04, ROUNDS, .95, .99),
          new Scenario(NoiseModel.FORK, .08, ROUNDS, .40, .99),
          new Scenario(NoiseModel.DRIFT, .04, ROUNDS, .95, .99),
          new Scenario(NoiseModel.BURSTS, .04, ROUNDS, .95, .99),
          new Scenario(NoiseModel.BIMODAL, .04, ROUNDS, .95, .99),
          new Scenario(NoiseModel.FORK, .16, ROUNDS, 0, 0),
          new Scenario(NoiseModel.FORK, .32, ROUNDS, 0, 0),
          new Scenario(NoiseModel.SWITCHING, .04, ROUNDS, 0, 0),
          new Scenario(NoiseModel.COMMON, .04, ROUNDS, 0, 0),
          new Scenario(NoiseModel.UNEQUAL, .04, ROUNDS, 0, 0),
          new Scenario(NoiseModel.FORK, .04, SHORT, 0, 0),
          new Scenario(NoiseModel.FORK, .16, SHORT, 0, 0),
          new Scenario(NoiseModel.BURSTS, .08, SHORT, 0, 0),
          new Scenario(NoiseModel.BIMODAL, .04, SHORT, 0, 0),
          new Scenario(NoiseModel.SWITCHING, .04, SHORT, 0, 0),
          new Scenario(NoiseModel.COMMON, .04, SHORT, 0, 0),
          new Scenario(NoiseModel.UNEQUAL, .08, SHORT, 0, 0));

  private static final double[] EFFECTS = {0, 0, 0, .03, .05, .05, .10, .25};
  private static final int WORKLOADS = 6;
  private static final long SEED = 20261120L;
  private static final double ALPHA = .05;
  private static final double DELTA = .05;

  /** Null sessions per scenario in the tests; a tenth of what the command can afford. */
  private static final int SESSIONS = 80;

  private final double claimed;
  private final int sessions;
  private final long seed;
  private final double ruleAlpha;

  private StatCheck(double ruleAlpha, double claimed, int sessions, long seed) {
    this.claimed = claimed;
    this.sessions = sessions;
    this.seed = seed;
    this.ruleAlpha = ruleAlpha;
  }

  /** Runs the check at the size of the tests and prints its table; true if every bound holds. */
  public static boolean run(PrintStream out) {
    return run(out, SESSIONS);
  }

  /**
   * Runs the check and prints its table.
   *
   * @param sessions null sessions per scenario, at least 20; half as many mixed ones are added
   * @return whether every bound holds
   */
  public static boolean run(PrintStream out, int sessions) {
    if (sessions < 20) {
      throw new IllegalArgumentException(
          "sessions: " + sessions + " show nothing; give 20 or more");
    }
    return new StatCheck(ALPHA, ALPHA, sessions, SEED).print(out);
  }

  /** The check of a rule that uses another alpha than it claims, for the test of the check. */
  static boolean run(PrintStream out, double ruleAlpha, double claimed, int sessions) {
    return new StatCheck(ruleAlpha, claimed, sessions, SEED).print(out);
  }

  private boolean print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "stat-check: %d null and %d mixed sessions of %d rows per model, up to %d rounds, alpha %s,"
            + " delta %s, seed %d%n",
        sessions,
        sessions / 2,
        WORKLOADS * EFFECTS.length,
        ROUNDS,
        claimed,
        DELTA,
        seed);
    out.println(ErrorCount.header());
    List<Bound> failed = new ArrayList<>();
    for (int i = 0; i < SCENARIOS.size(); i++) {
      ErrorCount tally = simulate(SCENARIOS.get(i), seed + i);
      out.println(tally.line());
      boolean bounded = SCENARIOS.get(i).model != NoiseModel.SWITCHING;
      for (Bound bound : tally.bounds(claimed)) {
        if (bounded && !bound.holds()) {
          failed.add(bound);
        }
      }
    }
    for (Bound bound : failed) {
      out.println("FAILED " + bound);
    }
    out.println(failed.isEmpty() ? "ok: every bound holds" : failed.size() + " bounds do not hold");
    return failed.isEmpty();
  }

  private ErrorCount simulate(Scenario scenario, long scenarioSeed) {
    SplittableRandom random = new SplittableRandom(scenarioSeed);
    ErrorCount tally =
        new ErrorCount(
            scenario.model.title + (scenario.rounds == ROUNDS ? "" : " " + scenario.rounds + "r"),
            scenario.pairSd,
            scenario.power5,
            scenario.power10);
    for (int i = 0; i < sessions; i++) {
      session(scenario, new double[WORKLOADS][EFFECTS.length], random.nextLong(), tally);
    }
    for (int i = 0; i < sessions / 2; i++) {
      session(scenario, mixed(random), random.nextLong(), tally);
    }
    return tally;
  }

  private void session(Scenario scenario, double[][] truth, long sessionSeed, ErrorCount tally) {
    List<ForkResult> forks =
        new SimulatedSession(scenario.model, scenario.pairSd, sessionSeed)
            .run(truth, scenario.rounds);
    tally.add(
        Verdicts.rule(
            SimulatedSession.plan(ruleAlpha, DELTA, scenario.rounds), List.of(), forks, true),
        truth);
  }

  private static double[][] mixed(SplittableRandom random) {
    double[][] truth = new double[WORKLOADS][EFFECTS.length];
    for (double[] workload : truth) {
      for (int map = 0; map < EFFECTS.length; map++) {
        workload[map] = Math.log1p(EFFECTS[map]) * (random.nextBoolean() ? 1 : -1);
      }
    }
    return truth;
  }
}

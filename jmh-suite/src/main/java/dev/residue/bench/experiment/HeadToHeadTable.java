package dev.residue.bench.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.residue.bench.console.Countdown;
import dev.residue.result.ForkResult;
import dev.residue.result.Plan;
import dev.residue.result.Results;
import dev.residue.result.Role;
import dev.residue.result.Slice;
import dev.residue.result.Status;
import dev.residue.verdict.LaneVerdict;
import dev.residue.verdict.proof.PlainJmh;
import dev.residue.verdict.proof.Scores;
import dev.residue.verdict.stat.VarianceRatio;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a head-to-head found, for the console. */
final class HeadToHeadTable {
  /** JMH 1.37: 5 forks of 5 warm-up and 5 measured iterations of 10 s each. */
  private static final Duration JMH_DEFAULT = Duration.ofSeconds(5 * (5 + 5) * 10);

  private final List<Crew> crews;
  private final Results lockstep;
  private final Results plain;

  HeadToHeadTable(List<Crew> crews, Results lockstep, Results plain) {
    this.crews = crews;
    this.lockstep = lockstep;
    this.plain = plain;
  }

  /** The table, line by line. */
  List<String> lines() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    print(new PrintStream(bytes, true, UTF_8));
    return bytes.toString(UTF_8).lines().toList();
  }

  private void print(PrintStream out) {
    Plan plan = lockstep.run().plan();
    List<Scores.Comparison> comparisons = new ArrayList<>();
    List<Double> together = new ArrayList<>();
    for (LaneVerdict verdict : LaneVerdict.of(plan, lockstep.forks())) {
      List<ForkResult> forks = lane(verdict);
      if (verdict.rounds() < plan.time().rounds() || forks.size() < 2 * plan.time().rounds()) {
        continue;
      }
      double truth = truth(verdict);
      for (double log : verdict.logRatios()) {
        together.add(log - Math.log(truth));
      }
      double[] control = nanos(forks, true);
      double[] other = nanos(forks, false);
      if (control.length > 1 && other.length > 1) {
        comparisons.add(
            new Scores.Comparison(
                verdict.name(),
                truth,
                verdict.row().word(),
                PlainJmh.of(other).against(PlainJmh.of(control))));
      }
    }
    out.println();
    out.println(ExperimentText.head(lockstep.run()));
    new Scores(plan.delta(), comparisons).print(out);
    walls(comparisons.size(), out);
    spread(together, out);
    out.flush();
  }

  private void walls(int comparisons, PrintStream out) {
    Duration jmh = JMH_DEFAULT.multipliedBy(2L * comparisons);
    out.printf(
        Locale.ROOT,
        "wall time: residue %s (%d forks), plain JMH with as many forks %s (%d forks)%n",
        Countdown.words(ExperimentText.wall(lockstep.forks())),
        lockstep.forks().size(),
        Countdown.words(ExperimentText.wall(plain.forks())),
        plain.forks().size());
    out.printf(
        Locale.ROOT,
        "JMH's defaults (5 forks of 5 + 5 iterations of 10 s) for these %d cells: %s"
            + " (computed, not run)%n",
        2 * comparisons,
        Countdown.words(jmh));
  }

  private void spread(List<Double> together, PrintStream out) {
    double[] lock = together.stream().mapToDouble(Double::doubleValue).toArray();
    double[] apart = adjacent();
    if (lock.length > 1 && apart.length > 1) {
      out.println(
          ExperimentText.words(
              "lockstep against adjacent sequential forks of the same session",
              VarianceRatio.of(lock, apart, .95)));
    }
  }

  private List<ForkResult> lane(LaneVerdict verdict) {
    return plain.forks().stream()
        .filter(f -> f.cell().group().equals(verdict.group()) && f.lane() == verdict.lane())
        .toList();
  }

  private double truth(LaneVerdict verdict) {
    return crews.stream()
        .filter(crew -> crew.hasLane(verdict.group(), verdict.lane()))
        .findFirst()
        .map(crew -> crew.comparison(verdict.lane()).trueRatio())
        .orElse(Double.NaN);
  }

  private static double[] nanos(List<ForkResult> forks, boolean control) {
    return forks.stream()
        .filter(f -> f.status() == Status.OK && (f.role() == Role.CONTROL) == control)
        .flatMap(f -> f.slices().stream())
        .mapToDouble(Slice::nanosPerOp)
        .toArray();
  }

  /**
   * Log-ratios of neighbours among plain JMH's forks: the first and second fork of one side, the
   * third and fourth, and so on; the same work, so the truth is 0.
   */
  private double[] adjacent() {
    List<ForkResult> pairs = new ArrayList<>();
    List<ForkResult> inOrder = new ArrayList<>(plain.forks());
    inOrder.sort(Comparator.comparing(fork -> fork.course().started()));
    for (int i = 0; i + 1 < inOrder.size(); i++) {
      ForkResult first = inOrder.get(i);
      ForkResult second = inOrder.get(i + 1);
      if (first.round() % 2 == 1
          && second.round() == first.round() + 1
          && second.cell().equals(first.cell())
          && second.lane() == first.lane()
          && second.role() == first.role()) {
        int pair = pairs.size() / 2 + 1;
        int lane = 2 * first.lane() + (first.role() == Role.CONTROL ? 0 : 1);
        pairs.add(first.at(first.place().as(Role.CONTROL, pair, lane)));
        pairs.add(second.at(second.place().as(Role.CONTROL_2, pair, lane)));
      }
    }
    return LaneVerdict.of(plain.run().plan(), pairs).stream()
        .flatMapToDouble(verdict -> Arrays.stream(verdict.logRatios()))
        .toArray();
  }
}

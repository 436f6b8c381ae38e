package dev.residue.bench.experiment;

import dev.residue.bench.option.CommandText;
import dev.residue.result.Environment;
import dev.residue.result.ForkResult;
import dev.residue.result.Plan;
import dev.residue.result.RunInfo;
import dev.residue.verdict.stat.Interval;
import dev.residue.verdict.stat.VarianceRatio;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;

/** Words that the tables of all proofs share. */
final class ExperimentText {
  private ExperimentText() {}

  /** What was measured, where and when. */
  static String head(RunInfo run) {
    Plan plan = run.plan();
    Environment machine = run.environment();
    return String.format(
        Locale.ROOT,
        "%s: %d rounds of %d + %d slices of about %d ms, alpha %s, delta %s, seed %d;"
            + " JDK %s, %s, %d cores, load %.1f, %s",
        plan.experiment(),
        plan.time().rounds(),
        plan.time().warmups(),
        plan.time().slices(),
        plan.time().sliceMillis(),
        plan.alpha(),
        plan.delta(),
        plan.seed(),
        machine.jdk(),
        machine.cpu(),
        machine.cores(),
        machine.loadStart(),
        run.started().substring(0, Math.min(10, run.started().length())));
  }

  /** The command as it was given, for repeating it. */
  static String command(CommandSpec spec) {
    return CommandText.of(spec.root().commandLine().getParseResult().originalArgs());
  }

  static <T> int count(List<T> items, Predicate<T> which) {
    return Math.toIntExact(items.stream().filter(which).count());
  }

  /** A share as a percentage; a dash for none. */
  static String percent(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  static String percent(Interval shares) {
    return shares.bounded()
        ? String.format(Locale.ROOT, "%.1f..%.1f %%", 100 * shares.low(), 100 * shares.high())
        : "-";
  }

  /** How much less one way scatters than another, in one line. */
  static String words(String what, VarianceRatio ratio) {
    return String.format(
        Locale.ROOT,
        "%s: pair SD %.1f %% and %.1f %%, variance %.1f times less (95 %% interval %.1f..%.1f)",
        what,
        100 * ratio.sd(),
        100 * ratio.otherSd(),
        ratio.ratio(),
        ratio.interval().low(),
        ratio.interval().high());
  }

  /**
   * Time in which at least one of some forks was alive: what they cost, however often the proof was
   * interrupted.
   */
  static Duration wall(List<ForkResult> forks) {
    List<ForkResult> inTime = new ArrayList<>(forks);
    inTime.sort(Comparator.comparing(fork -> Instant.parse(fork.course().started())));
    Duration sum = Duration.ZERO;
    Instant covered = Instant.MIN;
    for (ForkResult fork : inTime) {
      Instant from = Instant.parse(fork.course().started());
      Instant to = from.plusMillis(fork.course().wallMillis());
      if (to.isAfter(covered)) {
        sum = sum.plus(Duration.between(from.isAfter(covered) ? from : covered, to));
        covered = to;
      }
    }
    return sum;
  }
}

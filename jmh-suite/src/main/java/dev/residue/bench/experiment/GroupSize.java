package dev.residue.bench.experiment;

import dev.residue.adapter.MapCatalog;
import dev.residue.bench.option.Numbers;
import dev.residue.bench.option.RunOptions;
import dev.residue.bench.option.UsageException;
import dev.residue.result.Plan;
import dev.residue.result.Results;
import dev.residue.verdict.LaneVerdict;
import dev.residue.verdict.stat.PairSpread;
import dev.residue.verdict.stat.VarianceRatio;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How many forks should be alive together? Measures how far A/A pairs scatter with each number; 1
 * means one fork after the other, as plain JMH runs them.
 */
@Command(
    name = "group-size",
    mixinStandardHelpOptions = true,
    description = "how far A/A pairs scatter with 1, 2, 3, 4, 6 and 10 forks alive together")
public final class GroupSize extends ExperimentCommand {
  @Option(
      names = "--alive",
      paramLabel = "A,B",
      description = "numbers of forks alive, each 1 to 12; default: 1,2,3,4,6,10")
  private String alive = "1,2,3,4,6,10";

  @Option(
      names = "--pairs",
      paramLabel = "N",
      description = "pairs per number and place at least, 6 to 10000; default: 30")
  private String pairs = "30";

  @Override
  Experiment experiment(ExperimentOptions options, MapCatalog catalog) {
    List<Integer> numbers =
        RunOptions.list("--alive", alive).stream()
            .map(item -> Numbers.count("--alive", item, 1, 12))
            .distinct()
            .toList();
    if (numbers.isEmpty()) {
      throw new UsageException("--alive: none given; 1,2,3,4,6,10 are numbers of forks");
    }
    int least = Numbers.count("--pairs", pairs, 6, 10_000);
    Path out = options.out("target/group-size");
    List<Trial> trials = new ArrayList<>();
    for (int number : numbers) {
      Plan plan =
          options.plan(
              "group-size, " + number + " alive",
              new ExperimentOptions.Defaults(List.of("sparse"), List.of(100_000), 6),
              catalog);
      Grid grid = new Grid(plan, ExperimentOptions.timed(plan, catalog));
      int comparisons = (least + plan.time().rounds() - 1) / plan.time().rounds();
      trials.add(
          new Trial(
              out.resolve("alive-" + number),
              plan,
              number == 1 ? Trial.Order.ADJACENT : Trial.Order.LOCKSTEP,
              crews(grid, number, comparisons)));
    }
    return new Experiment(out, trials, steps(trials), results -> lines(numbers, results));
  }

  private static List<Crew> crews(Grid grid, int number, int comparisons) {
    int perCrew = Math.max(1, number / 2);
    int count = (comparisons + perCrew - 1) / perCrew;
    List<Crew> crews = new ArrayList<>();
    for (Grid.Place place : grid.places()) {
      Contender subject = Contender.honest(place.map());
      for (int i = 0; i < count; i++) {
        crews.add(
            Grid.crew(
                place,
                i,
                (place.index() * count + i) * perCrew,
                number < 2 ? 0 : number - 2 * perCrew,
                Collections.nCopies(perCrew, new Crew.Versus(subject, subject))));
      }
    }
    return crews;
  }

  /** Numbers take turns, so that the machine's moods meet all of them alike. */
  private static List<Laboratory.Step> steps(List<Trial> trials) {
    List<Laboratory.Step> steps = new ArrayList<>();
    int most = trials.stream().mapToInt(trial -> trial.crews().size()).max().orElse(0);
    for (int round = 1; round <= trials.get(0).plan().time().rounds(); round++) {
      for (int i = 0; i < most; i++) {
        for (int trial = 0; trial < trials.size(); trial++) {
          List<Crew> crews = trials.get(trial).crews();
          // Fewer crews are spread over the whole round.
          for (int at = i * crews.size() / most; at < (i + 1) * crews.size() / most; at++) {
            steps.add(new Laboratory.Step(trial, crews.get(at), round));
          }
        }
      }
    }
    return steps;
  }

  private static List<String> lines(List<Integer> numbers, List<Results> results) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(ExperimentText.head(results.get(0).run()).replaceFirst(",[^:]*", ""));
    lines.add(
        String.format(
            Locale.ROOT, "%-22s %6s %8s %20s", "forks alive", "pairs", "pair SD", "95 % interval"));
    List<List<double[]>> logs = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      Results trial = results.get(i);
      List<double[]> of =
          LaneVerdict.of(trial.run().plan(), trial.forks()).stream()
              .map(LaneVerdict::logRatios)
              .toList();
      logs.add(of);
      PairSpread spread = PairSpread.of(of, .95);
      lines.add(
          String.format(
              Locale.ROOT,
              "%-22s %6d %8s %20s",
              numbers.get(i) == 1 ? "1, one after the other" : numbers.get(i).toString(),
              spread.pairs(),
              ExperimentText.percent(spread.sd()),
              ExperimentText.percent(spread.interval())));
    }
    int alone = numbers.indexOf(1);
    for (int i = 0; i < numbers.size() && alone >= 0; i++) {
      if (i != alone) {
        lines.add(ratio(numbers.get(i), all(logs.get(i)), all(logs.get(alone))));
      }
    }
    return lines;
  }

  private static double[] all(List<double[]> logs) {
    return logs.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  private static String ratio(int number, double[] lockstep, double[] alone) {
    return lockstep.length < 2 || alone.length < 2
        ? number + " alive: too few pairs yet"
        : ExperimentText.words(
            number + " alive against one after the other", VarianceRatio.of(lockstep, alone, .95));
  }
}

package dev.residue.bench.experiment;

import dev.residue.result.RunInfo;
import dev.residue.verdict.Row;
import dev.residue.verdict.Word;
import dev.residue.verdict.proof.Plant;
import dev.residue.verdict.stat.Interval;
import dev.residue.verdict.stat.PairSpread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a plant check found, for the console. */
final class PlantTable {
  private final RunInfo run;
  private final List<Plant> plants;

  PlantTable(RunInfo run, List<Plant> plants) {
    this.run = run;
    this.plants = List.copyOf(plants);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(ExperimentText.head(run));
    plants.forEach(plant -> lines.add(plant.words(run.plan().delta())));
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "%-9s %5s %10s %6s %5s %9s %5s %5s %8s",
            "planted",
            "times",
            "mean found",
            "right",
            "same",
            "undecided",
            "wrong",
            "void",
            "covered"));
    Map<Double, List<Plant>> byTruth = new TreeMap<>();
    plants.forEach(
        plant -> byTruth.computeIfAbsent(plant.planted(), p -> new ArrayList<>()).add(plant));
    byTruth.forEach((truth, some) -> lines.add(line(truth, some)));
    List<Plant> valid = plants.stream().filter(p -> p.row().word() != Word.VOID).toList();
    Interval coverage = Plant.coverage(valid);
    PairSpread spread =
        PairSpread.of(
            valid.stream()
                .map(p -> p.row().roundValues().stream().mapToDouble(PlantTable::log).toArray())
                .toList(),
            .95);
    lines.add(
        String.format(
            Locale.ROOT,
            "intervals that hold the truth: %d of %d (95 %% interval of the share %.1f..%.1f %%)",
            ExperimentText.count(valid, Plant::covered),
            valid.size(),
            100 * coverage.low(),
            100 * coverage.high()));
    lines.add(
        "pair SD "
            + ExperimentText.percent(spread.sd())
            + " (95 % interval "
            + ExperimentText.percent(spread.interval())
            + ")");
    return lines;
  }

  private static double log(Row.RoundValue value) {
    return Math.log(value.ratio());
  }

  private static boolean told(Plant plant) {
    return plant.row().word().tells();
  }

  private static String line(double truth, List<Plant> some) {
    double log =
        some.stream().mapToDouble(p -> Math.log(p.row().ratio())).average().orElse(Double.NaN);
    return String.format(
        Locale.ROOT,
        "%+8.1f%% %5d %+9.1f%% %6s %5d %9d %5d %5d %8d",
        100 * (truth - 1),
        some.size(),
        100 * Math.expm1(log),
        truth == 1 ? "-" : ExperimentText.count(some, p -> told(p) && p.right()),
        ExperimentText.count(some, p -> p.row().word() == Word.SAME),
        ExperimentText.count(some, p -> p.row().word() == Word.UNDECIDED),
        ExperimentText.count(some, p -> told(p) && !p.right()),
        ExperimentText.count(some, p -> p.row().word() == Word.VOID),
        ExperimentText.count(some, Plant::covered));
  }
}

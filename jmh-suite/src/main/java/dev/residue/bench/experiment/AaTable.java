package dev.residue.bench.experiment;

import dev.residue.result.RunInfo;
import dev.residue.verdict.LaneVerdict;
import dev.residue.verdict.Word;
import dev.residue.verdict.stat.ClopperPearson;
import dev.residue.verdict.stat.Interval;
import dev.residue.verdict.stat.PairSpread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an A/A check found, for the console. */
final class AaTable {
  private static final String LINE = "%-34s %11s %5s %5s %9s %5s %8s %22s";

  private final RunInfo run;
  private final List<LaneVerdict> whole;
  private final int begun;

  /**
   * Prepares.
   *
   * @param judged all comparisons; those that have not had all their rounds are not counted
   */
  AaTable(RunInfo run, List<LaneVerdict> judged) {
    this.run = run;
    whole = judged.stream().filter(lane -> lane.rounds() >= run.plan().time().rounds()).toList();
    begun = judged.size() - whole.size();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(ExperimentText.head(run));
    lines.add(
        String.format(
            Locale.ROOT,
            LINE,
            "map and workload",
            "comparisons",
            "told",
            "same",
            "undecided",
            "void",
            "pair SD",
            "95 % interval of SD"));
    Map<String, List<LaneVerdict>> places = new LinkedHashMap<>();
    whole.forEach(lane -> places.computeIfAbsent(lane.name(), name -> new ArrayList<>()).add(lane));
    places.forEach((name, lanes) -> lines.add(line(name, lanes)));
    lines.add(line("all", whole));
    for (LaneVerdict lane : whole) {
      if (lane.told()) {
        lines.add(
            "told apart: "
                + lane.name()
                + ", lane "
                + lane.lane()
                + ": "
                + lane.row().words(run.plan().delta()));
      }
    }
    lines.addAll(rates());
    return lines;
  }

  private List<String> rates() {
    List<LaneVerdict> valid =
        whole.stream().filter(lane -> lane.row().word() != Word.VOID).toList();
    int told = ExperimentText.count(valid, LaneVerdict::told);
    Interval rate = ClopperPearson.of(told, valid.size(), .95);
    int covered = ExperimentText.count(valid, lane -> lane.row().interval().contains(1));
    Interval coverage = ClopperPearson.of(covered, valid.size(), .95);
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "false verdicts: %d of %d, %.1f %% (95 %% interval %.1f..%.1f %%), alpha %.1f %%",
            told,
            valid.size(),
            valid.isEmpty() ? 0 : 100.0 * told / valid.size(),
            100 * rate.low(),
            100 * rate.high(),
            100 * run.plan().alpha()));
    lines.add(
        String.format(
            Locale.ROOT,
            "intervals that hold 1: %d of %d (95 %% interval of the share %.1f..%.1f %%)",
            covered,
            valid.size(),
            100 * coverage.low(),
            100 * coverage.high()));
    if (begun > 0) {
      lines.add(begun + " comparisons have not had all their rounds and are not counted");
    }
    return lines;
  }

  private static String line(String name, List<LaneVerdict> lanes) {
    PairSpread spread = PairSpread.of(lanes.stream().map(LaneVerdict::logRatios).toList(), .95);
    return String.format(
        Locale.ROOT,
        LINE,
        name,
        lanes.size(),
        ExperimentText.count(lanes, LaneVerdict::told),
        ExperimentText.count(lanes, lane -> lane.row().word() == Word.SAME),
        ExperimentText.count(lanes, lane -> lane.row().word() == Word.UNDECIDED),
        ExperimentText.count(lanes, lane -> lane.row().word() == Word.VOID),
        ExperimentText.percent(spread.sd()),
        ExperimentText.percent(spread.interval()));
  }
}

package dev.residue.bench.repeat;

import dev.residue.result.Cell;
import dev.residue.result.Results;
import dev.residue.verdict.Judgement;
import dev.residue.verdict.Row;
import dev.residue.verdict.Verdicts;
import dev.residue.verdict.Word;
import dev.residue.verdict.stat.ClopperPearson;
import dev.residue.verdict.stat.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What several runs of one plan agree on. */
final class RepeatTable {
  /** Least share of rows that each run decides: the design's target on a busy machine. */
  private static final double DECIDED = .9;

  /** Largest share of pairs of decided rows whose words differ. */
  private static final double CHANGED = .02;

  private static final double CONFIDENCE = .95;

  /**
   * One of the runs.
   *
   * @param loaded whether it ran beside a busy core
   * @param results of it
   */
  record Repeat(boolean loaded, Results results) {}

  private final List<String> lines = new ArrayList<>();
  private final List<Map<Cell, Row>> decided = new ArrayList<>();
  private boolean allDecided = true;
  private int pairs;
  private int contradictions;
  private int changes;

  RepeatTable(List<Repeat> runs) {
    double delta = runs.get(0).results().run().plan().delta();
    lines.add("| run | seed | neighbour | minutes | rows | decided | A/A pair SD |");
    lines.add("|---|---|---|---|---|---|---|");
    for (int i = 0; i < runs.size(); i++) {
      run(i + 1, runs.get(i));
    }
    List<String> differences = new ArrayList<>();
    for (int a = 0; a < runs.size(); a++) {
      for (int b = a + 1; b < runs.size(); b++) {
        compare(a, b, delta, differences);
      }
    }
    lines.add("");
    lines.add(
        share("contradictions, faster against slower", contradictions)
            + "; "
            + share("other changes of word", changes));
    lines.addAll(differences);
  }

  private void run(int number, Repeat run) {
    Judgement judgement = Verdicts.judge(run.results());
    Map<Cell, Row> words = new HashMap<>();
    for (Row row : judgement.rows()) {
      if (row.word().decided()) {
        words.put(row.cell(), row);
      }
    }
    decided.add(words);
    int rows = judgement.rows().size();
    allDecided &= words.size() >= DECIDED * rows;
    String finished = Objects.requireNonNull(run.results().run().finished());
    lines.add(
        String.format(
            Locale.ROOT,
            "| %d | %d | %s | %.1f | %d | %d | %.1f %%%s |",
            number,
            run.results().run().plan().seed(),
            run.loaded() ? "busy" : "as found",
            Duration.between(Instant.parse(run.results().run().started()), Instant.parse(finished))
                    .toSeconds()
                / 60.0,
            rows,
            words.size(),
            100 * judgement.noiseSd(),
            judgement.voidReason() == null ? "" : "; void: " + judgement.voidReason()));
  }

  private void compare(int a, int b, double delta, List<String> differences) {
    decided
        .get(a)
        .forEach(
            (cell, row) -> {
              Row other = decided.get(b).get(cell);
              if (other == null) {
                return;
              }
              pairs++;
              if (row.word() != other.word()) {
                boolean against = row.word() != Word.SAME && other.word() != Word.SAME;
                contradictions += against ? 1 : 0;
                changes += against ? 0 : 1;
                differences.add(
                    String.format(
                        Locale.ROOT,
                        "  %s%s: run %d %s; run %d %s",
                        against ? "CONTRADICTION " : "",
                        cell.path(),
                        a + 1,
                        row.words(delta),
                        b + 1,
                        other.words(delta)));
              }
            });
  }

  private String share(String what, int hits) {
    Interval interval = ClopperPearson.of(hits, pairs, CONFIDENCE);
    return String.format(
        Locale.ROOT,
        "%s: %d of %d pairs of decided rows (95 %% interval %.1f..%.1f %%)",
        what,
        hits,
        pairs,
        100 * interval.low(),
        100 * interval.high());
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  /** Whether each run decided enough and none contradicts another. */
  boolean holds() {
    return allDecided && contradictions == 0 && changes <= CHANGED * pairs;
  }
}

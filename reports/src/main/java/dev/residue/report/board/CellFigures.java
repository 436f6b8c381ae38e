package dev.residue.report.board;

import dev.residue.report.text.Figures;
import dev.residue.result.Cell;
import dev.residue.result.ForkResult;
import dev.residue.result.ForkValue;
import dev.residue.result.Slice;
import dev.residue.result.Status;
import dev.residue.verdict.ForkTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * All that was measured of one cell.
 *
 * @param cell which
 * @param forks in order of rounds, of every status
 * @param comparison with the control
 * @param value which number stands for a fork
 */
public record CellFigures(
    Cell cell, List<ForkResult> forks, Comparison comparison, ForkValue value) {

  public CellFigures {
    forks =
        forks.stream()
            .sorted(Comparator.comparingInt(ForkResult::round).thenComparing(ForkResult::role))
            .toList();
  }

  /** Forks that ended well. */
  public List<ForkResult> measured() {
    return forks.stream().filter(f -> f.status() == Status.OK && !f.slices().isEmpty()).toList();
  }

  /** Forks that did not end well. */
  public List<ForkResult> failed() {
    return forks.stream().filter(f -> f.status() != Status.OK).toList();
  }

  /**
   * The reason of a fork that was found to have done other work than the reference. Once is enough:
   * no number of such a map on this workload is shown. A fork that was void for want of a steady
   * state is no such proof.
   */
  Optional<String> proof() {
    return forks.stream()
        .filter(f -> f.status() == Status.VOID && !Boolean.FALSE.equals(f.steady()))
        .map(f -> Objects.requireNonNullElse(f.reason(), "void in round " + f.round()))
        .findFirst();
  }

  public boolean isVoid() {
    return comparison.outcome() == Outcome.VOID;
  }

  /** Whether there is a number to show. */
  public boolean ok() {
    return comparison.ratio().known();
  }

  /** The word for a cell without numbers. */
  public String state() {
    if (isVoid()) {
      return "void";
    }
    if (!measured().isEmpty()) {
      return ok() ? "ok" : comparison.brief();
    }
    return failed().isEmpty() ? "no data" : failed().get(0).status().words();
  }

  /** Why there is no number, or why some forks are missing; empty if nothing is. */
  public String reason() {
    if (isVoid()) {
      return comparison.reason();
    }
    return failed().stream()
        .map(ForkResult::reason)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  /** Time per operation over forks, ns. */
  public Spread nanos() {
    return over(fork -> ForkTime.nanosPerOp(fork, value));
  }

  /** CPU time per operation over forks, ns. */
  public Spread cpuNanos() {
    return over(fork -> ForkTime.cpuNanosPerOp(fork, value));
  }

  /** Bytes allocated per operation over forks. */
  public Spread allocated() {
    return over(f -> sum(f, Slice::allocatedBytes) / sum(f, Slice::ops));
  }

  public long collections() {
    return (long) total(Slice::gcCount);
  }

  /** Time of all collections, ms. */
  public double collectionMillis() {
    return total(Slice::gcMillis);
  }

  /** Longest collection, ms; 0 without any; -1 unless it is known of every slice with some. */
  public double longestCollection() {
    double longest = 0;
    for (ForkResult fork : measured()) {
      for (Slice slice : fork.slices()) {
        if (slice.gcCount() > 0) {
          double millis = slice.gcMaxMillis();
          if (millis < 0) {
            return -1;
          }
          longest = Math.max(longest, millis);
        }
      }
    }
    return longest;
  }

  /** Count, total and longest of the collections, in a few words. */
  public String pauses() {
    if (collections() == 0) {
      return "0 GC";
    }
    double longest = longestCollection();
    return Figures.grouped(collections())
        + " GC, "
        + Figures.millis(collectionMillis())
        + (longest < 0 ? "" : ", longest " + Figures.millis(longest));
  }

  public long operations() {
    return (long) total(Slice::ops);
  }

  /** Share of operations that found their key. */
  double hitShare() {
    return total(Slice::hits) / (total(Slice::hits) + total(Slice::misses));
  }

  public long hits() {
    return (long) total(Slice::hits);
  }

  public long misses() {
    return (long) total(Slice::misses);
  }

  int slices() {
    return measured().stream().mapToInt(f -> f.slices().size()).sum();
  }

  private double total(ToDoubleFunction<Slice> of) {
    return measured().stream().mapToDouble(f -> sum(f, of)).sum();
  }

  private Spread over(ToDoubleFunction<ForkResult> of) {
    List<Double> values = new ArrayList<>();
    for (ForkResult fork : measured()) {
      double value = of.applyAsDouble(fork);
      if (value >= 0) {
        values.add(value);
      }
    }
    return Spread.of(values);
  }

  private static double sum(ForkResult fork, ToDoubleFunction<Slice> of) {
    return fork.slices().stream().mapToDouble(of).sum();
  }
}

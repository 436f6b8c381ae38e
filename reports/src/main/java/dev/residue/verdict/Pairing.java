package dev.residue.verdict;

import dev.residue.result.Cell;
import dev.residue.result.ForkResult;
import dev.residue.result.ForkValue;
import dev.residue.result.Line;
import dev.residue.result.Octave;
import dev.residue.result.Pieces;
import dev.residue.result.Plan;
import dev.residue.result.Slice;
import dev.residue.result.Status;
import dev.residue.verdict.stat.Median;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the pairs of every row among the forks of a session. */
public final class Pairing {
  /*
   * A pair is a fork of the map and the control's forks of the same round, lane, nominal size, actual
   * entries and attempt. Its value is the log-ratio of what stands for the forks, by workload: see
   * ForkValue. Where that is the median, slices are paired by index and the median of their
   * log-ratios is the value: lockstep runs slice i of all forks next to each other. A map is compared with the geometric mean of
   * both forks of the control, which leaves half of the control's own variance; where the second
   * fork is missing, with the first. The A/A row compares the control's forks with each other. In an octave the pair is the mean over its
   * five sizes, and all five must be there. Of the A/A pairs of several lanes the first counts:
   * their mean would understate the noise of one pair.
   *
   * A round in which a fork was not steady is measured again, once, for all its maps: blind to the
   * ratios. Such an attempt counts as an unsteady pair of the rows whose fork, or whose control's
   * fork, it was.
   *
   * A pair is missing, not wrong, if a fork failed, is void or was not steady: all of that is
   * decided without looking at the ratio, so leaving it out does not bend the error rate. A wrong
   * checksum is different: such a map did other work, once is enough, and the row is void.
   */

  /** Above this share of unsteady pairs a row is void: timing rule of the suite. */
  private static final double UNSTEADY = .25;

  /** One unsteady fork alone is no share; this many make one. */
  private static final int UNSTEADY_LEAST = 2;

  private final int sizesPerRound;
  private final Function<String, ForkValue> values;
  private final Map<String, ForkResult> controls = new HashMap<>();
  private final Map<String, ForkResult> secondControls = new HashMap<>();
  private final Map<Cell, SortedMap<Integer, List<ForkResult>>> maps = new LinkedHashMap<>();
  private final Map<Cell, SortedMap<Integer, List<ForkResult>>> seconds = new LinkedHashMap<>();

  Pairing(List<ForkResult> forks, Plan.Time time) {
    sizesPerRound = time.octave() ? Octave.SIZES : 1;
    values = time::value;
    for (Line line : Pieces.of(forks).lines()) {
      if (line instanceof ForkResult fork) {
        switch (fork.role()) {
          case MAP -> add(maps, fork);
          case CONTROL -> controls.put(fork.piece(), fork);
          case CONTROL_2 -> {
            secondControls.put(fork.piece(), fork);
            add(seconds, fork);
          }
          case LIMIT -> {}
        }
      }
    }
  }

  private static void add(Map<Cell, SortedMap<Integer, List<ForkResult>>> into, ForkResult fork) {
    into.computeIfAbsent(fork.cell(), c -> new TreeMap<>())
        .computeIfAbsent(fork.round(), r -> new ArrayList<>())
        .add(fork);
  }

  /** Rows of the maps, in order of appearance. */
  Map<Cell, Pairs> maps() {
    return collect(maps);
  }

  /** A/A rows, in order of appearance. */
  Map<Cell, Pairs> seconds() {
    return collect(seconds);
  }

  private Map<Cell, Pairs> collect(Map<Cell, SortedMap<Integer, List<ForkResult>>> from) {
    Map<Cell, Pairs> rows = new LinkedHashMap<>();
    from.forEach((cell, rounds) -> rows.put(cell, new Collector(cell).collect(rounds)));
    return rows;
  }

  /** Gathers one row. */
  private final class Collector {
    private final Cell cell;
    private final List<Pair> pairs = new ArrayList<>();
    private @Nullable String voidReason;
    private @Nullable String missing;
    private int judged;
    private int unsteady;
    private boolean offered;

    Collector(Cell cell) {
      this.cell = cell;
    }

    Pairs collect(SortedMap<Integer, List<ForkResult>> rounds) {
      rounds.forEach(this::round);
      double share = judged == 0 ? 0 : (double) unsteady / judged;
      if (voidReason == null && unsteady >= UNSTEADY_LEAST && share > UNSTEADY) {
        voidReason =
            "no steady state in "
                + unsteady
                + " of "
                + judged
                + " pairs, more than "
                + Math.round(100 * UNSTEADY)
                + " %";
      }
      return new Pairs(
          cell,
          List.copyOf(pairs),
          voidReason,
          missing,
          rounds.size() - pairs.size(),
          share,
          offered);
    }

    private void round(int round, List<ForkResult> forks) {
      Map<Integer, Pair> sizes = new LinkedHashMap<>();
      for (ForkResult fork : forks) {
        offered |= fork.status() != Status.UNSUPPORTED;
        ForkResult control = controls.get(fork.piece());
        if (control == null) {
          missing = "round " + round + " has no fork of the control";
        } else if (usable(fork, control)) {
          sizes.putIfAbsent(fork.entries(), pair(fork, controls(fork, control)));
        }
      }
      if (!sizes.isEmpty() && sizes.size() >= sizesPerRound) {
        pairs.add(mean(round, sizes.values()));
      }
    }

    private List<ForkResult> controls(ForkResult fork, ForkResult control) {
      ForkResult second = secondControls.get(fork.piece());
      boolean both =
          second != null
              && !second.equals(fork)
              && second.status() == Status.OK
              && !notSteady(second)
              && second.slices().size() == control.slices().size();
      return both ? List.of(control, second) : List.of(control);
    }

    private boolean usable(ForkResult fork, ForkResult control) {
      checksums(fork, "");
      checksums(control, "control: ");
      int replaced = Math.max(fork.replaced(), control.replaced());
      judged += replaced;
      unsteady += replaced;
      boolean notSteady = notSteady(fork) || notSteady(control);
      if (notSteady || (fork.status() == Status.OK && control.status() == Status.OK)) {
        judged++;
        unsteady += notSteady ? 1 : 0;
      }
      if (fork.status() != Status.OK) {
        missing = failure(fork, "");
      } else if (control.status() != Status.OK) {
        missing = failure(control, "control: ");
      } else if (notSteady) {
        missing = "round " + fork.round() + ": no steady state";
      } else if (fork.slices().isEmpty() || control.slices().isEmpty()) {
        missing = "round " + fork.round() + ": no slices";
      } else {
        return true;
      }
      return false;
    }

    private void checksums(ForkResult fork, String whose) {
      boolean counts = fork.status() == Status.OK || fork.status() == Status.VOID;
      int known =
          counts ? Math.min(fork.slices().size(), fork.evidence().expectedChecksums().size()) : 0;
      for (int i = 0; i < known && voidReason == null; i++) {
        if (fork.slices().get(i).checksum() != fork.evidence().expectedChecksums().get(i)) {
          voidReason = whose + "checksum differs in round " + fork.round() + ", slice " + (i + 1);
        }
      }
    }
  }

  private static boolean notSteady(ForkResult fork) {
    return Boolean.FALSE.equals(fork.steady());
  }

  private static String failure(ForkResult fork, String whose) {
    String reason = fork.reason();
    String status = fork.status().words();
    return whose + (reason == null ? status : status + ": " + reason);
  }

  private Pair pair(ForkResult fork, List<ForkResult> controls) {
    ForkValue value = values.apply(fork.cell().workload());
    if (value == ForkValue.MEDIAN) {
      return bySlices(fork, controls);
    }
    double wall = ForkTime.logNanos(fork, value, Clock.WALL);
    double cpu = ForkTime.logNanos(fork, value, Clock.CPU);
    double wallNanos = ForkTime.wallNanos(fork);
    double busyNanos = ForkTime.busyNanos(fork);
    for (ForkResult control : controls) {
      wall -= ForkTime.logNanos(control, value, Clock.WALL) / controls.size();
      cpu -= ForkTime.logNanos(control, value, Clock.CPU) / controls.size();
      wallNanos += ForkTime.wallNanos(control);
      busyNanos += ForkTime.busyNanos(control);
    }
    return new Pair(fork.round(), wall, cpu, wallNanos, busyNanos);
  }

  /** Slice against slice of the same number, and of their log-ratios the median. */
  private static Pair bySlices(ForkResult fork, List<ForkResult> controls) {
    int n = Math.min(fork.slices().size(), controls.get(0).slices().size());
    double[] wall = new double[n];
    double[] cpu = new double[n];
    double wallNanos = 0;
    double busyNanos = 0;
    for (int i = 0; i < n; i++) {
      Slice b = fork.slices().get(i);
      wall[i] = Math.log(b.nanosPerOp());
      cpu[i] = Math.log(b.busyNanos() / b.ops());
      wallNanos += b.nanos();
      busyNanos += b.busyNanos();
      for (ForkResult control : controls) {
        Slice a = control.slices().get(i);
        wall[i] -= Math.log(a.nanosPerOp()) / controls.size();
        cpu[i] -= Math.log(a.busyNanos() / a.ops()) / controls.size();
        wallNanos += a.nanos();
        busyNanos += a.busyNanos();
      }
    }
    return new Pair(
        fork.round(),
        Median.of(wall),
        Double.isNaN(busyNanos) ? Double.NaN : Median.of(cpu),
        wallNanos,
        busyNanos);
  }

  private static Pair mean(int round, Collection<Pair> sizes) {
    double wall = 0;
    double cpu = 0;
    double wallNanos = 0;
    double busyNanos = 0;
    for (Pair pair : sizes) {
      wall += pair.wall() / sizes.size();
      cpu += pair.cpu() / sizes.size();
      wallNanos += pair.wallNanos();
      busyNanos += pair.busyNanos();
    }
    return new Pair(round, wall, cpu, wallNanos, busyNanos);
  }
}

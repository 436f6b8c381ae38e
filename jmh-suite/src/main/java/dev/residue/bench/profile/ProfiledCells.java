package dev.residue.bench.profile;

import dev.residue.bench.lockstep.ForkJvm;
import dev.residue.bench.lockstep.ForkSpec;
import dev.residue.bench.lockstep.Group;
import dev.residue.bench.lockstep.TimedFork;
import dev.residue.bench.plan.PlannedMap;
import dev.residue.bench.tape.TapeSpec;
import dev.residue.result.Cell;
import dev.residue.result.Plan;
import dev.residue.result.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openjdk.jmh.runner.options.Options;

/**
 * The cells to be profiled: each map on each workload at the plan's largest size, on the tape of
 * the first round.
 */
public final class ProfiledCells {
  /**
   * Length of a profiled slice, ms: short, since the set-up of a slice takes longer than the slice,
   * and a stretch ends between slices.
   */
  private static final int SLICE_MILLIS = 40;

  private ProfiledCells() {}

  /**
   * A cell and what runs it.
   *
   * @param cell map and workload
   * @param benchmark JMH's options, without profilers and iterations
   */
  public record Profiled(Cell cell, Options benchmark) {}

  /**
   * Returns all of a plan.
   *
   * @param crashes folder for the JVM's error files
   */
  public static List<Profiled> of(Plan plan, List<PlannedMap> maps, Path crashes) {
    int size = Collections.max(plan.sizes());
    List<Profiled> cells = new ArrayList<>();
    for (Group group : Group.of(plan)) {
      if (group.size() != size || group.entries() != size) {
        continue;
      }
      TapeSpec tape = group.tape(plan, 1, SLICE_MILLIS);
      for (PlannedMap map : maps) {
        if (map.kind() == group.kind() && map.unsupported() == null) {
          ForkSpec spec =
              new ForkSpec(
                  group.cell(map.name()),
                  Role.MAP,
                  map.adapterClass(),
                  tape,
                  ForkJvm.flags(plan.time().collector(), tape, group.objects(), crashes),
                  group.sweepBytes(plan),
                  0,
                  0,
                  1);
          cells.add(new Profiled(spec.cell(), TimedFork.benchmark(spec).build()));
        }
      }
    }
    return cells;
  }
}

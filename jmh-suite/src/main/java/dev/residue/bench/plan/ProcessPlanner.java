package dev.residue.bench.plan;

import dev.residue.bench.child.GcChoice;
import dev.residue.bench.option.Names;
import dev.residue.bench.option.RunOptions;
import dev.residue.bench.option.UsageException;
import dev.residue.result.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the options about whole JVMs into their part of the plan. */
final class ProcessPlanner {
  /** The word that switches the watching of JVMs off. */
  private static final String NONE = "none";

  /**
   * Watched if no maps are named, beside the control: one that gives its table back by itself, and
   * one that keeps it. What a collector does with the pages depends on little else of a map.
   */
  private static final List<String> MAPS = List.of("fastutil", "agrona");

  /** Large enough to stand out against the 60 MB and more of an empty JVM. */
  private static final int SIZE = 1_000_000;

  private final Preset preset;
  private final RunOptions options;

  ProcessPlanner(Preset preset, RunOptions options) {
    this.preset = preset;
    this.options = options;
  }

  /**
   * Makes the plan.
   *
   * @param lifecycle whether lives are measured: who wants none gets no JVMs either unasked
   * @param maps of the run, the control included
   * @param sizes of the run
   * @return null if no JVM is watched
   * @throws UsageException if a collector is unknown or needs a newer JDK
   */
  Plan.@Nullable Processes plan(
      boolean lifecycle, List<String> maps, String control, List<Integer> sizes) {
    List<String> collectors = collectors(lifecycle);
    return collectors.isEmpty()
        ? null
        : new Plan.Processes(
            collectors,
            watched(maps, control),
            RunOptions.given(options.sizes) ? Collections.max(sizes) : SIZE);
  }

  private List<String> collectors(boolean lifecycle) {
    List<String> asked = RunOptions.list("--process", options.process);
    if (asked.isEmpty()) {
      return preset.besides().process() && lifecycle ? names(GcChoice.standard()) : List.of();
    }
    if (asked.equals(List.of(NONE))) {
      return List.of();
    }
    for (GcChoice choice : GcChoice.known()) {
      if (asked.contains(choice.name()) && !choice.runsHere()) {
        throw new UsageException(
            "--process: '"
                + choice.name()
                + "' needs JDK "
                + choice.minJdk()
                + " or newer, this is "
                + Runtime.version().feature());
      }
    }
    List<String> known = new ArrayList<>(names(GcChoice.all()));
    if (asked.size() == 1) {
      known.add(NONE);
    }
    return Names.check("collector", "--process", asked, known);
  }

  private static List<String> names(List<GcChoice> choices) {
    return choices.stream().map(GcChoice::name).toList();
  }

  private List<String> watched(List<String> maps, String control) {
    return maps.stream()
        .filter(map -> RunOptions.given(options.maps) || map.equals(control) || MAPS.contains(map))
        .toList();
  }
}

package dev.residue.bench.plan;

import dev.residue.bench.option.Names;
import dev.residue.bench.option.RunOptions;
import dev.residue.bench.option.UsageException;
import dev.residue.bench.process.GcChoice;
import dev.residue.result.MemoryPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Turns the options about growth and whole JVMs into a plan. */
final class MemoryPlanner {
  /** The word that switches the watching of JVMs off. */
  private static final String NONE = "none";

  /**
   * Watched if no maps are named, beside the control: one that gives its table back by itself, and
   * one that keeps it. What a collector does with the pages depends on little else of a map.
   */
  private static final List<String> GC_MAPS = List.of("fastutil", "agrona");

  /** Large enough to stand out against the 60 MB and more of an empty JVM. */
  private static final int GC_SIZE = 1_000_000;

  private final Preset preset;
  private final RunOptions options;

  MemoryPlanner(Preset preset, RunOptions options) {
    this.preset = preset;
    this.options = options;
  }

  /**
   * Makes the plan.
   *
   * @param maps of the run, the control included
   * @param sizes of the run
   * @throws UsageException if a collector is unknown or needs a newer JDK
   */
  MemoryPlan plan(List<String> maps, String control, List<Integer> sizes) {
    boolean growth =
        RunOptions.given(options.growth)
            ? Planner.flag("--growth", options.growth)
            : preset.watching().growth() && footprint();
    int growthSize = Math.min(preset.watching().growthSize(), Collections.max(sizes));
    List<String> gcs = gcs();
    return new MemoryPlan(
        growth ? growthSize : 0,
        gcs,
        gcs.isEmpty() ? List.of() : gcMaps(maps, control),
        gcs.isEmpty() ? 0 : RunOptions.given(options.sizes) ? Collections.max(sizes) : GC_SIZE);
  }

  /** Who wants no lifecycles gets no other memory either unless it is asked for. */
  private boolean footprint() {
    return Planner.flag("--footprint", options.footprint);
  }

  private List<String> gcs() {
    List<String> asked = RunOptions.list(options.gcs);
    if (asked.isEmpty()) {
      return preset.watching().processes() && footprint() ? names(GcChoice.standard()) : List.of();
    }
    if (asked.equals(List.of(NONE))) {
      return List.of();
    }
    for (GcChoice choice : GcChoice.known()) {
      if (asked.contains(choice.name()) && !choice.runsHere()) {
        throw new UsageException(
            "--gcs: '"
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
    return Names.check("collector", "--gcs", asked, known);
  }

  private static List<String> names(List<GcChoice> choices) {
    return choices.stream().map(GcChoice::name).toList();
  }

  private List<String> gcMaps(List<String> maps, String control) {
    return maps.stream()
        .filter(
            map -> RunOptions.given(options.maps) || map.equals(control) || GC_MAPS.contains(map))
        .toList();
  }
}

package dev.residue.result;

import java.util.List;

/**
 * What a run was asked to do. Two runs with equal plans replay the same tapes.
 *
 * @param preset name of the preset it started from
 * @param kinds of maps
 * @param maps names, in the order asked
 * @param workloads names
 * @param sizes nominal numbers of entries
 * @param control name of the map the others are compared with
 * @param rounds at most
 * @param seed of all tapes and orders
 * @param delta two maps within this fraction of each other are "the same"
 * @param alpha chance of any false "faster" or "slower" in the whole run
 * @param octave whether each size stands for five sizes over one doubling
 * @param warmups slices before the measured ones, per fork
 * @param slices measured, per fork
 * @param sliceMillis length aimed at, ms
 * @param footprint whether lifecycles are measured
 * @param profile whether flame graphs are made
 * @param memory growth series and whole JVMs; in files of the first runs not named
 * @param latency whether single operations are timed at a steady rate; in files of the first runs
 *     not named
 */
public record Plan(
    String preset,
    List<Kind> kinds,
    List<String> maps,
    List<String> workloads,
    List<Integer> sizes,
    String control,
    int rounds,
    long seed,
    double delta,
    double alpha,
    boolean octave,
    int warmups,
    int slices,
    int sliceMillis,
    boolean footprint,
    boolean profile,
    MemoryPlan memory,
    boolean latency) {

  /** Copies the lists. */
  public Plan {
    kinds = List.copyOf(kinds);
    maps = List.copyOf(maps);
    workloads = List.copyOf(workloads);
    sizes = List.copyOf(sizes);
  }

  /** A plan that watches neither growth nor whole JVMs, and times no single operations. */
  public Plan(
      String preset,
      List<Kind> kinds,
      List<String> maps,
      List<String> workloads,
      List<Integer> sizes,
      String control,
      int rounds,
      long seed,
      double delta,
      double alpha,
      boolean octave,
      int warmups,
      int slices,
      int sliceMillis,
      boolean footprint,
      boolean profile) {
    this(
        preset,
        kinds,
        maps,
        workloads,
        sizes,
        control,
        rounds,
        seed,
        delta,
        alpha,
        octave,
        warmups,
        slices,
        sliceMillis,
        footprint,
        profile,
        MemoryPlan.NONE,
        false);
  }
}

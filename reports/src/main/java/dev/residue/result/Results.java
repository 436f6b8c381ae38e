package dev.residue.result;

import java.util.List;

/**
 * All that a result folder holds, as far as it could be read.
 *
 * @param run the content of {@code run.json}
 * @param forks timed forks, in file order; of several attempts at one round and group only the last
 * @param profiles profiled forks, in file order
 * @param footprint lifecycle points, in file order
 * @param growth growth series; of several of one map and size only the last
 * @param processes memory of whole JVMs; of several of one map, size and collector only the last
 * @param latency times of single operations; of several of one map and size only the last
 * @param problems what could not be used
 */
public record Results(
    RunInfo run,
    List<ForkResult> forks,
    List<ProfileResult> profiles,
    List<FootprintPoint> footprint,
    List<GrowthSeries> growth,
    List<ProcessMemory> processes,
    List<LatencyResult> latency,
    List<Problem> problems) {

  /** Copies the lists. */
  public Results {
    forks = List.copyOf(forks);
    profiles = List.copyOf(profiles);
    footprint = List.copyOf(footprint);
    growth = List.copyOf(growth);
    processes = List.copyOf(processes);
    latency = List.copyOf(latency);
    problems = List.copyOf(problems);
  }
}

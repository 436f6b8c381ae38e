package dev.residue.bench.session;

import dev.residue.bench.environment.Demand;
import dev.residue.bench.plan.PlannedMap;
import dev.residue.bench.plan.Preset;
import dev.residue.bench.process.ProcessRunner;
import dev.residue.bench.time.TimeCoordinator;
import dev.residue.result.Plan;
import java.util.List;

/**
 * How long a plan will take, and what it asks of the machine.
 *
 * <p>The figures were measured with this suite on OpenJDK 17.0.15, AMD EPYC and Intel Xeon, 2
 * cores, 2026-11-20 and 21, size 100k; they only feed the time shown, which corrects itself as the
 * run goes on.
 */
public final class Estimate {
  /** Start and end of a JVM with JMH, of which two run at a time, s. */
  private static final double START_SECONDS = 0.4;

  /** Time of a slice, set-up and hand-over included, as a multiple of the length aimed at. */
  private static final double SLICE_FACTOR = 3.2;

  /** A lifecycle at 100k entries, s, and the part of it that grows with the entries. */
  private static final double LIFE_SECONDS = 1.0;

  private static final double LIFE_SECONDS_PER_ENTRY = 1.5e-5;

  /** A growth series: the JVM and its warm-up, and the churn of each entry, s. */
  private static final double GROWTH_SECONDS = 0.8;

  private static final double GROWTH_SECONDS_PER_ENTRY = 5e-5;

  /** A watched JVM beside its idle time: its start, and each entry put and removed, s. */
  private static final double PROCESS_SECONDS = 0.7;

  private static final double PROCESS_SECONDS_PER_ENTRY = 1e-6;

  /** A profiled fork, s. */
  private static final double PROFILE_SECONDS = 2.5;

  /** Single operations of one map: preset quick, longer ones, and the part by entries, s. */
  private static final double LATENCY_SECONDS = 1.7;

  private static final double LATENCY_SECONDS_LONG = 17;

  private static final double LATENCY_SECONDS_PER_ENTRY = 2e-5;

  private final Plan plan;
  private final List<PlannedMap> maps;

  public Estimate(Plan plan, List<PlannedMap> maps) {
    this.plan = plan;
    this.maps = maps;
  }

  /** One timed fork, s. */
  public double forkSeconds() {
    return START_SECONDS
        + (plan.warmups() + plan.slices()) * plan.sliceMillis() * SLICE_FACTOR / 1e3;
  }

  /** One lifecycle, s. */
  double lifeSeconds(int size) {
    return LIFE_SECONDS + size * LIFE_SECONDS_PER_ENTRY;
  }

  /** One growth series, s. */
  double growthSeconds() {
    return GROWTH_SECONDS + plan.memory().growthSize() * GROWTH_SECONDS_PER_ENTRY;
  }

  /** One watched JVM, s. */
  double processSeconds() {
    return PROCESS_SECONDS
        + plan.memory().gcSize() * PROCESS_SECONDS_PER_ENTRY
        + ProcessRunner.IDLE_PERIODS * ProcessRunner.IDLE.toMillis() / 1e3;
  }

  /** One profiled cell, s. */
  double profileSeconds() {
    return PROFILE_SECONDS;
  }

  /** Single operations of one map, s. */
  double latencySeconds(int size) {
    return (Preset.takesHours(plan) ? LATENCY_SECONDS_LONG : LATENCY_SECONDS)
        + size * LATENCY_SECONDS_PER_ENTRY;
  }

  /** Timed forks. */
  int forks() {
    return TimeCoordinator.plannedForks(plan, maps);
  }

  /** Lives. */
  int lives() {
    return plan.footprint() ? maps.size() * plan.sizes().size() : 0;
  }

  /** Growth series. */
  int growths() {
    return plan.memory().growth() ? maps.size() : 0;
  }

  /** Watched JVMs. */
  int processes() {
    long watched = maps.stream().filter(m -> plan.memory().gcMaps().contains(m.name())).count();
    return (int) watched * plan.memory().gcs().size();
  }

  /** Profiled cells. */
  int profiles() {
    return plan.profile() ? maps.size() * plan.workloads().size() : 0;
  }

  /** Maps whose single operations are timed. */
  int latencies() {
    return plan.latency() ? maps.size() * plan.sizes().size() : 0;
  }

  /** The whole plan, s. */
  double seconds() {
    double lives =
        plan.footprint()
            ? plan.sizes().stream().mapToDouble(this::lifeSeconds).sum() * maps.size()
            : 0;
    double latencies =
        plan.latency()
            ? plan.sizes().stream().mapToDouble(this::latencySeconds).sum() * maps.size()
            : 0;
    return forks() * forkSeconds()
        + lives
        + latencies
        + growths() * growthSeconds()
        + processes() * processSeconds()
        + profiles() * profileSeconds();
  }

  /** What the timed forks ask of the machine. */
  public Demand demand() {
    return TimeCoordinator.demand(plan, maps);
  }
}

package dev.residue.verdict.proof;

/**
 * What may disturb a fork, as simulated by {@link StatCheck}. Every model also has white noise from
 * slice to slice.
 */
enum NoiseModel {
  /** Each fork has its own luck, normally distributed: memory layout, address space. */
  FORK("fork effect", 1, 0, 0, 0),

  /**
   * Less luck of the fork, and a machine that drifts as an AR(1) process for all forks alike. Its
   * standard deviation of 12 % makes adjacent sequential forks differ by the 16 to 19 % that were
   * measured on a 2-core virtual machine; neighbouring slices correlate by .99.
   */
  DRIFT("AR(1) drift", .9, .12, 0, 0),

  /**
   * Load from outside in bursts that outlast single slices: wall time grows by 30 to 150 %, CPU
   * time by 3 % for colder caches. Every second session is calm, with a tenth of the bursts, so
   * that both clocks decide somewhere.
   */
  BURSTS("load bursts", 1, 0, .02, 0),

  /** Half the luck, and in one fork of five a compilation that costs 6 %. */
  BIMODAL("bimodal JIT", .5, 0, 0, .06),

  /**
   * The ratio itself moves between two values with the state of the machine, which is another in
   * each round: as with maps of different sizes in a shared cache. Up to 12 % each way, a map's own
   * share of it.
   */
  SWITCHING("state switching", 1, 0, 0, 0, 0, .12, 0),

  /** Both forks of the control share a mood of the round, twice as large as all other noise. */
  COMMON("control's mood", .6, 0, 0, 0, 1.2, 0, 0),

  /** The noise of one map is several times that of another. */
  UNEQUAL("unequal rows", 1, 0, 0, 0, 0, 0, .6);

  /** Name in the table. */
  final String title;

  /** Factor on the standard deviation of the fork's luck. */
  final double luck;

  /** Standard deviation of the machine's drift, log scale. */
  final double drift;

  /** Chance that a burst starts before a slice, in a session that is not calm. */
  final double burst;

  /** What the slow compilation costs, log scale. */
  final double slowMode;

  /** Standard deviation of the control's mood, as a multiple of the pair's. */
  final double common;

  /** Largest shift of a map's log-ratio with the machine's state, each way. */
  final double switching;

  /** Standard deviation of the logarithm of a map's luck. */
  final double unequal;

  NoiseModel(String title, double luck, double drift, double burst, double slowMode) {
    this(title, luck, drift, burst, slowMode, 0, 0, 0);
  }

  NoiseModel(
      String title,
      double luck,
      double drift,
      double burst,
      double slowMode,
      double common,
      double switching,
      double unequal) {
    this.title = title;
    this.luck = luck;
    this.drift = drift;
    this.burst = burst;
    this.slowMode = slowMode;
    this.common = common;
    this.switching = switching;
    this.unequal = unequal;
  }
}

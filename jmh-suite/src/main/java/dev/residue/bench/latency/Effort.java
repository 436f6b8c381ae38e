package dev.residue.bench.latency;

/**
 * How many operations are timed per map.
 *
 * @param removals timed at the steady rate, about
 * @param entries filled and drained for the first inserts, about
 * @param warmUpMillis of unpaced work before anything is timed
 */
public record Effort(int removals, int entries, int warmUpMillis) {

  /**
   * For a run of minutes: 50 samples above p99.99. At 100,000 entries 5 maps are drained and 25
   * more get first inserts.
   */
  public static final Effort QUICK = new Effort(500_000, 2_500_000, 500);

  /** For a run of hours: 300 samples above p99.99. */
  public static final Effort STANDARD = new Effort(3_000_000, 20_000_000, 3_000);

  /** Fewer drains cannot tell what returns from what does not. */
  private static final int MIN_DRAINS = 3;

  /** A small map gives enough samples, and each costs a collection of the heap before. */
  private static final int MAX_DRAINS = 100;

  private static final int MIN_INSERTED = 10;

  private static final int MAX_INSERTED = 400;

  /** Maps drained at the steady rate. */
  int drains(int size) {
    return Math.max(MIN_DRAINS, Math.min(MAX_DRAINS, removals / size));
  }

  /** Maps drained as fast as possible for the inserts that follow. */
  int inserted(int size) {
    return Math.max(MIN_INSERTED, Math.min(MAX_INSERTED, entries / size));
  }
}

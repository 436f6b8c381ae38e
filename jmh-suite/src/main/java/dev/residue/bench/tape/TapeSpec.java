package dev.residue.bench.tape;

/**
 * All that decides a tape; equal specs give equal tapes on every machine.
 *
 * @param workload what is done
 * @param keys how keys are spread
 * @param entries entries of each full map, at least 1
 * @param batch maps per slice, at least 1
 * @param seed of keys and orders
 */
public record TapeSpec(Workload workload, KeySpace keys, int entries, int batch, long seed) {

  /**
   * Time of one removal from {@code java.util.HashMap<Long, Long>} by size, ns, between sparse and
   * dense, rounded: what a batch is sized by, so that the control's slice comes out near the length
   * aimed at. Measured with this suite on OpenJDK 17.0.15, AMD EPYC, 2 cores, 2026-11-20. Being
   * constants they keep tapes the same on all machines; an error here only makes slices longer or
   * shorter.
   */
  private static final double[][] NANOS_PER_OP = {
    {1_000, 40}, {10_000, 40}, {100_000, 45}, {1_000_000, 65}
  };

  /** Operations of one slice. */
  public long opsPerSlice() {
    return workload.operation() == Operation.ITERATE
        ? (long) survivors() * batch
        : (long) entries * batch * workload.operation().perStep();
  }

  /** Entries left after what is removed before the clock runs. */
  public int survivors() {
    return entries - (int) Math.round(entries * workload.removedBefore());
  }

  /**
   * Makes a spec whose batch lets the control map's slice last about as long as asked.
   *
   * @param sliceMillis length aimed at, ms
   */
  public static TapeSpec sized(
      Workload workload, KeySpace keys, int entries, int sliceMillis, long seed) {
    double nanos = NANOS_PER_OP[0][1];
    for (double[] row : NANOS_PER_OP) {
      if (entries >= row[0]) {
        nanos = row[1];
      }
    }
    TapeSpec one = new TapeSpec(workload, keys, entries, 1, seed);
    long batch = Math.round(sliceMillis * 1e6 / (one.opsPerSlice() * nanos));
    return new TapeSpec(workload, keys, entries, (int) Math.max(1, batch), seed);
  }
}

package dev.residue.result;

/**
 * One timed stretch of one fork: a JMH iteration.
 *
 * @param ops operations timed
 * @param nanos wall time of the operations, ns
 * @param cpuNanos CPU time of the thread that ran them, ns; -1 if the JVM cannot tell
 * @param allocatedBytes bytes this thread allocated during them; -1 if the JVM cannot tell
 * @param gcCount collections during them
 * @param gcMillis time the JVM stood still for those collections, ms
 * @param gcMaxMillis longest of those pauses, ms; 0 without collections, -1 if unknown
 * @param setupNanos wall time of what was built before the timed part, ns
 * @param checksum over removed values, hits, misses and final sizes
 * @param hits operations that found their key
 * @param misses operations that did not
 * @param finalSize entries left, summed over the batch
 */
public record Slice(
    long ops,
    long nanos,
    long cpuNanos,
    long allocatedBytes,
    long gcCount,
    double gcMillis,
    double gcMaxMillis,
    long setupNanos,
    long checksum,
    long hits,
    long misses,
    long finalSize) {

  /** The same with another wall time, ns. */
  public Slice withNanos(long other) {
    return new Slice(
        ops,
        other,
        cpuNanos,
        allocatedBytes,
        gcCount,
        gcMillis,
        gcMaxMillis,
        setupNanos,
        checksum,
        hits,
        misses,
        finalSize);
  }

  /** Wall time per operation, ns. */
  public double nanosPerOp() {
    return (double) nanos / ops;
  }

  /** CPU time of the thread and time of the collections, ns; NaN if unknown. */
  public double busyNanos() {
    return cpuNanos <= 0 ? Double.NaN : cpuNanos + 1e6 * Math.max(0, gcMillis);
  }

  /** CPU time per operation, ns; negative if unknown. */
  public double cpuNanosPerOp() {
    return cpuNanos < 0 ? -1 : (double) cpuNanos / ops;
  }

  /** Bytes allocated per operation; negative if unknown. */
  public double bytesPerOp() {
    return allocatedBytes < 0 ? -1 : (double) allocatedBytes / ops;
  }
}

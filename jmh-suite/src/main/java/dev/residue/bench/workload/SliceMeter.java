package dev.residue.bench.workload;

import com.sun.management.ThreadMXBean;
import dev.residue.result.Slice;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/**
 * Reads CPU time, allocation and collections around the timed part of a slice.
 *
 * <p>JMH's {@code gc} profiler reads them around the whole iteration, set-up included: a drain
 * would be charged with the maps it was given. This meter starts at the end of the set-up and stops
 * at the beginning of the tear-down, on the worker thread, outside the time JMH takes.
 */
final class SliceMeter {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final List<GarbageCollectorMXBean> COLLECTORS =
      ManagementFactory.getGarbageCollectorMXBeans();

  private final GcLog log = GcLog.ofThisFork();
  private long setupStart;
  private long setupNanos;
  private long gcFirst;
  private long gcEnd;
  private double gcMillis;
  private double gcMaxMillis;
  private long wallStart;
  private long cpuStart;
  private long allocatedStart;
  private long wall;
  private long cpu;
  private long allocated;

  void startSetup() {
    setupStart = System.nanoTime();
  }

  /** Ends the set-up; nothing is measured yet. */
  void endSetup() {
    setupNanos = System.nanoTime() - setupStart;
    gcFirst = collections();
    gcMillis = collectionMillis();
    wall = 0;
    cpu = 0;
    allocated = 0;
  }

  /**
   * Starts a stretch, one of the slice's or its only one. Allocation is read after CPU time, so
   * that the meter does not count itself, and the clock last.
   */
  void start() {
    cpuStart = THREADS.getCurrentThreadCpuTime();
    allocatedStart = THREADS.getCurrentThreadAllocatedBytes();
    wallStart = System.nanoTime();
  }

  /** Stops, in the reverse order, and adds the stretch to the slice. */
  void stop() {
    wall += System.nanoTime() - wallStart;
    allocated =
        sum(allocated, difference(THREADS.getCurrentThreadAllocatedBytes(), allocatedStart));
    cpu = sum(cpu, difference(THREADS.getCurrentThreadCpuTime(), cpuStart));
  }

  private void endSlice() {
    gcEnd = collections();
    gcMillis = collectionMillis() - gcMillis;
    gcMaxMillis = gcEnd == gcFirst ? 0 : -1;
  }

  /** Takes the pauses from the log, where there were any and it tells them all. */
  private void readPauses() {
    double[] pauses = gcEnd == gcFirst ? null : log.pauses(gcFirst, gcEnd, collections());
    if (pauses != null) {
      gcMillis = Arrays.stream(pauses).sum();
      gcMaxMillis = Arrays.stream(pauses).max().orElse(0);
    }
  }

  /**
   * Returns what was read, with the results of the slice.
   *
   * @param ownClock whether the clock of this meter counts, not JMH's; otherwise the wall time is
   *     {@link FinishedSlice#JMH_CLOCK}
   */
  Slice finish(boolean ownClock, Tally tally, long ops, long finalSize, long contents) {
    endSlice();
    readPauses();
    return new Slice(
        ops,
        ownClock ? wall : FinishedSlice.JMH_CLOCK,
        cpu,
        allocated,
        gcEnd - gcFirst,
        gcMillis,
        gcMaxMillis,
        setupNanos,
        tally.checksum(finalSize, contents),
        tally.hits(),
        tally.misses(),
        finalSize);
  }

  /** Unknown stays unknown. */
  private static long sum(long sum, long part) {
    return sum < 0 || part < 0 ? -1 : sum + part;
  }

  private static long difference(long now, long before) {
    return now < 0 || before < 0 ? -1 : now - before;
  }

  private static long collections() {
    long count = 0;
    for (GarbageCollectorMXBean collector : COLLECTORS) {
      count += Math.max(0, collector.getCollectionCount());
    }
    return count;
  }

  private static long collectionMillis() {
    long millis = 0;
    for (GarbageCollectorMXBean collector : COLLECTORS) {
      millis += Math.max(0, collector.getCollectionTime());
    }
    return millis;
  }
}

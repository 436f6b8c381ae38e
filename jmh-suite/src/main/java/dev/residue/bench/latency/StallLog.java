package dev.residue.bench.latency;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * Finds out, right after a long operation, whose time it was: the collector's, the scheduler's or
 * the map's.
 *
 * <p>Asking costs about a microsecond, so it is done after long operations only. That suffices:
 * whatever takes the processor away or collects garbage for long makes the operation that it falls
 * into a long one.
 */
final class StallLog {
  /**
   * An operation of this length or more is looked into, ns: longer than an uncontended operation by
   * two orders of magnitude, shorter than any collection or time slice.
   */
  static final long ATTENTION = 10_000;

  /**
   * More stalls than this in one run of the pacer are counted only: the map is slow, not stalled.
   */
  private static final int ROOM = 4_096;

  private final List<GarbageCollectorMXBean> collectors =
      ManagementFactory.getGarbageCollectorMXBeans();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final boolean knowsCpu = threads.isCurrentThreadCpuTimeSupported();

  private final int[] index = new int[ROOM];
  private final long[] waited = new long[ROOM];
  private final long[] collections = new long[ROOM];
  private int stalls;

  private long lastWall;
  private long lastCpu;
  private long lastCollections;

  /** Forgets the stalls of the run before. */
  void start() {
    stalls = 0;
    look();
  }

  /** Takes note of a stop between two operations, which is no stall of either. */
  void idle() {
    look();
  }

  /** Looks into an operation that has just ended. */
  void stalled(int operation) {
    if (stalls == ROOM) {
      return;
    }
    long wall = lastWall;
    long cpu = lastCpu;
    long collected = lastCollections;
    look();
    index[stalls] = operation;
    waited[stalls] = knowsCpu ? Math.max(0, lastWall - wall - (lastCpu - cpu)) : -1;
    collections[stalls] = lastCollections - collected;
    stalls++;
  }

  private void look() {
    lastWall = System.nanoTime();
    lastCpu = knowsCpu ? threads.getCurrentThreadCpuTime() : 0;
    lastCollections = collections();
  }

  /** Collections of this JVM so far. */
  long collections() {
    long sum = 0;
    for (int i = 0; i < collectors.size(); i++) {
      sum += Math.max(0, collectors.get(i).getCollectionCount());
    }
    return sum;
  }

  /** Place of an operation among the stalls, -1 if it is none of them. */
  int find(int operation) {
    for (int i = 0; i < stalls; i++) {
      if (index[i] == operation) {
        return i;
      }
    }
    return -1;
  }

  /** Time without a processor, ns, up to the length of what was looked into; -1 if unknown. */
  long waited(int stall) {
    return waited[stall];
  }

  /** Collections during a stall. */
  long collections(int stall) {
    return collections[stall];
  }
}

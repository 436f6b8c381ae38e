package dev.residue.bench.latency;

import java.util.function.LongSupplier;

/**
 * Starts operations on a fixed schedule.
 *
 * <p>Operation {@code i} is due {@code i} intervals after the start, whatever came of the ones
 * before. One that is due while another still runs begins right after it, and its latency counts
 * from when it was due: nobody waits unseen.
 */
final class Pacer {
  /*
   * The wait is a bare loop over the clock. Thread.onSpinWait would be kinder to a sibling thread
   * of the core, but hypervisors take a processor from a guest that pauses in a loop, and so make
   * the very stalls that are to be measured.
   *
   * run() is called for short stretches, so that it is compiled as a method and no stretch depends
   * on a loop being replaced on the stack. Removes, inserts and the empty operation all go through
   * it while it warms up: a kind of operation seen for the first time while it is measured would
   * throw the compiled code away.
   */

  private final LongSupplier clock;
  private final StallLog stalls;

  /**
   * Takes a clock.
   *
   * @param clock nanoseconds, never going back
   * @param stalls is told of every operation that lasted {@link StallLog#ATTENTION} or more
   */
  Pacer(LongSupplier clock, StallLog stalls) {
    this.clock = clock;
    this.stalls = stalls;
  }

  /** Time on the pacer's clock. */
  long now() {
    return clock.getAsLong();
  }

  /**
   * Runs the operations of a stretch.
   *
   * @param from first index
   * @param to after the last index
   * @param start when operation 0 was due, on the pacer's clock
   * @param interval between due times, ns; 0: as fast as it goes
   * @param track takes the times
   */
  void run(PacedOperation operation, int from, int to, long start, long interval, Track track) {
    for (int i = from; i < to; i++) {
      long due = start + i * interval;
      long begin = clock.getAsLong();
      while (begin < due) {
        long now = clock.getAsLong();
        if (now - begin >= StallLog.ATTENTION) {
          // Stopped while it waited: no operation's fault, and not to be charged to the next one.
          stalls.idle();
          now = clock.getAsLong();
        }
        begin = now;
      }
      long answer = operation.run(i);
      long end = clock.getAsLong();
      track.begin[i] = begin - start;
      track.end[i] = end - start;
      track.answer[i] = answer;
      if (end - begin >= StallLog.ATTENTION) {
        stalls.stalled(i);
      }
    }
  }
}

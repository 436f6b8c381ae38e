package dev.residue.bench.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.result.LatencyResult.Timing;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/** Schedules on a clock that the test moves: every number can be worked out by hand. */
class PacerTest {
  private static final long INTERVAL = 1_000;
  private static final long COST = 90;
  private static final long READ = 5;

  /** Time from one operation to the next where none has to wait: two readings and the work. */
  private static final long BACK_TO_BACK = COST + 2 * READ;

  private static final int OPERATIONS = 10_000;
  private static final int STALLED = 500;
  private static final long STALL = 1_000_000;

  private final FakeClock clock = new FakeClock(READ);
  private final Pacer pacer = new Pacer(clock, new StallLog());
  private final Track track = new Track(OPERATIONS);

  private long work(int index) {
    clock.pass(index == STALLED ? STALL : COST);
    return index;
  }

  /** Within a tolerance, since a histogram rounds and the clock moves in steps. */
  private static void near(long expected, long actual, long tolerance) {
    assertTrue(
        Math.abs(expected - actual) <= tolerance, () -> actual + " instead of about " + expected);
  }

  private Timing run(PacedOperation operation) {
    long start = clock.now() + INTERVAL;
    for (int from = 0; from < OPERATIONS; from += 100) {
      pacer.run(operation, from, from + 100, start, INTERVAL, track);
    }
    Times times = new Times(INTERVAL);
    times.add(track, 0, OPERATIONS);
    return times.timing();
  }

  @Test
  void run_noStall_latencyIsServiceTime() {
    Timing timing =
        run(
            i -> {
              clock.pass(COST);
              return i;
            });
    assertEquals(OPERATIONS, timing.latency().count());
    assertEquals(COST + READ, timing.service().max());
    assertTrue(timing.latency().max() <= COST + 2 * READ, () -> timing.latency().toString());
    assertEquals(0, timing.late());
  }

  @Test
  void run_oneStall_chargesTheWaitToEveryOperationBehindIt() {
    Timing timing = run(this::work);
    // Service time alone hides it: one slow operation in ten thousand.
    assertEquals(COST + READ, timing.service().p999());
    near(STALL, timing.service().max(), STALL / 500);
    // The backlog shrinks by what is left of each interval; until it is gone, operations are late.
    long behind = (STALL - INTERVAL) / (INTERVAL - BACK_TO_BACK);
    near(behind, timing.late(), 2);
    // The hundredth longest of ten thousand has 99 before it in the queue.
    long expected = STALL - 99 * (INTERVAL - BACK_TO_BACK);
    near(expected, timing.latency().p99(), expected / 500);
    near(STALL, timing.latency().max(), STALL / 500);
  }

  @Test
  void run_oneStall_isNoKinderThanHdrHistogramsOwnCorrection() {
    run(this::work);
    Histogram corrected = new Histogram(3);
    Histogram ours = new Histogram(3);
    for (int i = 0; i < OPERATIONS; i++) {
      corrected.recordValueWithExpectedInterval(track.service(i), INTERVAL);
      ours.recordValue(track.end[i] - i * INTERVAL);
    }
    // That one knows neither schedule nor work, and lets the queue shrink by a whole interval.
    long theirs = corrected.getCountBetweenValues(10 * INTERVAL, STALL * 2);
    long count = ours.getCountBetweenValues(10 * INTERVAL, STALL * 2);
    near(theirs * INTERVAL / (INTERVAL - BACK_TO_BACK), count, theirs / 50);
  }

  @Test
  void run_clockStopsBetweenOperations_delaysButIsNobodysServiceTime() {
    Timing timing =
        run(
            i -> {
              clock.pass(COST);
              return i;
            });
    assertEquals(0, timing.late());
    FakeClock jumping = new FakeClock(READ);
    Pacer interrupted = new Pacer(jumping, new StallLog());
    PacedOperation work =
        i -> {
          jumping.pass(COST);
          return i;
        };
    interrupted.run(work, 0, 100, 0, INTERVAL, track);
    jumping.pass(STALL);
    interrupted.run(work, 100, OPERATIONS, 0, INTERVAL, track);
    Times times = new Times(INTERVAL);
    times.add(track, 0, OPERATIONS);
    assertEquals(COST + READ, times.timing().service().max());
    near(STALL, times.timing().latency().max(), STALL / 500);
  }

  @Test
  void run_intervalZero_neverWaits() {
    pacer.run(this::work, 0, 100, clock.now(), 0, track);
    assertEquals(100 * BACK_TO_BACK, track.end[99]);
  }
}

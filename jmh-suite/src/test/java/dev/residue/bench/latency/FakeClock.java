package dev.residue.bench.latency;

import java.util.function.LongSupplier;

/** A clock that moves by itself only when it is read. */
final class FakeClock implements LongSupplier {
  private final long step;
  private long now;

  /**
   * Starts at 0.
   *
   * @param step by which each reading moves it, ns
   */
  FakeClock(long step) {
    this.step = step;
  }

  void pass(long nanos) {
    now += nanos;
  }

  long now() {
    return now;
  }

  @Override
  public long getAsLong() {
    now += step;
    return now;
  }
}

package dev.residue.map.swiss;

import dev.residue.map.RandomSource;
import dev.residue.map.SplitMix;
import java.util.ArrayDeque;

/** Gives a replayed map the seeds that the trace's schedule prescribes, and its range starts. */
final class TraceRandom implements RandomSource {
  private final long traceSeed;
  private final ArrayDeque<Long> starts = new ArrayDeque<>();
  private int draws;

  TraceRandom(long traceSeed) {
    this.traceSeed = traceSeed;
  }

  /** Seeds drawn so far, the one of make included. */
  int draws() {
    return draws;
  }

  void startAt(long slotOffset, long directoryOffset) {
    starts.add(slotOffset);
    starts.add(directoryOffset);
  }

  boolean startsUsedUp() {
    return starts.isEmpty();
  }

  @Override
  public long seed() {
    draws++;
    return SplitMix.finish(traceSeed + draws * SplitMix.GOLDEN);
  }

  @Override
  public long iterationStart() {
    return starts.remove();
  }

  @Override
  public long overflowDraw() {
    throw new AssertionError("the swiss design has no overflow buckets");
  }
}

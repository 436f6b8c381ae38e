package dev.residue.bench.subject;

import java.util.function.LongSupplier;

/**
 * What a phase allocated, and the most its map held at any time.
 *
 * <p>A map is at its largest while it moves to a new table: then old and new are both there. An
 * operation that allocates at least {@link #TABLE_FRACTION} of the footprint, and no less than
 * {@value #TABLE_BYTES} bytes, counts as such a move: the footprint before it, plus what it
 * allocated, is a candidate for the peak. The footprint before it is the last one measured plus
 * what smaller allocations of inserts have added since.
 */
public final class Ledger {
  private static final int TABLE_BYTES = 1024;
  private static final double TABLE_FRACTION = 1.0 / 32;

  /** Measures the map now. */
  private LongSupplier footprint = () -> 0;

  private boolean growing;
  private long allocated;
  private long measured;
  private long added;
  private long peak;

  /**
   * Starts a phase.
   *
   * @param before footprint now
   * @param growing whether the phase's small allocations stay in the map
   * @param footprint measures the map during the phase
   */
  public void start(long before, boolean growing, LongSupplier footprint) {
    this.footprint = footprint;
    this.growing = growing;
    allocated = 0;
    measured = before;
    added = 0;
    peak = before;
  }

  /** Records what one operation allocated. */
  void charge(long bytes) {
    allocated += bytes;
    if (bytes >= TABLE_BYTES && bytes >= measured * TABLE_FRACTION) {
      peak = Math.max(peak, measured + added + bytes);
      measured = footprint.getAsLong();
      added = 0;
    } else if (growing) {
      added += bytes;
    }
  }

  /** Records that an operation put an object into the map which it had not allocated. */
  void adopt(long bytes) {
    if (growing) {
      added += bytes;
    }
  }

  /** Bytes allocated by the phase. */
  public long allocated() {
    return allocated;
  }

  /** Highest footprint of the phase, given the one at its end. */
  public long peak(long atEnd) {
    return Math.max(peak, atEnd);
  }
}

package dev.residue.bench.workload;

/**
 * The life of a slice, the same for both kinds: draw the tape, build the maps, run, sum up.
 *
 * <p>What a subclass adds is the type: its keys, its maps, its loops. The old maps are dropped and
 * collected before new ones are built, so that a collection finds nothing to copy and none falls
 * due within the timed part because of the set-up (the young generation is sized for that, see
 * {@code dev.residue.bench.time}).
 */
abstract class SliceState {
  private final SliceMeter meter = new SliceMeter();
  private final Tape tape;
  private final boolean collects;
  private final int[] numbers;
  private int slice;
  private boolean built;

  /** Sums up what the timed loops return. */
  final Tally tally = new Tally();

  /**
   * Prepares.
   *
   * @param collects whether a slice begins with a collection; only where time is taken
   */
  SliceState(TapeSpec spec, boolean collects) {
    this.collects = collects;
    tape = new Tape(spec);
    numbers = new int[Math.multiplyExact(tape.stride(), spec.batch())];
  }

  final TapeSpec spec() {
    return tape.spec();
  }

  final int stride() {
    return tape.stride();
  }

  /** Drops all maps. */
  abstract void drop();

  /** Makes and fills map number {@code map} of the batch and removes what goes before the clock. */
  abstract void build(int map);

  /** Turns the numbers of the slice into keys. */
  abstract void translate(int[] drawn);

  /** Runs the timed operations on map number {@code map}. */
  abstract void run(int map);

  /** Entries left in map number {@code map}. */
  abstract int size(int map);

  /** Checksum of what is left in map number {@code map}. */
  abstract long contents(int map);

  final void setUp() {
    if (FinishedSlice.skipped()) {
      return;
    }
    try {
      meter.startSetup();
      boolean rebuild = !built || !spec().workload().keepsMaps();
      if (rebuild) {
        drop();
      }
      if (collects) {
        System.gc();
      }
      tape.draw(slice++, numbers);
      translate(numbers);
      if (rebuild) {
        for (int map = 0; map < spec().batch(); map++) {
          build(map);
        }
        built = true;
      }
      tally.reset();
      meter.start();
    } catch (Throwable t) {
      throw FinishedSlice.failed(t);
    }
  }

  final void run() {
    if (FinishedSlice.skipped()) {
      return;
    }
    try {
      for (int map = 0; map < spec().batch(); map++) {
        run(map);
      }
    } catch (Throwable t) {
      throw FinishedSlice.failed(t);
    }
  }

  final void tearDown() {
    if (FinishedSlice.skipped()) {
      return;
    }
    try {
      meter.stop();
      long finalSize = 0;
      for (int map = 0; map < spec().batch(); map++) {
        finalSize += size(map);
      }
      FinishedSlice.leave(meter.finish(tally, spec().opsPerSlice(), finalSize, contents(0)));
    } catch (Throwable t) {
      throw FinishedSlice.failed(t);
    }
  }
}

package dev.residue.bench.workload;

import dev.residue.bench.tape.KeySpace;
import dev.residue.bench.tape.Tape;
import dev.residue.bench.tape.TapeSpec;
import org.jspecify.annotations.Nullable;

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
  private final CacheState caches;
  private final @Nullable Sweep sweep;
  private final int[] numbers;
  private final int[] order;
  private final @Nullable Tape planted;
  private final Tally unreported = new Tally();
  private int slice;
  private boolean built;

  /** Sums up what the timed loops return. */
  private final Tally tally = new Tally();

  /**
   * Prepares.
   *
   * @param collects whether a slice begins with a collection; only where time is taken
   * @param caches what is done to the caches
   * @param plant maps run beside those of the batch and not reported; 0 but in a plant
   */
  SliceState(TapeSpec spec, boolean collects, CacheState caches, int plant) {
    this.collects = collects;
    this.caches = caches;
    sweep = caches.sweepBytes() == 0 ? null : new Sweep(caches.sweepBytes());
    tape = new Tape(spec);
    planted = plant == 0 ? null : new Tape(unreported(spec, plant));
    order = order(spec.batch(), plant);
    numbers = new int[Math.multiplyExact(tape.stride(), spec.batch() + plant)];
  }

  /** The tape of a plant's further maps: the same keys in orders of their own. */
  private static TapeSpec unreported(TapeSpec spec, int plant) {
    return new TapeSpec(
        spec.workload(), spec.keys(), spec.entries(), plant, KeySpace.mix(~spec.seed()));
  }

  /** Maps in the order they are built and run: a plant's evenly between those of the batch. */
  private static int[] order(int batch, int plant) {
    int[] maps = new int[batch + plant];
    int extra = 0;
    int at = 0;
    for (int map = 0; map < batch; map++) {
      maps[at++] = map;
      while ((long) (map + 1) * plant / batch > extra) {
        maps[at++] = batch + extra++;
      }
    }
    return maps;
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

  /** Runs the timed operations on map number {@code map} and adds up what they return. */
  abstract void run(int map, Tally sum);

  /** Reads the keys that map number {@code map} is going to be asked with. */
  abstract long askedWith(int map);

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
      draw();
      translate(numbers);
      if (rebuild) {
        for (int map : order) {
          build(map);
        }
        built = true;
      }
      tally.reset();
      if (sweep != null && slice > caches.sweepFrom()) {
        // In the checksum of what is not reported, so that the sweep cannot be left out.
        unreported.add(sweep.run(), 0, 0);
      }
      meter.endSetup();
      if (!caches.hot()) {
        meter.start();
      }
    } catch (Throwable t) {
      throw FinishedSlice.failed(t);
    }
  }

  private void draw() {
    tape.draw(slice, numbers, 0);
    Tape more = planted;
    if (more != null) {
      more.draw(slice, numbers, spec().batch() * stride());
    }
    slice++;
  }

  final void run() {
    if (FinishedSlice.skipped()) {
      return;
    }
    try {
      int reported = spec().batch();
      for (int map : order) {
        if (caches.hot()) {
          unreported.add(contents(map) + askedWith(map), 0, 0);
          meter.start();
        }
        run(map, map < reported ? tally : unreported);
        if (caches.hot()) {
          meter.stop();
        }
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
      if (!caches.hot()) {
        meter.stop();
      }
      long finalSize = 0;
      for (int map = 0; map < spec().batch(); map++) {
        finalSize += size(map);
      }
      FinishedSlice.leave(
          meter.finish(caches.hot(), tally, spec().opsPerSlice(), finalSize, contents(0)));
    } catch (Throwable t) {
      throw FinishedSlice.failed(t);
    }
  }
}

package dev.residue.map;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Where a map draws its random numbers. One method per use, so that a test can pin each of them.
 */
public interface RandomSource {
  /**
   * A new hash seed: at make, when a delete empties the map, and on clear.
   *
   * @return 64 bits; the bucket design uses the low 32
   */
  long seed();

  /**
   * Where a range starts. The bucket design draws once per range, the swiss design twice.
   *
   * @return 64 bits
   */
  long iterationStart();

  /**
   * Whether a new overflow bucket is counted, from B = 16 on. Only the bucket design asks.
   *
   * @return 64 bits; Go counts when the low B - 15 of the low 32 are all zero
   */
  long overflowDraw();

  /**
   * One generator behind all three methods.
   *
   * @param seed any value; equal seeds give equal maps
   * @return a new source
   */
  static RandomSource seeded(long seed) {
    return new SeededSource(new SplitMix(seed));
  }

  /**
   * The source of maps that are given none: the next member of one fixed sequence of the process.
   * Differs from Go: a program that makes its maps in the same order sees the same maps in every
   * run, yet no two maps of a run share a seed, so copying one into another keeps its speed.
   *
   * @return a new source
   */
  static RandomSource next() {
    return seeded(SplitMix.finish(SeededSource.SERIAL.incrementAndGet() * SplitMix.GOLDEN));
  }

  /**
   * Draws everything from one generator.
   *
   * @param random the generator
   */
  record SeededSource(SplitMix random) implements RandomSource {
    private static final AtomicLong SERIAL = new AtomicLong();

    @Override
    public long seed() {
      return random.next();
    }

    @Override
    public long iterationStart() {
      return random.next();
    }

    @Override
    public long overflowDraw() {
      return random.next();
    }
  }
}

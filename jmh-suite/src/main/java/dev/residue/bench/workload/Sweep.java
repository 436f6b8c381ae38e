package dev.residue.bench.workload;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Empties the caches of what the clock is going to need: one word of each line of a block larger
 * than the last level is read and written.
 *
 * <p>The block lies outside the heap, so that no collection copies it. Its first sweep also brings
 * its pages into memory.
 */
final class Sweep {
  /**
   * Bytes of a cache line on every processor this suite was tried on; a longer one is hit twice.
   */
  private static final int LINE = 64;

  private final ByteBuffer block;
  private long passes;

  /**
   * Reserves the block.
   *
   * @param bytes of it, at least a line
   */
  Sweep(int bytes) {
    block = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  /** Reads and writes a word of every line; returns their sum, so that none can be left out. */
  long run() {
    passes++;
    long sum = 0;
    for (int at = 0; at < block.capacity(); at += LINE) {
      long word = block.getLong(at) + passes;
      block.putLong(at, word);
      sum += word;
    }
    return sum;
  }
}

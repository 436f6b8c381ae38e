package dev.residue.bench.repeat;

import dev.residue.bench.child.ChildJvm;
import java.util.SplittableRandom;

/** A bad neighbour: one thread that updates a gigabyte at random until its parent is gone. */
final class BusyCore {
  /** Flags of its JVM: the block and a little more. */
  static final String[] FLAGS = {"-Xms1100m", "-Xmx1100m", "-XX:+UseSerialGC"};

  /** A gigabyte of longs: many times any last-level cache. */
  private static final int WORDS = 1 << 27;

  private BusyCore() {}

  public static void main(String[] args) {
    ChildJvm.dieWithParent();
    long[] block = new long[WORDS];
    SplittableRandom random = new SplittableRandom(1);
    while (true) {
      block[random.nextInt(WORDS)]++;
    }
  }
}

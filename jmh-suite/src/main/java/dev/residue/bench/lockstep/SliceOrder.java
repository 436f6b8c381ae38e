package dev.residue.bench.lockstep;

import java.util.SplittableRandom;

/**
 * In which order the forks of a lane take the baton.
 *
 * <p>A Williams square: over {@code n} passes each fork stands at each place once and, for even
 * {@code n}, follows each other fork once; every second pass runs backwards, so that the square is
 * balanced for odd {@code n} too. Which fork is which row is drawn at random.
 */
final class SliceOrder {
  private final int[] forks;

  SliceOrder(int forks, long seed) {
    this.forks = shuffled(forks, seed);
  }

  /** Returns the numbers 0 to {@code n} - 1 in a random order that the seed decides. */
  static int[] shuffled(int n, long seed) {
    int[] numbers = new int[n];
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < n; i++) {
      int other = random.nextInt(i + 1);
      numbers[i] = numbers[other];
      numbers[other] = i;
    }
    return numbers;
  }

  /** Returns the forks' numbers in the order of pass {@code pass}, from 0. */
  int[] pass(int pass) {
    int n = forks.length;
    int[] order = new int[n];
    // With even n a row would always run the same way if only the pass counted.
    boolean backwards = (pass + (n % 2 == 0 ? pass / n : 0)) % 2 == 1;
    for (int place = 0; place < n; place++) {
      // The first row is 0, 1, n-1, 2, n-2, ...; every further row adds one.
      int first = place % 2 == 1 ? (place + 1) / 2 : (n - place / 2) % n;
      int at = backwards ? n - 1 - place : place;
      order[at] = forks[(first + pass) % n];
    }
    return order;
  }
}

package dev.residue.bench.tape;

import java.util.SplittableRandom;

/**
 * The operations of a fork, slice by slice, as numbers of keys.
 *
 * <p>Numbers below {@code entries} are the keys a map is filled with, in this order; numbers from
 * there on are absent. {@link #draw} must be called for the slices 0, 1, 2, ... in order.
 */
public final class Tape {
  private final TapeSpec spec;

  /** The numbers of the existing keys, permuted anew for each map of a slice. */
  private final int[] existing;

  /** The same for absent keys; only for workloads that miss. */
  private final int[] absent;

  /** Churn: the numbers of the live keys of each map; empty for other workloads. */
  private final int[][] live;

  /** Churn: the number of the next key to insert, the same in all maps. */
  private int fresh;

  private int nextSlice;

  /** Begins before slice 0. */
  public Tape(TapeSpec spec) {
    this.spec = spec;
    int n = spec.entries();
    boolean churn = spec.workload().insertsNewKeys();
    existing = ascending(churn ? 0 : n, 0);
    absent = ascending(spec.workload().present() < 1 ? n : 0, n);
    live = new int[churn ? spec.batch() : 0][];
    for (int i = 0; i < live.length; i++) {
      live[i] = ascending(n, 0);
    }
    fresh = n;
  }

  private static int[] ascending(int length, int from) {
    int[] numbers = new int[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = from + i;
    }
    return numbers;
  }

  public TapeSpec spec() {
    return spec;
  }

  /** Numbers per map and slice that {@link #draw} writes; a churn step takes two. */
  public int stride() {
    return spec.entries() * spec.workload().operation().perStep();
  }

  /**
   * Draws the operations of the next slice.
   *
   * @param slice from 0, in order
   * @param numbers receives {@link #stride()} numbers for each map of the batch
   * @throws IllegalStateException if a slice was left out, since churn would then differ
   */
  public void draw(int slice, int[] numbers) {
    draw(slice, numbers, 0);
  }

  /** The same, written from index {@code at} on. */
  public void draw(int slice, int[] numbers, int at) {
    if (slice != nextSlice) {
      throw new IllegalStateException("slice " + slice + " drawn, expected " + nextSlice);
    }
    nextSlice++;
    SplittableRandom random =
        new SplittableRandom(KeySpace.mix(spec.seed() ^ KeySpace.mix(slice + 1L)));
    for (int map = 0; map < spec.batch(); map++) {
      int from = at + map * stride();
      if (spec.workload().insertsNewKeys()) {
        drawChurn(random, live[map], numbers, from);
      } else {
        drawSteps(random, numbers, from);
      }
    }
    if (spec.workload().insertsNewKeys()) {
      fresh += spec.entries();
    }
  }

  private void drawChurn(SplittableRandom random, int[] alive, int[] numbers, int from) {
    int next = fresh;
    int at = from;
    for (int i = 0; i < spec.entries(); i++) {
      int victim = random.nextInt(alive.length);
      numbers[at++] = alive[victim];
      numbers[at++] = next;
      alive[victim] = next++;
    }
  }

  private void drawSteps(SplittableRandom random, int[] numbers, int from) {
    int n = spec.entries();
    // Survivors are the last numbers: removedBefore() removes from the front of the fill order.
    int gone = n - spec.survivors();
    int reach = spec.workload().present() > 0 ? n - gone : 0;
    double present = spec.workload().present();
    int taken = 0;
    int missed = 0;
    for (int i = 0; i < n; i++) {
      boolean exists = present >= 1 || (present > 0 && random.nextDouble() < present);
      if (exists) {
        int slot = taken % reach;
        numbers[from + i] = pick(random, existing, gone + slot, n);
        taken++;
      } else {
        numbers[from + i] = pick(random, absent, missed++, n);
      }
    }
  }

  /** Swaps a random element of {@code [at, end)} to {@code at}: one step of Fisher and Yates. */
  private static int pick(SplittableRandom random, int[] numbers, int at, int end) {
    int other = random.nextInt(at, end);
    int chosen = numbers[other];
    numbers[other] = numbers[at];
    numbers[at] = chosen;
    return chosen;
  }
}

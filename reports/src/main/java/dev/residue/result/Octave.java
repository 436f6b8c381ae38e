package dev.residue.result;

import java.util.ArrayList;
import java.util.List;

/**
 * The sizes that stand for one nominal size: five over one doubling, the nominal one first.
 *
 * <p>A table that doubles is half full at one size and nearly full at another, so that one size can
 * flip an order of maps: at 10k entries a map held 2.2 times as much as one that held 2.8 times
 * less at 100k (HashMap and fastutil, preset quick, 2026-11-24). Five points are what other suites
 * of hash maps average over (martinus/map_benchmark).
 */
public final class Octave {
  /** How many. */
  public static final int SIZES = 5;

  private Octave() {}

  /** The sizes for a nominal one, in rising order. */
  public static List<Integer> of(int size) {
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < SIZES; i++) {
      sizes.add((int) Math.round(size * Math.pow(2, (double) i / SIZES)));
    }
    return sizes;
  }
}

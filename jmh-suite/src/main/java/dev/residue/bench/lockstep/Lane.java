package dev.residue.bench.lockstep;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The forks that are alive together: all are started, then each pass gives every fork one slice,
 * one fork at a time.
 *
 * <p>If a fork has not settled by the end of the warm-up, the warm-up is extended once, for all.
 */
public final class Lane {
  private final BatonServer server;
  private final Path folder;
  private final Duration startLimit;
  private final Duration sliceLimit;
  private int nextId;

  public Lane(BatonServer server, Path folder, Duration startLimit, Duration sliceLimit) {
    this.server = server;
    this.folder = folder;
    this.startLimit = startLimit;
    this.sliceLimit = sliceLimit;
  }

  /**
   * Measures.
   *
   * @param specs forks of equal numbers of slices, in no particular order
   * @param seed of the order
   * @return an outcome per spec, in the order of {@code specs}
   */
  public List<ForkOutcome> run(List<ForkSpec> specs, long seed) {
    int[] startOrder = SliceOrder.shuffled(specs.size(), seed);
    TimedFork[] forks = new TimedFork[specs.size()];
    for (int position = 0; position < startOrder.length; position++) {
      int which = startOrder[position];
      forks[which] = new TimedFork(specs.get(which), nextId++, position, server, folder);
    }
    for (int which : startOrder) {
      forks[which].awaitStart(startLimit);
    }
    SliceOrder order = new SliceOrder(specs.size(), seed + 1);
    ForkSpec any = specs.get(0);
    int pass = 0;
    for (int i = 0; i < any.warmups(); i++) {
      for (int which : order.pass(pass++)) {
        forks[which].warmUp(sliceLimit);
      }
    }
    // All forks or none: the slices of a tape must stay the same for all of them.
    boolean extend =
        any.extension() > 0 && Arrays.stream(forks).anyMatch(TimedFork::needsExtension);
    for (int i = 0; i < any.extension(); i++) {
      for (int which : order.pass(pass++)) {
        if (extend) {
          forks[which].warmUp(sliceLimit);
        } else {
          forks[which].skip(sliceLimit);
        }
      }
    }
    for (int i = 0; i < any.slices(); i++) {
      for (int which : order.pass(pass++)) {
        forks[which].measure(sliceLimit);
      }
    }
    List<ForkOutcome> outcomes = new ArrayList<>();
    for (TimedFork fork : forks) {
      outcomes.add(fork.finish(startLimit));
    }
    return outcomes;
  }
}

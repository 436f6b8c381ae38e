package dev.residue.bench.lifecycle;

import dev.residue.bench.lifecycle.LifecyclePlan.Depth;
import dev.residue.bench.subject.Subject;
import dev.residue.result.Branch;
import dev.residue.result.DeleteOrder;
import dev.residue.result.Phase;
import dev.residue.result.Variant;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * One life of one map: the phases, in order, each followed by a point.
 *
 * <p>Keys go by number: 0 to {@code size} fill the map, higher ones come in by churn. Which are
 * live is known here, so that a fresh map with the same entries can be built beside the old one.
 */
final class Lifecycle {
  /** Phases in which a map may need more and more room. */
  private static final Set<Phase> GROWING = EnumSet.of(Phase.FULL, Phase.INSERT_ONE, Phase.REFILL);

  private final Subject template;
  private final Recorder recorder;
  private final int size;
  private final Variant variant;
  private final DeleteOrder order;
  private final Depth depth;
  private final long seed;

  private final BitSet live;

  /** Numbers in the order of deletion; outside the heap, where no class histogram sees it. */
  private final IntBuffer condemned;

  private Subject subject;
  private Branch branch = Branch.MAIN;
  private int index;
  private long next;
  private int deleted;

  /** Populations replaced by churn so far. */
  private int churned;

  private long lastBytes;

  /** Peak bytes that are not the subject's own: of the map it replaces. */
  private long besides;

  /**
   * Prepares a life.
   *
   * @param template a map of the class, which stays empty
   * @param recorder takes the points
   * @param size entries when full
   * @param seed of random orders
   */
  Lifecycle(
      Subject template,
      Recorder recorder,
      int size,
      Variant variant,
      DeleteOrder order,
      Depth depth,
      long seed) {
    this.template = template;
    this.recorder = recorder;
    this.size = size;
    this.variant = variant;
    this.order = order;
    this.depth = depth;
    this.seed = seed;
    this.live = new BitSet(Math.toIntExact(numbers(size, depth)));
    this.condemned = ByteBuffer.allocateDirect(size * Integer.BYTES).asIntBuffer();
    this.subject = template;
  }

  /** How many key numbers a life uses: 0 up to this. */
  static long numbers(int size, Depth depth) {
    return (long) size * (1 + depth.populations());
  }

  /** Lives the main life and its side branches; a branch that fails ends alone. */
  void run() {
    recorder.baseline();
    for (Branch each : depth.branches(variant)) {
      switch (each) {
        case MAIN -> branch(each, this::main);
        case TRIM -> branch(each, this::trim);
        case REBUILD -> branch(each, this::rebuild);
      }
    }
  }

  private void branch(Branch which, Runnable body) {
    live.clear();
    branch = which;
    index = 0;
    next = 0;
    deleted = 0;
    churned = 0;
    lastBytes = 0;
    besides = 0;
    try {
      body.run();
    } catch (OutOfMemoryError | RuntimeException e) {
      int entries = live.cardinality();
      // Lets go of the map before anything else needs room.
      subject = template;
      recorder.failed(e, entries, deleted);
    }
    subject = template;
  }

  private void main() {
    for (Phase phase : depth.phases(Branch.MAIN)) {
      boolean growing = GROWING.contains(phase);
      step(phase, growing, () -> live(phase));
      if (phase == Phase.FULL) {
        condemn();
      }
    }
  }

  private void live(Phase phase) {
    switch (phase) {
      case EMPTY -> subject = newMap();
      case FULL -> insertUpTo(size);
      case DELETE_50 -> delete(0.50);
      case DELETE_90 -> delete(0.90);
      case DELETE_99 -> delete(0.99);
      case DELETE_100 -> delete(1.00);
      case INSERT_ONE -> revive(1);
      case REFILL -> revive(size);
      case CHURN_1 -> churnUpTo(1);
      case CHURN_4 -> churnUpTo(4);
      case CHURN_16 -> churnUpTo(16);
      case CLEAR -> clear();
      default -> throw new IllegalArgumentException(phase + " is no phase of the main branch");
    }
  }

  private void trim() {
    deleteMost();
    step(Phase.TRIM, false, () -> trim(subject));
  }

  private void rebuild() {
    deleteMost();
    long[] survivors =
        recorder.iterates() ? subject.iterationOrder() : live.stream().asLongStream().toArray();
    step(
        Phase.REBUILD,
        true,
        () -> {
          Subject rebuilt = newMap();
          rebuilt.ledger.start(0, true, () -> recorder.measure(rebuilt).bytes());
          for (long number : survivors) {
            rebuilt.insert(number);
          }
          besides = lastBytes;
          subject = rebuilt;
        });
  }

  private void deleteMost() {
    recorder.begin(branch, Phase.DELETE_90, index, 0, 0);
    subject = newMap();
    insertUpTo(size);
    condemn();
    delete(0.90);
    lastBytes = recorder.measure(subject).bytes();
  }

  private void step(Phase phase, boolean growing, Runnable work) {
    recorder.begin(branch, phase, index++, live.cardinality(), deleted);
    subject.ledger.start(lastBytes, growing, () -> recorder.measure(subject).bytes());
    work.run();
    if (variant == Variant.TRIMMED) {
      trim(subject);
    }
    int entries = live.cardinality();
    if (subject.size() != entries) {
      throw new Subject.WrongWork(
          "size() is " + subject.size() + " after " + phase + ", but " + entries + " are live");
    }
    lastBytes = recorder.record(subject, entries, deleted, besides, this::fresh);
  }

  private static void trim(Subject subject) {
    if (!subject.trim()) {
      throw new UnsupportedOperationException("the library has no call that gives memory back");
    }
  }

  private Subject newMap() {
    return template.fresh(variant == Variant.PRESIZED ? size : 0);
  }

  /** A new map with the entries that are live now. */
  private Subject fresh() {
    Subject fresh = newMap();
    live.stream().forEach(fresh::insert);
    if (variant == Variant.TRIMMED) {
      trim(fresh);
    }
    return fresh;
  }

  private void insertUpTo(int entries) {
    for (; next < entries; next++) {
      subject.insert(next);
      live.set((int) next);
    }
  }

  /** Decides the order in which the entries of a full map are to be deleted. */
  private void condemn() {
    if (order == DeleteOrder.ITERATION) {
      long[] numbers = subject.iterationOrder();
      for (int i = 0; i < size; i++) {
        condemned.put(i, (int) numbers[i]);
      }
      return;
    }
    for (int i = 0; i < size; i++) {
      condemned.put(i, order == DeleteOrder.NEWEST ? size - 1 - i : i);
    }
    if (order == DeleteOrder.RANDOM) {
      SplittableRandom random = new SplittableRandom(seed);
      for (int i = size - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int other = condemned.get(j);
        condemned.put(j, condemned.get(i));
        condemned.put(i, other);
      }
    }
  }

  private void delete(double fraction) {
    long target = Math.round(size * fraction);
    for (; deleted < target; deleted++) {
      subject.remove(condemned.get(deleted));
      live.clear(condemned.get(deleted));
    }
  }

  /** Puts deleted keys back, lowest number first, until so many are live. */
  private void revive(int entries) {
    int count = live.cardinality();
    for (int n = live.nextClearBit(0); count < entries; n = live.nextClearBit(n + 1), count++) {
      subject.insert(n);
      live.set(n);
    }
    deleted = size - entries;
  }

  private void churnUpTo(int populations) {
    churn((long) (populations - churned) * size);
    churned = populations;
  }

  private void churn(long replacements) {
    int oldest = live.nextSetBit(0);
    for (long i = 0; i < replacements; i++) {
      subject.remove(oldest);
      live.clear(oldest);
      subject.insert(next);
      live.set((int) next);
      next++;
      oldest = live.nextSetBit(oldest + 1);
    }
  }

  private void clear() {
    subject.clear();
    live.clear();
    deleted = size;
  }
}

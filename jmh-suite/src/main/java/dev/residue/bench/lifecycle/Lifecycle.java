package dev.residue.bench.lifecycle;

import dev.residue.bench.lifecycle.LifecyclePlan.DeleteOrder;
import dev.residue.bench.lifecycle.LifecyclePlan.Depth;
import dev.residue.bench.lifecycle.LifecyclePlan.Variant;
import dev.residue.bench.subject.Subject;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * One life of one map: the phases, in order, each followed by a point.
 *
 * <p>Keys go by number: 0 to {@code size} fill the map, higher ones come in by churn. Which are
 * live is known here, so that a fresh map with the same entries can be built beside the old one.
 */
final class Lifecycle {
  /** Populations replaced so far at each churn point. */
  private static final int[] FULL_CHURN = {1, 4, 16};

  private static final int[] LEAN_CHURN = {4};

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
  private String branch = "main";
  private int index;
  private long next;
  private int deleted;
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
    int[] churn = churn(depth);
    return (long) size * (1 + churn[churn.length - 1]);
  }

  private static int[] churn(Depth depth) {
    return depth == Depth.FULL ? FULL_CHURN : LEAN_CHURN;
  }

  /** Lives the main life and its side branches; a branch that fails ends alone. */
  void run() {
    recorder.baseline();
    branch("main", this::main);
    if (variant != Variant.TRIMMED) {
      branch("trim", this::trim);
    }
    if (depth == Depth.FULL) {
      branch("rebuild", this::rebuild);
    }
  }

  private void branch(String name, Runnable body) {
    live.clear();
    branch = name;
    index = 0;
    next = 0;
    deleted = 0;
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
    step("empty", false, () -> subject = newMap());
    step("full", true, () -> insertUpTo(size));
    condemn();
    step("delete-50", false, () -> delete(0.50));
    step("delete-90", false, () -> delete(0.90));
    if (depth == Depth.FULL) {
      step("delete-99", false, () -> delete(0.99));
    }
    step("delete-100", false, () -> delete(1.00));
    if (depth == Depth.FULL) {
      step("insert-one", true, () -> revive(1));
    }
    step("refill", true, () -> revive(size));
    int done = 0;
    for (int populations : churn(depth)) {
      long replacements = (long) (populations - done) * size;
      step("churn-" + populations, false, () -> churn(replacements));
      done = populations;
    }
    if (depth == Depth.FULL) {
      step("clear", false, this::clear);
    }
  }

  private void trim() {
    deleteMost();
    step("trim", false, () -> trim(subject));
  }

  private void rebuild() {
    deleteMost();
    long[] survivors =
        recorder.iterates() ? subject.iterationOrder() : live.stream().asLongStream().toArray();
    step(
        "rebuild",
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
    recorder.begin(branch, "delete-90", index, 0, 0);
    subject = newMap();
    insertUpTo(size);
    condemn();
    delete(0.90);
    lastBytes = recorder.measure(subject).bytes();
  }

  private void step(String phase, boolean growing, Runnable work) {
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

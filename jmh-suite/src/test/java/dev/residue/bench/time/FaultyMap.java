package dev.residue.bench.time;

import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapTraits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongPredicate;

/** Maps that fail in the ways a coordinator must survive; each in its first timed removal. */
public abstract class FaultyMap implements LongLongMapAdapter {
  private final Map<Long, Long> inner = new HashMap<>();

  /** Fails, or returns. */
  abstract void fault();

  /** Throws. */
  public static final class Throwing extends FaultyMap {
    @Override
    void fault() {
      throw new IllegalStateException("broken on purpose");
    }

    @Override
    public LongLongMapAdapter create(int expectedSize) {
      return new Throwing();
    }
  }

  /** Never returns. */
  public static final class Hanging extends FaultyMap {
    @Override
    void fault() {
      boolean waiting = true;
      while (waiting) {
        try {
          new CountDownLatch(1).await();
          waiting = false;
        } catch (InterruptedException e) {
          // JMH interrupts workers that are late; a hanging map does not care.
          waiting = true;
        }
      }
    }

    @Override
    public LongLongMapAdapter create(int expectedSize) {
      return new Hanging();
    }
  }

  /** Ends the JVM. */
  public static final class Dying extends FaultyMap {
    @Override
    void fault() {
      Runtime.getRuntime().halt(42);
    }

    @Override
    public LongLongMapAdapter create(int expectedSize) {
      return new Dying();
    }
  }

  /** Fills the heap. */
  public static final class Greedy extends FaultyMap {
    private final List<long[]> hoard = new ArrayList<>();

    @Override
    void fault() {
      while (hoard.size() < Integer.MAX_VALUE) {
        hoard.add(new long[1 << 20]);
      }
    }

    @Override
    public LongLongMapAdapter create(int expectedSize) {
      return new Greedy();
    }
  }

  /** Stops the JVM for a collection in some removals. */
  public static final class Collecting extends FaultyMap {
    private static final int EVERY = 400;
    private int removals;

    @Override
    void fault() {
      if (++removals % EVERY == 0) {
        System.gc();
      }
    }

    @Override
    public LongLongMapAdapter create(int expectedSize) {
      return new Collecting();
    }
  }

  /** Says that it removed what it keeps. */
  public static final class Lying extends FaultyMap {
    @Override
    void fault() {}

    @Override
    public long remove(long key) {
      return get(key);
    }

    @Override
    public LongLongMapAdapter create(int expectedSize) {
      return new Lying();
    }
  }

  @Override
  public MapTraits traits() {
    throw new UnsupportedOperationException("only for forks");
  }

  @Override
  public long put(long key, long value) {
    Long before = inner.put(key, value);
    return before == null ? 0 : before;
  }

  @Override
  public long get(long key) {
    return inner.getOrDefault(key, 0L);
  }

  @Override
  public long remove(long key) {
    fault();
    Long before = inner.remove(key);
    return before == null ? 0 : before;
  }

  @Override
  public int size() {
    return inner.size();
  }

  @Override
  public void clear() {
    inner.clear();
  }

  @Override
  public long checksum() {
    return 0;
  }

  @Override
  public int removeIf(LongPredicate condemned) {
    throw new UnsupportedOperationException("not needed");
  }

  @Override
  public boolean trim() {
    return false;
  }

  @Override
  public Object map() {
    return inner;
  }
}

package dev.residue.bench.workload;

import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.library.Fastutil;
import dev.residue.adapter.library.JdkHashMap;
import dev.residue.bench.tape.KeySpace;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does the waist cost: the same loop through an adapter and on the library's own class?
 *
 * <p>Churn (one removal that hits and one insertion) and look-ups that hit, on a map in the
 * first-level cache, where a call weighs most, and on one of the suite's default size. Each method
 * has a fork of its own that loads one adapter, so the call through the interface has one target,
 * as in the forks of a run. Not measured: what several adapters in one JVM would cost. The control
 * is the direct call.
 *
 * <p>Forks of one method run one after the other, so interleave by running rounds: {@code java -jar
 * residue.jar jmh WaistBenchmark -f 1}, repeatedly, and compare within each round.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class WaistBenchmark {
  /** Steps in one invocation. */
  private static final int STEPS = 2048;

  /** The keys, a ring of twice the entries; the map holds one half of it, which churn moves on. */
  @State(Scope.Thread)
  public abstract static class Ring {
    /** Entries, a power of two: in the first-level cache, and as many as the default size. */
    @Param({"1024", "131072"})
    public int entries;

    long[] keys = {};
    private int at;

    abstract void put(long key, long value);

    /** Draws the keys and fills the map. */
    @Setup
    public void fill() {
      keys = new long[2 * entries];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = KeySpace.SPREAD.key(1, i);
      }
      for (int i = 0; i < entries; i++) {
        put(keys[i], KeySpace.value(keys[i]));
      }
    }

    int advance() {
      int from = at;
      at = (at + STEPS) & (keys.length - 1);
      return from;
    }
  }

  /** fastutil behind the waist. */
  @State(Scope.Thread)
  public static class FastutilAdapter extends Ring {
    private final LongLongMapAdapter map = new Fastutil.LongLong().create(0);

    @Override
    void put(long key, long value) {
      map.put(key, value);
    }
  }

  /** fastutil itself. */
  @State(Scope.Thread)
  public static class FastutilDirect extends Ring {
    private final Long2LongOpenHashMap map = new Long2LongOpenHashMap();

    @Override
    void put(long key, long value) {
      map.put(key, value);
    }
  }

  /** HashMap behind the waist. */
  @State(Scope.Thread)
  public static class HashMapAdapter extends Ring {
    private final LongLongMapAdapter map = new JdkHashMap.LongLong().create(0);

    @Override
    void put(long key, long value) {
      map.put(key, value);
    }
  }

  /** HashMap itself. */
  @State(Scope.Thread)
  public static class HashMapDirect extends Ring {
    private final HashMap<Long, Long> map = new HashMap<>();

    @Override
    void put(long key, long value) {
      map.put(key, value);
    }
  }

  /** Churn, fastutil behind the waist; returns the sum of all answers. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public long churnFastutilAdapter(FastutilAdapter state) {
    LongLongMapAdapter map = state.map;
    long[] keys = state.keys;
    int mask = keys.length - 1;
    int from = state.advance();
    int half = state.entries;
    long sum = 0;
    for (int i = from; i < from + STEPS; i++) {
      sum += map.remove(keys[i & mask]);
      long key = keys[(i + half) & mask];
      sum += map.put(key, KeySpace.value(key));
    }
    return sum;
  }

  /** Get, fastutil behind the waist; returns the sum of all answers. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public long getFastutilAdapter(FastutilAdapter state) {
    LongLongMapAdapter map = state.map;
    long[] keys = state.keys;
    int mask = state.entries - 1;
    int from = state.advance();
    long sum = 0;
    for (int i = from; i < from + STEPS; i++) {
      sum += map.get(keys[i & mask]);
    }
    return sum;
  }

  /** Churn, fastutil itself; returns the sum of all answers. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public long churnFastutilDirect(FastutilDirect state) {
    Long2LongOpenHashMap map = state.map;
    long[] keys = state.keys;
    int mask = keys.length - 1;
    int from = state.advance();
    int half = state.entries;
    long sum = 0;
    for (int i = from; i < from + STEPS; i++) {
      sum += map.remove(keys[i & mask]);
      long key = keys[(i + half) & mask];
      sum += map.put(key, KeySpace.value(key));
    }
    return sum;
  }

  /** Get, fastutil itself; returns the sum of all answers. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public long getFastutilDirect(FastutilDirect state) {
    Long2LongOpenHashMap map = state.map;
    long[] keys = state.keys;
    int mask = state.entries - 1;
    int from = state.advance();
    long sum = 0;
    for (int i = from; i < from + STEPS; i++) {
      sum += map.get(keys[i & mask]);
    }
    return sum;
  }

  /** Churn, HashMap behind the waist; returns the sum of all answers. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public long churnHashMapAdapter(HashMapAdapter state) {
    LongLongMapAdapter map = state.map;
    long[] keys = state.keys;
    int mask = keys.length - 1;
    int from = state.advance();
    int half = state.entries;
    long sum = 0;
    for (int i = from; i < from + STEPS; i++) {
      sum += map.remove(keys[i & mask]);
      long key = keys[(i + half) & mask];
      sum += map.put(key, KeySpace.value(key));
    }
    return sum;
  }

  /** Get, HashMap behind the waist; returns the sum of all answers. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public long getHashMapAdapter(HashMapAdapter state) {
    LongLongMapAdapter map = state.map;
    long[] keys = state.keys;
    int mask = state.entries - 1;
    int from = state.advance();
    long sum = 0;
    for (int i = from; i < from + STEPS; i++) {
      sum += map.get(keys[i & mask]);
    }
    return sum;
  }

  /** Churn, HashMap itself; returns the sum of all answers. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public long churnHashMapDirect(HashMapDirect state) {
    HashMap<Long, Long> map = state.map;
    long[] keys = state.keys;
    int mask = keys.length - 1;
    int from = state.advance();
    int half = state.entries;
    long sum = 0;
    for (int i = from; i < from + STEPS; i++) {
      Long removed = map.remove(keys[i & mask]);
      sum += removed == null ? 0 : removed;
      long key = keys[(i + half) & mask];
      Long before = map.put(key, KeySpace.value(key));
      sum += before == null ? 0 : before;
    }
    return sum;
  }

  /** Get, HashMap itself; returns the sum of all answers. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public long getHashMapDirect(HashMapDirect state) {
    HashMap<Long, Long> map = state.map;
    long[] keys = state.keys;
    int mask = state.entries - 1;
    int from = state.advance();
    long sum = 0;
    for (int i = from; i < from + STEPS; i++) {
      Long value = map.get(keys[i & mask]);
      sum += value == null ? 0 : value;
    }
    return sum;
  }
}

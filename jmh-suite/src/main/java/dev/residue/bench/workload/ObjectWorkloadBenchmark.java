package dev.residue.bench.workload;

import dev.residue.adapter.MapCatalog;
import dev.residue.adapter.ObjectMapAdapter;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * How long does one operation of a workload take on one map of the object kind?
 *
 * <p>An iteration is a slice: one invocation that runs the workload's operations on a batch of
 * maps. Not measured: building the maps, drawing the tape, collecting what earlier slices left. The
 * control is {@code java.util.HashMap} on the same tape. Run through {@code residue run}, which
 * compares fork with fork; by hand: {@code java -jar residue.jar jmh ObjectWorkloadBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ObjectWorkloadBenchmark {
  /** Name of the map. */
  @Param("hashmap")
  public String map = "hashmap";

  /** Label of the workload. */
  @Param({"sparse", "dense", "mixed", "churn"})
  public String workload = "sparse";

  /** Nominal number of entries. */
  @Param("100000")
  public int size = 100_000;

  private @Nullable ObjectSlices slices;

  /** Makes the tape. */
  @Setup(Level.Trial)
  public void makeTape() {
    try {
      String className = System.getProperty(ForkSettings.ADAPTER);
      ObjectMapAdapter prototype =
          className != null
              ? ForkSettings.adapter(ObjectMapAdapter.class, className)
              : MapCatalog.objectMap(map);
      slices =
          new ObjectSlices(
              ForkSettings.tape(workload, size), prototype, true, ForkSettings.plant());
    } catch (Throwable t) {
      throw FinishedSlice.failed(t);
    }
  }

  private ObjectSlices slices() {
    ObjectSlices made = slices;
    if (made == null) {
      throw new IllegalStateException("the tape was not made");
    }
    return made;
  }

  /** Builds the maps of the slice. */
  @Setup(Level.Iteration)
  public void buildMaps() {
    slices().setUp();
  }

  /** Runs the slice: the only timed part. */
  @Benchmark
  public void slice() {
    slices().run();
  }

  /** Sums up and leaves the result for the profilers. */
  @TearDown(Level.Iteration)
  public void sumUp() {
    slices().tearDown();
  }
}

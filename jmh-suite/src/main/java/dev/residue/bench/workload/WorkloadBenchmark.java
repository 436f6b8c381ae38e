package dev.residue.bench.workload;

import dev.residue.bench.tape.TapeSpec;
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
 * How long does one operation of a workload take on one map?
 *
 * <p>An iteration is a slice: one invocation that runs the workload's operations on a batch of
 * maps. Not measured: building the maps, drawing the tape, collecting what earlier slices left. The
 * control is {@code java.util.HashMap} on the same tape. Run through {@code residue run}, which
 * compares fork with fork; by hand: {@code java -jar residue.jar jmh LongWorkloadBenchmark}, or
 * {@code ObjectWorkloadBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class WorkloadBenchmark {
  /** Name of the map. */
  @Param("hashmap")
  public String map = "hashmap";

  /** Label of the workload. */
  @Param({"sparse", "dense", "mixed", "churn"})
  public String workload = "sparse";

  /** Nominal number of entries. */
  @Param("100000")
  public int size = 100_000;

  private @Nullable SliceState slices;

  /**
   * Slices on maps of the kind.
   *
   * @param adapter name of the adapter's class; null: the map of this name in the catalog
   * @param plant further maps that are run and not reported
   */
  abstract SliceState slices(TapeSpec tape, @Nullable String adapter, int plant);

  /** Makes the tape. */
  @Setup(Level.Trial)
  public void makeTape() {
    try {
      slices =
          slices(
              ForkSettings.tape(workload, size),
              System.getProperty(ForkSettings.ADAPTER),
              ForkSettings.plant());
    } catch (Throwable t) {
      throw FinishedSlice.failed(t);
    }
  }

  private SliceState made() {
    SliceState made = slices;
    if (made == null) {
      throw new IllegalStateException("the tape was not made");
    }
    return made;
  }

  /** Builds the maps of the slice. */
  @Setup(Level.Iteration)
  public void buildMaps() {
    made().setUp();
  }

  /** Runs the slice: the only timed part. */
  @Benchmark
  public void slice() {
    made().run();
  }

  /** Sums up and leaves the result for the profilers. */
  @TearDown(Level.Iteration)
  public void sumUp() {
    made().tearDown();
  }
}

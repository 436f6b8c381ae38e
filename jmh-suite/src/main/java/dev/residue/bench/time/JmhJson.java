package dev.residue.bench.time;

import dev.residue.bench.workload.LongWorkloadBenchmark;
import dev.residue.bench.workload.ObjectWorkloadBenchmark;
import dev.residue.result.Cell;
import dev.residue.result.ForkResult;
import dev.residue.result.Kind;
import dev.residue.result.Results;
import dev.residue.result.Schema;
import dev.residue.result.Slice;
import dev.residue.result.Status;
import dev.residue.result.WholeFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.IterationResultMetaData;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.results.SingleShotResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Writes {@code jmh-result.json} with JMH's own formatter, so that tools made for JMH keep working.
 *
 * <p>It is made from the result files, not from JMH's memory: after an interruption it holds the
 * forks of all the runs that were put together. Void and failed forks are left out.
 */
public final class JmhJson {
  private final Results results;

  private JmhJson(Results results) {
    this.results = results;
  }

  /**
   * Replaces the file of a result folder.
   *
   * @throws IOException if that fails; the old one is then as it was
   */
  public static void write(Results results, Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, out)
          .writeOut(new JmhJson(results).runs());
    }
    // JMH's formatter prints, and a printer swallows a full disk.
    WholeFile.write(folder.resolve(Schema.JMH_RESULT), bytes.toByteArray());
  }

  private Collection<RunResult> runs() {
    Map<String, List<ForkResult>> cells = new LinkedHashMap<>();
    for (ForkResult fork : results.forks()) {
      if (fork.status() == Status.OK && !fork.slices().isEmpty()) {
        String key = fork.cell().path() + "/" + fork.entries() + "/" + fork.role();
        cells.computeIfAbsent(key, unused -> new ArrayList<>()).add(fork);
      }
    }
    List<RunResult> runs = new ArrayList<>();
    for (List<ForkResult> forks : cells.values()) {
      BenchmarkParams params = params(forks);
      List<BenchmarkResult> made = new ArrayList<>();
      for (ForkResult fork : forks) {
        made.add(new BenchmarkResult(params, iterations(params, fork)));
      }
      runs.add(new RunResult(params, made));
    }
    return runs;
  }

  private static List<IterationResult> iterations(BenchmarkParams params, ForkResult fork) {
    List<IterationResult> iterations = new ArrayList<>();
    for (Slice slice : fork.slices()) {
      IterationResult iteration =
          new IterationResult(
              params,
              params.getMeasurement(),
              new IterationResultMetaData(slice.ops(), slice.ops()));
      iteration.addResult(
          new SingleShotResult(
              ResultRole.PRIMARY, "slice", slice.nanos(), slice.ops(), TimeUnit.NANOSECONDS));
      if (slice.allocatedBytes() >= 0) {
        iteration.addResult(
            new ScalarResult(
                "gc.alloc.rate.norm", slice.bytesPerOp(), "B/op", AggregationPolicy.AVG));
      }
      iteration.addResult(
          new ScalarResult("gc.count", slice.gcCount(), "counts", AggregationPolicy.SUM));
      iterations.add(iteration);
    }
    return iterations;
  }

  private BenchmarkParams params(List<ForkResult> forks) {
    ForkResult first = forks.get(0);
    Cell cell = first.cell();
    Class<?> benchmark =
        cell.kind() == Kind.OBJECT ? ObjectWorkloadBenchmark.class : LongWorkloadBenchmark.class;
    WorkloadParams values = new WorkloadParams();
    values.put("map", cell.map(), 0);
    values.put("workload", cell.workload(), 0);
    values.put("size", Integer.toString(cell.size()), 0);
    values.put("entries", Integer.toString(first.entries()), 0);
    values.put("role", first.role().word(), 0);
    IterationParams warmup =
        new IterationParams(IterationType.WARMUP, first.evidence().warmups(), TimeValue.NONE, 1);
    IterationParams measurement =
        new IterationParams(IterationType.MEASUREMENT, first.slices().size(), TimeValue.NONE, 1);
    return new BenchmarkParams(
        benchmark.getName() + ".slice",
        benchmark.getName() + ".slice",
        false,
        1,
        new int[] {1},
        List.of(),
        forks.size(),
        0,
        warmup,
        measurement,
        Mode.SingleShotTime,
        values,
        TimeUnit.NANOSECONDS,
        1,
        results.run().environment().vm(),
        results.run().environment().flags(),
        results.run().environment().jdk(),
        results.run().environment().vm(),
        results.run().environment().jdk(),
        "1.37",
        TimeValue.minutes(10));
  }
}

package dev.residue.bench.profile;

import dev.residue.bench.workload.FinishedSlice;
import dev.residue.result.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import one.profiler.AsyncProfiler;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.IterationType;

/**
 * Samples the measured slices of a fork: first CPU, then allocation. Public because JMH creates it
 * by name, in the host (where it does nothing) and in the fork.
 */
public final class SamplingProfiler implements InternalProfiler {

  /*
   * Starting anew forgets the samples, resuming keeps them: an event is started before its first
   * slice and resumed before the others, and written after its last one. When the time of a stretch
   * is over, its other slices are told to do nothing, which only the suite's workloads heed. Texts are fetched and
   * written here instead of by the profiler, whose argument list cannot carry a path with a comma.
   */

  private final ForkOrder order;
  private @Nullable ForkReport report;
  private @Nullable AsyncProfiler profiler;
  private long stretchStart;
  private boolean sampling;

  /** Slices begun, and of those the measured ones finished. */
  private int begun;

  private int slice;

  /**
   * For JMH.
   *
   * @param line a {@link ForkOrder}
   */
  public SamplingProfiler(String line) {
    order = ForkOrder.parse(line);
  }

  @Override
  public String getDescription() {
    return "async-profiler: CPU, then allocation, of the timed loops";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    try {
      if (report == null) {
        report = ForkReport.create(order.folder());
        stretchStart = System.nanoTime();
      }
      SampledEvent event = event(iteration);
      boolean first = event != null && order.first(slice);
      if (first) {
        stretchStart = System.nanoTime();
      }
      long millis = (System.nanoTime() - stretchStart) / 1_000_000;
      boolean over = !first && begun > 0 && millis >= order.stretch(event).millis();
      FinishedSlice.skip(over);
      begun++;
      if (event != null && !over) {
        loaded().execute((first ? "start," : "resume,") + event.start());
        sampling = true;
      }
    } catch (IOException | IllegalStateException | IllegalArgumentException | LinkageError e) {
      throw failed(e);
    }
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    SampledEvent event = event(iteration);
    if (event != null) {
      try {
        if (sampling) {
          loaded().execute("stop");
          sampling = false;
        }
        if (order.last(slice)) {
          write(event);
        }
      } catch (IOException | IllegalStateException | IllegalArgumentException e) {
        throw failed(e);
      }
      slice++;
    }
    return List.of();
  }

  private @Nullable SampledEvent event(IterationParams iteration) {
    return iteration.getType() == IterationType.MEASUREMENT ? order.eventOf(slice) : null;
  }

  private AsyncProfiler loaded() {
    if (profiler == null) {
      profiler = AsyncProfiler.getInstance();
    }
    return profiler;
  }

  private void write(SampledEvent event) throws IOException {
    String kept =
        order.loops().stream()
            .map(loops -> ",include=" + loops + ".*")
            .collect(Collectors.joining());
    CollapsedStacks all = stacks(event.counter(), "");
    CollapsedStacks timed = stacks(event.counter(), kept);
    CollapsedStacks samples = stacks("samples", kept);
    String html =
        loaded()
            .execute("flamegraph,dot," + event.counter() + ",title=" + plain(order.title()) + kept);
    Path folder = order.folder();
    WholeFile.write(folder.resolve(event.collapsedFile()), timed.text());
    WholeFile.write(folder.resolve(event.htmlFile()), html);
    if (report != null) {
      report.add(event, timed.total(), all.total() - timed.total(), samples.total());
    }
  }

  private CollapsedStacks stacks(String counter, String kept) throws IOException {
    return CollapsedStacks.parse(loaded().execute("collapsed,dot," + counter + kept));
  }

  /** The profiler splits its arguments at commas and does not escape a title in HTML. */
  private static String plain(String title) {
    return title.replaceAll("[^\\w ./:+-]", "_");
  }

  private IllegalStateException failed(Throwable cause) {
    String reason = "async-profiler: " + cause;
    try {
      if (report != null) {
        report.problem(reason);
      }
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
    return new IllegalStateException(reason, cause);
  }
}

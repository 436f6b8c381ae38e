package dev.residue.bench.lifecycle;

import dev.residue.bench.child.ChildJvm;
import dev.residue.bench.child.Heap;
import dev.residue.bench.meter.MeterFlags;
import dev.residue.bench.subject.SizedMap;
import dev.residue.result.FootprintPoint;
import dev.residue.result.Lines;
import dev.residue.result.Schema;
import dev.residue.result.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Lives the lives of a plan, each cell in a JVM of its own, and hands on the points as they come.
 *
 * <p>A cell that runs out of memory or time, or whose JVM dies, ends with a point that says so; the
 * points it had, and all other cells, stay.
 */
public final class LifecycleRunner {
  /** Up to this many entries a life is over in about a second. */
  private static final int QUICK_COMPILE_SIZE = 200_000;

  private LifecycleRunner() {}

  /** How far a plan has come. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Called when a cell has ended.
     *
     * @param cell that ended
     * @param done cells that have ended, this one included
     * @param all cells of the plan
     * @param took time of this cell, JVM start included
     */
    void ended(SizedMap cell, int done, int all, Duration took);
  }

  /**
   * Runs a plan.
   *
   * @param sink gets each point as soon as it is measured; called by one thread at a time
   * @throws IOException if a JVM cannot be started
   */
  public static void run(LifecyclePlan plan, Consumer<FootprintPoint> sink, Progress progress)
      throws IOException, InterruptedException {
    int done = 0;
    for (SizedMap cell : plan.cells()) {
      long start = System.nanoTime();
      new CellRun(plan, cell, sink).run();
      done++;
      progress.ended(cell, done, plan.cells().size(), Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /** The flags of the JVM that lives a cell. */
  private static List<String> flags(LifecyclePlan plan, SizedMap cell) {
    List<String> more = new ArrayList<>();
    if (cell.size() <= QUICK_COMPILE_SIZE) {
      // A short life ends before the optimising compiler has paid for itself.
      more.add("-XX:TieredStopAtLevel=1");
    }
    more.addAll(plan.flags());
    return MeterFlags.jvm(plan.heapBytes(), more);
  }

  /** One cell's JVM, seen from outside. */
  private static final class CellRun {
    private final LifecyclePlan plan;
    private final SizedMap cell;
    private final Consumer<FootprintPoint> sink;
    private Recorder.Moment moment;
    private boolean ended;

    CellRun(LifecyclePlan plan, SizedMap cell, Consumer<FootprintPoint> sink) {
      this.plan = plan;
      this.cell = cell;
      this.sink = sink;
      this.moment = Recorder.Moment.start(plan.variants().get(0), plan.orders().get(0));
    }

    void run() throws IOException, InterruptedException {
      ChildJvm child =
          ChildJvm.start(
              flags(plan, cell),
              LifecycleChild.class,
              LifecycleChild.arguments(plan, cell),
              this::line);
      ChildJvm.Exit exit = child.await(plan.timeLimit());
      if (!ended) {
        sink.accept(failure(exit));
      }
    }

    private synchronized void line(String line) {
      if (line.startsWith(LifecycleChild.PHASE)) {
        moment = LifecycleChild.decode(line.substring(LifecycleChild.PHASE.length()));
      } else if (line.equals("end")) {
        ended = true;
      } else if (line.startsWith("{") && Lines.fromJson(line) instanceof FootprintPoint point) {
        sink.accept(point);
      }
    }

    private FootprintPoint failure(ChildJvm.Exit exit) {
      Status status = Status.DIED;
      String reason = "the JVM ended with exit code " + exit.code();
      if (exit.timedOut()) {
        status = Status.TIMEOUT;
        reason = "not finished after " + plan.timeLimit().toMillis() + " ms, ended";
      } else if (exit.errors().stream().anyMatch(e -> e.contains("OutOfMemoryError"))) {
        status = Status.OUT_OF_MEMORY;
        reason =
            "out of memory in a phase that began at "
                + moment.live()
                + " entries with -Xmx"
                + Heap.words(plan.heapBytes());
      } else if (!exit.errors().isEmpty()) {
        reason += ": " + exit.errors().get(0);
      }
      return new FootprintPoint(
          Schema.VERSION,
          cell.kind(),
          cell.map(),
          cell.size(),
          moment.variant(),
          moment.branch(),
          moment.phase(),
          moment.index(),
          moment.order(),
          moment.live(),
          moment.deleted(),
          status,
          reason,
          -1,
          0,
          0,
          0,
          -1,
          -1,
          -1,
          -1,
          FootprintPoint.UNMEASURED,
          "unknown",
          Map.of());
    }
  }
}

package dev.residue.bench.lifecycle;

import dev.residue.bench.child.ChildJvm;
import dev.residue.bench.child.Heap;
import dev.residue.bench.meter.MeterFlags;
import dev.residue.bench.station.Piece;
import dev.residue.result.FootprintPoint;
import dev.residue.result.FootprintPoint.Held;
import dev.residue.result.FootprintPoint.Moment;
import dev.residue.result.Lines;
import dev.residue.result.Schema;
import dev.residue.result.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lives the lives of a plan in a JVM of its own, and hands on the points as they come.
 *
 * <p>A life that runs out of memory or time, or whose JVM dies, ends with a point that says so; the
 * points it had stay.
 */
public final class LifecycleRunner {
  /** Up to this many entries a life is over in about a second. */
  private static final int QUICK_COMPILE_SIZE = 200_000;

  private LifecycleRunner() {}

  /**
   * Runs a plan.
   *
   * @param attempt at it, from 1
   * @param sink gets each point as soon as it is measured; called by one thread at a time
   * @throws IOException if the JVM cannot be started, or the sink fails
   */
  public static void run(LifecyclePlan plan, int attempt, Piece.Sink sink)
      throws IOException, InterruptedException {
    new CellRun(plan, attempt, sink).run();
  }

  /** The flags of the JVM that lives a cell. */
  private static List<String> flags(LifecyclePlan plan) {
    List<String> more = new ArrayList<>();
    if (plan.cell().size() <= QUICK_COMPILE_SIZE) {
      // A short life ends before the optimising compiler has paid for itself.
      more.add("-XX:TieredStopAtLevel=1");
    }
    more.addAll(plan.flags());
    return MeterFlags.jvm(plan.heapBytes(), more);
  }

  /** One cell's JVM, seen from outside. */
  private static final class CellRun {
    private final LifecyclePlan plan;
    private final int attempt;
    private final Piece.Sink sink;
    private Moment moment;
    private boolean ended;
    private @Nullable IOException lost;

    CellRun(LifecyclePlan plan, int attempt, Piece.Sink sink) {
      this.plan = plan;
      this.attempt = attempt;
      this.sink = sink;
      this.moment = Moment.start(plan.variants().get(0), plan.orders().get(0));
    }

    void run() throws IOException, InterruptedException {
      ChildJvm child =
          ChildJvm.start(
              flags(plan), LifecycleChild.class, LifecycleChild.arguments(plan), this::line);
      ChildJvm.Exit exit = child.await(plan.timeLimit());
      synchronized (this) {
        if (lost != null) {
          throw lost;
        }
        if (!ended) {
          sink.take(failure(exit));
        }
      }
    }

    private synchronized void line(String line) {
      if (line.startsWith(LifecycleChild.PHASE)) {
        moment = LifecycleChild.decode(line.substring(LifecycleChild.PHASE.length()));
      } else if (line.equals("end")) {
        ended = true;
      } else if (line.startsWith("{") && Lines.fromJson(line) instanceof FootprintPoint point) {
        try {
          sink.take(point.withAttempt(attempt));
        } catch (IOException e) {
          // Ends the run, but in the thread that waits for it.
          lost = e;
        }
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
          plan.cell().kind(),
          plan.cell().map(),
          plan.cell().size(),
          attempt,
          moment,
          status,
          reason,
          Held.UNKNOWN,
          FootprintPoint.UNMEASURED,
          "unknown",
          Map.of());
    }
  }
}

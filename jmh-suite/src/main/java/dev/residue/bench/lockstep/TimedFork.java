package dev.residue.bench.lockstep;

import dev.residue.bench.child.ChildJvm;
import dev.residue.bench.child.JmhChild;
import dev.residue.bench.workload.ForkSettings;
import dev.residue.bench.workload.LongWorkloadBenchmark;
import dev.residue.bench.workload.ObjectWorkloadBenchmark;
import dev.residue.result.Condition;
import dev.residue.result.Kind;
import dev.residue.result.Slice;
import dev.residue.result.Status;
import dev.residue.verdict.series.SteadyState;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One fork: a JVM in which JMH runs a cell, and the line to it.
 *
 * <p>All methods are called by the coordinator's thread. Whatever goes wrong ends this fork with a
 * status and a reason, and nothing else.
 */
public final class TimedFork {
  /** The last warm-up slices are swept like those measured, the others need not be. */
  private static final int SWEPT_WARMUPS = 2;

  /** Direct memory beside what is swept, for the JDK's own sockets and files. */
  private static final long DIRECT_BYTES = 16L << 20;

  /** Exit codes above this, as Java tells them on Linux, are those of signals. */
  private static final int SIGNALLED = 128;

  private final ForkSpec spec;
  private final int position;
  private final Path log;
  private final CompletableFuture<BatonLink> connecting;
  private final @Nullable ChildJvm child;
  private final Instant started = Instant.now();
  private final List<Slice> slices = new ArrayList<>();
  private @Nullable BatonLink link;
  private @Nullable Status status;
  private @Nullable String reason;
  private final List<Slice> warmups = new ArrayList<>();

  /**
   * Starts the fork.
   *
   * @param id its number, unique in the run
   */
  TimedFork(ForkSpec spec, int id, int position, BatonServer server, Path folder) {
    this.spec = spec;
    this.position = position;
    log = folder.resolve("fork-" + id + ".log");
    connecting = server.expect(id);
    Path collections = folder.resolve("gc-" + id + ".log");
    child = start(options(spec, id, server.credentials(), collections));
  }

  private @Nullable ChildJvm start(Options options) {
    try {
      return JmhChild.start(options, log);
    } catch (IOException e) {
      fail(Status.DIED, "did not start: " + e);
      return null;
    }
  }

  private static Options options(ForkSpec spec, int id, Path credentials, Path collections) {
    return benchmark(
            spec,
            "-D" + Baton.CREDENTIALS + "=" + credentials,
            "-D" + Baton.FORK + "=" + id,
            "-D" + ForkSettings.GC_LOG + "=" + collections,
            // Quoted, since a colon or comma in the path would end it; one file, undecorated.
            "-Xlog:gc:file=\"" + collections + "\":none:filecount=0")
        .warmupIterations(spec.warmups() + spec.extension())
        .measurementIterations(spec.slices())
        .addProfiler(Baton.class)
        .verbosity(VerboseMode.NORMAL)
        .build();
  }

  /** System properties that tell a fork its adapter and its tape. */
  private static List<String> tapeArgs(ForkSpec spec) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "-D" + ForkSettings.ADAPTER + "=" + spec.adapterClass(),
                "-D" + ForkSettings.ENTRIES + "=" + spec.tape().entries(),
                "-D" + ForkSettings.BATCH + "=" + spec.tape().batch(),
                "-D" + ForkSettings.SEED + "=" + spec.tape().seed(),
                "-D" + ForkSettings.KEYS + "=" + spec.tape().keys().name(),
                "-D" + ForkSettings.HOT + "=" + (spec.cell().condition() == Condition.HOT)));
    if (spec.sweepBytes() > 0) {
      args.add("-D" + ForkSettings.SWEEP + "=" + spec.sweepBytes());
      args.add("-D" + ForkSettings.SWEEP_FROM + "=" + Math.max(0, spec.warmups() - SWEPT_WARMUPS));
      args.add("-XX:MaxDirectMemorySize=" + (spec.sweepBytes() + DIRECT_BYTES));
    }
    return args;
  }

  /** JMH options of a cell, without iterations. */
  public static ChainedOptionsBuilder benchmark(ForkSpec spec, String... more) {
    List<String> args = new ArrayList<>(spec.jvmArgs());
    args.addAll(tapeArgs(spec));
    args.addAll(List.of(more));
    Class<?> benchmark =
        spec.cell().kind() == Kind.OBJECT
            ? ObjectWorkloadBenchmark.class
            : LongWorkloadBenchmark.class;
    return new OptionsBuilder()
        .include("^" + Pattern.quote(benchmark.getName()) + "\\.")
        .param("map", spec.cell().map())
        .param("workload", spec.cell().workload())
        .param("size", Integer.toString(spec.cell().size()))
        .warmupBatchSize(1)
        .measurementBatchSize(1)
        .operationsPerInvocation(Math.toIntExact(spec.tape().opsPerSlice()))
        .shouldFailOnError(true)
        .timeout(TimeValue.minutes(10))
        .jvmArgs(args.toArray(String[]::new));
  }

  /** Whether it can still be given the baton. */
  boolean alive() {
    return status == null;
  }

  /** Waits until it has connected. */
  void awaitStart(Duration limit) {
    ChildJvm jvm = child;
    if (jvm == null) {
      return;
    }
    try {
      CompletableFuture.anyOf(connecting, jvm.ended()).get(limit.toMillis(), TimeUnit.MILLISECONDS);
      link = connecting.getNow(null);
      if (link == null) {
        fail(Status.DIED, "ended before its first slice" + why(jvm));
        return;
      }
      expect("ready", limit);
    } catch (TimeoutException e) {
      fail(Status.TIMEOUT, "did not start within " + limit.toSeconds() + " s");
    } catch (ExecutionException e) {
      fail(Status.DIED, "did not start: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fail(Status.ERROR, "interrupted");
    }
  }

  /** How a JVM that has ended did so: its exit code, and the telling line of its log. */
  private String why(ChildJvm jvm) {
    int code = jvm.ended().getNow(0);
    String how =
        code > SIGNALLED
            ? ", killed by signal " + (code - SIGNALLED)
            : code == 0 || code == JmhChild.FAILED ? "" : ", with exit code " + code;
    return how + ": " + ForkLog.reason(log);
  }

  /** Runs a slice before the measured ones. */
  void warmUp(Duration limit) {
    Slice slice = step("go", limit);
    if (slice != null) {
      warmups.add(slice);
    }
  }

  /** Whether it is alive and its slices so far are not level yet. */
  boolean needsExtension() {
    return alive() && !SteadyState.warmedUp(warmups).steady();
  }

  /** Runs a slice that does nothing: the fork needs no extension. */
  void skip(Duration limit) {
    step("skip", limit);
  }

  /** Runs a measured slice. */
  void measure(Duration limit) {
    Slice slice = step("go", limit);
    if (slice != null) {
      slices.add(slice);
    }
  }

  private @Nullable Slice step(String word, Duration limit) {
    BatonLink to = link;
    if (to == null || !alive()) {
      return null;
    }
    try {
      to.send(word);
      String answer = to.receive(limit);
      if (SliceMessage.is(answer)) {
        Slice slice = SliceMessage.parse(answer);
        if (slices.size() + 1 < spec.slices()) {
          expect("ready", limit);
        }
        return slice;
      }
      if (answer.equals("skipped")) {
        expect("ready", limit);
        return null;
      }
      fail(answer);
    } catch (SocketTimeoutException e) {
      fail(Status.TIMEOUT, "a slice did not end within " + limit.toSeconds() + " s");
    } catch (IOException | IllegalArgumentException e) {
      died();
    }
    return null;
  }

  private void expect(String word, Duration limit) {
    BatonLink from = link;
    if (from == null) {
      return;
    }
    try {
      String answer = from.receive(limit);
      if (!answer.equals(word)) {
        fail(answer);
      }
    } catch (SocketTimeoutException e) {
      fail(Status.TIMEOUT, "no sign of life for " + limit.toSeconds() + " s");
    } catch (IOException e) {
      died();
    }
  }

  private void fail(String answer) {
    String text = answer.startsWith("failed ") ? answer.substring(7) : "unexpected: " + answer;
    if (text.startsWith(OutOfMemoryError.class.getName())) {
      String heap =
          spec.jvmArgs().stream().filter(a -> a.startsWith("-Xmx")).findFirst().orElse("its heap");
      fail(Status.OUT_OF_MEMORY, "out of memory with " + heap + " (" + text + ")");
    } else if (text.startsWith(UnsupportedOperationException.class.getName())) {
      fail(Status.UNSUPPORTED, text);
    } else {
      fail(Status.ERROR, text);
    }
  }

  private void died() {
    ChildJvm jvm = child;
    // The log is complete only when the process has ended.
    if (jvm != null && awaitEnd(jvm, Duration.ofSeconds(5))) {
      fail(Status.DIED, "the JVM ended" + why(jvm));
    } else {
      fail(Status.DIED, "the JVM broke its connection: " + ForkLog.reason(log));
    }
  }

  private void fail(Status how, String why) {
    if (status == null) {
      status = how;
      reason = why;
      kill();
    }
  }

  private void kill() {
    ChildJvm jvm = child;
    if (jvm != null) {
      try {
        jvm.kill();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static boolean awaitEnd(ChildJvm jvm, Duration limit) {
    try {
      jvm.ended().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException e) {
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Waits for the fork's end and says how it went; a fork that does not end is killed. */
  ForkOutcome finish(Duration limit) {
    ChildJvm jvm = child;
    if (jvm != null && !awaitEnd(jvm, limit)) {
      fail(Status.TIMEOUT, "did not end within " + limit.toSeconds() + " s after its last slice");
    }
    if (status == null && slices.size() < spec.slices()) {
      fail(Status.DIED, "measured " + slices.size() + " of " + spec.slices() + " slices");
    }
    Status how = status == null ? Status.OK : status;
    long wall = Duration.between(started, Instant.now()).toMillis();
    return new ForkOutcome(spec, position, started, wall, how, reason, warmups, slices);
  }
}

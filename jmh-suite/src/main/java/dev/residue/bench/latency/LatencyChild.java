package dev.residue.bench.latency;

import dev.residue.adapter.MapCatalog;
import dev.residue.bench.child.HeaderMode;
import dev.residue.bench.child.JvmMode;
import dev.residue.bench.child.MeasuringChild;
import dev.residue.bench.environment.TimerFacts;
import dev.residue.bench.tape.KeySpace;
import dev.residue.bench.tape.Tape;
import dev.residue.bench.tape.TapeSpec;
import dev.residue.bench.tape.Workloads;
import dev.residue.result.Kind;
import dev.residue.result.LatencyResult;
import dev.residue.result.LatencyResult.Operation;
import dev.residue.result.Lines;
import dev.residue.result.Schema;
import dev.residue.result.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JVM in which the operations of one map are timed; started by {@link LatencyRunner}. */
final class LatencyChild {
  /** First word of the line with the result. */
  static final String RESULT = "result";

  /** From the start of a schedule to its first operation, ns: the loop must be waiting by then. */
  private static final long LEAD = 50_000;

  /** Cycles of warm-up at least, however slow the map, and as many at the steady rate. */
  private static final int WARM_UPS = 3;

  /**
   * First inserts of a warm-up cycle: 16 of them alone would be interpreted when they are timed.
   */
  private static final int WARM_UP_INSERTS = 500;

  /** Operations of a warm-up cycle at the steady rate. */
  private static final int WARM_UP_PACED = 20_000;

  private final Kind kind;
  private final String name;
  private final int size;
  private final long seed;
  private final Effort effort;
  private final long interval = LatencyRunner.INTERVAL_NANOS;

  private final Drainable map;

  // Once each: every method reference in the code is a class of its own, and an operation that was
  // warmed up as another class would run interpreted when it is timed.
  private final PacedOperation removing;
  private final PacedOperation inserting;
  private final PacedOperation idling;

  private final Track track;
  private final int[] numbers;
  private final StallLog stalls = new StallLog();
  private final Pacer pacer = new Pacer(System::nanoTime, stalls);
  private final Times removes = new Times(interval);
  private final Times firsts = new Times(interval);
  private final Times nexts = new Times(interval);
  private final Times hiccups = new Times(interval);
  private final Timeline timeline;
  private final Spikes spikes = new Spikes();

  private final List<LatencyResult.Run> runs = new ArrayList<>();

  /** What the map answered, one number per drain with its inserts. */
  private final List<Long> answers = new ArrayList<>();

  private Tape tape;
  private int slice;
  private long collections;

  /**
   * Prepares.
   *
   * @param name of the map in the result
   */
  LatencyChild(Kind kind, String name, int size, long seed, Effort effort, Drainable map) {
    this.kind = kind;
    this.name = name;
    this.size = size;
    this.seed = seed;
    this.effort = effort;
    this.map = map;
    removing = map::remove;
    inserting = map::insert;
    idling = index -> index;
    track = new Track(Math.max(size, Drainable.INSERTS));
    numbers = new int[size];
    timeline = new Timeline(size);
    tape = tape();
  }

  private Tape tape() {
    return new Tape(new TapeSpec(Workloads.DENSE, KeySpace.SPREAD, size, 1, seed));
  }

  /** The words that make {@link #main} time a map. */
  static List<String> words(Kind kind, String map, int size, long seed, Effort effort) {
    return List.of(
        kind.name(),
        map,
        Integer.toString(size),
        Long.toString(seed),
        Integer.toString(effort.removals()),
        Integer.toString(effort.entries()),
        Integer.toString(effort.warmUpMillis()));
  }

  /** Times the map that {@link #words} names. */
  public static void main(String[] words) {
    MeasuringChild.work(
        send -> {
          Kind kind = Kind.valueOf(words[0]);
          int size = Integer.parseInt(words[2]);
          long seed = Long.parseLong(words[3]);
          Effort effort =
              new Effort(
                  Integer.parseInt(words[4]),
                  Integer.parseInt(words[5]),
                  Integer.parseInt(words[6]));
          Drainable map = Drainable.of(kind, words[1], size, seed);
          LatencyChild child = new LatencyChild(kind, words[1], size, seed, effort, map);
          send.accept(List.of(RESULT, Lines.toJson(child.measure())));
        });
  }

  /** Warms up, measures, and compares the answers with the reference's. */
  LatencyResult measure() {
    TimerFacts timer = TimerFacts.measure();
    warmUp();
    tape = tape();
    slice = 0;
    answers.clear();
    int drains = effort.drains(size);
    int inserted = effort.inserted(size);
    for (int run = 0; run < drains; run++) {
      next(map);
      // What filling has left behind is collected now, and not at the drain's expense.
      System.gc();
      Times drained = pacedDrain(run);
      long digest = track.digest(size);
      inserts(run);
      answers.add(answer(map, digest));
      Times idled = control();
      runs.add(
          new LatencyResult.Run(
              drained.latencyAt(99.9),
              drained.latencyAt(100),
              idled.latencyAt(99.9),
              idled.latencyAt(100)));
    }
    // One order for all of these: their drains are not timed, and one reference will do.
    tape.draw(slice++, numbers);
    for (int run = drains; run < drains + inserted; run++) {
      map.fill();
      map.order(numbers);
      drain(removing, 0, size);
      long digest = track.digest(size);
      inserts(run);
      answers.add(answer(map, digest));
    }
    String wrong = compare(drains);
    if (wrong != null) {
      return LatencyResult.failed(kind, name, size, seed, Status.VOID, wrong);
    }
    return new LatencyResult(
        Schema.VERSION,
        kind,
        name,
        size,
        Status.OK,
        null,
        JvmMode.collector(),
        HeaderMode.current(),
        seed,
        interval,
        drains,
        drains + inserted,
        timer.overheadNanos(),
        timer.granularityNanos(),
        collections,
        removes.timing(),
        firsts.timing(),
        nexts.timing(),
        hiccups.timing(),
        runs,
        timeline.result(),
        spikes.result());
  }

  /**
   * One number for a map's answers to a drain and to the inserts on the track, and what it holds.
   */
  private long answer(Drainable target, long drained) {
    long inserted = track.digest(Drainable.INSERTS);
    return ((drained * 31 + inserted) * 31 + target.contents()) * 31 + target.size();
  }

  /** Fills a map and lays out the tape's next drain. */
  private void next(Drainable target) {
    target.fill();
    tape.draw(slice++, numbers);
    target.order(numbers);
  }

  /** Everything that will be timed, at full speed, and once each at the steady rate. */
  private void warmUp() {
    long end = System.nanoTime() + effort.warmUpMillis() * 1_000_000L;
    for (int cycle = 0; cycle < WARM_UPS || System.nanoTime() < end; cycle++) {
      next(map);
      drain(removing, 0, size);
      for (int i = 0; i < WARM_UP_INSERTS; i++) {
        drain(inserting, 0, Drainable.INSERTS);
      }
      drain(idling, 0, size);
    }
    for (int cycle = 0; cycle < WARM_UPS; cycle++) {
      next(map);
      drain(removing, interval, Math.min(size, WARM_UP_PACED));
      drain(inserting, interval, Drainable.INSERTS);
      drain(idling, interval, Math.min(size, WARM_UP_PACED));
    }
  }

  /** Runs operations stretch by stretch on one schedule. */
  private void drain(PacedOperation operation, long pace, int operations) {
    stalls.start();
    long start = pacer.now() + (pace == 0 ? 0 : LEAD);
    int stretch = Math.max(1, size / Timeline.STRETCHES);
    for (int from = 0; from < operations; from += stretch) {
      pacer.run(operation, from, Math.min(operations, from + stretch), start, pace, track);
    }
  }

  /** Drains a map at the steady rate; the times of this drain alone. */
  private Times pacedDrain(int run) {
    long before = stalls.collections();
    drain(removing, interval, size);
    collections += stalls.collections() - before;
    removes.add(track, 0, size);
    timeline.drain(track, removes);
    spikes.add(Operation.REMOVE, run, size, -1, track, size, removes, stalls);
    return alone();
  }

  /** The times on the track. */
  private Times alone() {
    Times times = new Times(interval);
    times.add(track, 0, size);
    return times;
  }

  private void inserts(int run) {
    drain(inserting, interval, Drainable.INSERTS);
    firsts.add(track, 0, 1);
    nexts.add(track, 1, Drainable.INSERTS);
    spikes.add(Operation.INSERT, run, 0, 1, track, Drainable.INSERTS, nexts, stalls);
  }

  private Times control() {
    drain(idling, interval, size);
    hiccups.add(track, 0, size);
    timeline.control(track, hiccups);
    return alone();
  }

  /** Replays the tape on the reference; says where the answers differ, null if nowhere. */
  private @Nullable String compare(int drains) {
    Drainable reference = Drainable.of(kind, MapCatalog.CONTROL, size, seed);
    tape = tape();
    slice = 0;
    for (int run = 0; run <= drains; run++) {
      next(reference);
      drain(reference::remove, 0, size);
      long digest = track.digest(size);
      drain(reference::insert, 0, Drainable.INSERTS);
      long expected = answer(reference, digest);
      List<Long> same =
          run < drains ? answers.subList(run, run + 1) : answers.subList(run, answers.size());
      if (same.stream().anyMatch(answer -> answer != expected)) {
        return "the answers to drain " + run + " differ from those of java.util.HashMap";
      }
    }
    return null;
  }
}

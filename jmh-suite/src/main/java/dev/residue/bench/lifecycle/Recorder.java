package dev.residue.bench.lifecycle;

import dev.residue.bench.child.Failure;
import dev.residue.bench.child.HeaderMode;
import dev.residue.bench.lifecycle.LifecyclePlan.Depth;
import dev.residue.bench.meter.ClassHistogram;
import dev.residue.bench.meter.EntryParts;
import dev.residue.bench.meter.Footprint;
import dev.residue.bench.meter.FootprintMeter;
import dev.residue.bench.subject.SizedMap;
import dev.residue.bench.subject.Subject;
import dev.residue.result.Branch;
import dev.residue.result.DeleteOrder;
import dev.residue.result.FootprintPoint;
import dev.residue.result.FootprintPoint.Held;
import dev.residue.result.FootprintPoint.Moment;
import dev.residue.result.Kind;
import dev.residue.result.Phase;
import dev.residue.result.Schema;
import dev.residue.result.Status;
import dev.residue.result.Variant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Measures the points of one life and hands them on, each as soon as it is there. */
public final class Recorder {
  /** What stands in the points as the measuring method. */
  private static final String METHOD = "reachable bytes, layouts by JOL 0.17";

  /** Disagreement with the second figure that voids a point. */
  private static final double TOLERANCE = 0.001;

  /**
   * Below this no second figure is taken: objects that the JVM itself makes meanwhile were up to
   * 1.3 KB of boxed longs and arrays, and 5.2 KB of strings (JDK 17 and 25), which must stay well
   * below {@link #TOLERANCE}.
   */
  private static final Map<Kind, Long> SECOND_FROM =
      Map.of(Kind.LONG, 2L << 20, Kind.OBJECT, 8L << 20);

  /** Points with a second figure in a lean life. */
  private static final Set<Phase> LEAN_SECOND = EnumSet.of(Phase.FULL, Phase.DELETE_90, Phase.TRIM);

  private final SizedMap cell;
  private final Variant variant;
  private final DeleteOrder order;
  private final Depth depth;
  private final boolean iterates;
  private final FootprintMeter meter;
  private final Consumer<FootprintPoint> points;
  private final Consumer<Moment> phases;
  private final String headerMode = HeaderMode.current();

  private final long secondFrom;
  private @Nullable ClassHistogram baseline;
  private Moment moment;

  Recorder(
      SizedMap cell,
      Variant variant,
      DeleteOrder order,
      Depth depth,
      boolean iterates,
      EntryParts parts,
      Consumer<FootprintPoint> points,
      Consumer<Moment> phases) {
    this.cell = cell;
    this.variant = variant;
    this.order = order;
    this.depth = depth;
    this.iterates = iterates;
    this.secondFrom = Objects.requireNonNull(SECOND_FROM.get(cell.kind()));
    this.meter = new FootprintMeter(parts);
    this.points = points;
    this.phases = phases;
    this.moment = Moment.start(variant, order);
  }

  /** Whether the map can be iterated with a predicate. */
  boolean iterates() {
    return iterates;
  }

  /** Counts what is there before any map is; what the life itself keeps must exist by now. */
  void baseline() {
    baseline = ClassHistogram.baseline();
  }

  /** Notes that a phase begins. */
  void begin(Branch branch, Phase phase, int index, int live, int deleted) {
    moment = new Moment(variant, branch, phase, index, order, live, deleted);
    phases.accept(moment);
  }

  /** Measures a map now. */
  Footprint measure(Subject subject) {
    return meter.measure(subject.map());
  }

  /**
   * Measures the map at the end of a phase.
   *
   * @param besides bytes to add to the peak
   * @param fresh makes a fresh map with the same live entries
   * @return its footprint, bytes
   */
  long record(Subject subject, int live, int deleted, long besides, Supplier<Subject> fresh) {
    long allocated = subject.ledger.allocated();
    Footprint footprint = measure(subject);
    long peak = subject.ledger.peak(footprint.bytes()) + besides;
    long second = second(footprint);
    boolean agrees =
        second < 0 || Math.abs(second - footprint.bytes()) <= TOLERANCE * footprint.bytes();
    long freshBytes = moment.phase() == Phase.FULL ? footprint.bytes() : freshBytes(fresh);
    // Primitive maps hold entries in their arrays: what is no object of its own is told by count.
    long keys = footprint.keyBytes() > 0 ? footprint.keyBytes() : (long) live * Long.BYTES;
    long values = footprint.valueBytes() > 0 ? footprint.valueBytes() : (long) live * Long.BYTES;
    Held held =
        new Held(
            agrees ? footprint.bytes() : -1,
            footprint.bytes() - keys - values,
            keys,
            values,
            freshBytes,
            allocated,
            peak,
            second);
    String reason =
        "the walk found "
            + footprint.bytes()
            + " bytes, the class histogram "
            + second
            + ": more than 0.1 % apart";
    points.accept(
        point(
            moment.with(live, deleted),
            agrees ? Status.OK : Status.VOID,
            agrees ? null : reason,
            held,
            footprint.classes()));
    return footprint.bytes();
  }

  private long second(Footprint footprint) {
    boolean wanted = depth == Depth.FULL || LEAN_SECOND.contains(moment.phase());
    if (!wanted || baseline == null || footprint.bytes() < secondFrom) {
      return -1;
    }
    // Of a class that hardly counts, what the JVM itself makes and drops can outweigh what the map
    // holds; too little to hide a mistake, it is taken over as it is.
    List<String> counting = new ArrayList<>();
    long minor = 0;
    for (Map.Entry<String, Long> entry : footprint.classes().entrySet()) {
      if (entry.getValue() < TOLERANCE * footprint.bytes()) {
        minor += entry.getValue();
      } else {
        counting.add(entry.getKey());
      }
    }
    return minor + ClassHistogram.take().since(baseline, counting);
  }

  private long freshBytes(Supplier<Subject> fresh) {
    try {
      return measure(fresh.get()).bytes();
    } catch (OutOfMemoryError e) {
      // The map itself was measured; that two of them do not fit is no fault of the point.
      return -1;
    }
  }

  /** Tells that a life or branch ended here. */
  void failed(Throwable cause, int entries, int deleted) {
    Failure failure = Failure.of(cause, entries);
    points.accept(
        point(
            moment.with(entries, deleted),
            failure.status(),
            failure.reason(),
            Held.UNKNOWN,
            Map.of()));
  }

  private FootprintPoint point(
      Moment at, Status status, @Nullable String reason, Held held, Map<String, Long> classes) {
    return new FootprintPoint(
        Schema.VERSION,
        cell.kind(),
        cell.map(),
        cell.size(),
        1,
        at,
        status,
        reason,
        held,
        METHOD,
        headerMode,
        classes);
  }
}

package dev.residue.bench.growth;

import dev.residue.bench.child.HeaderMode;
import dev.residue.bench.child.JvmMode;
import dev.residue.bench.child.MeasuringChild;
import dev.residue.bench.meter.EntryParts;
import dev.residue.bench.meter.FootprintMeter;
import dev.residue.bench.meter.MeterFlags;
import dev.residue.bench.subject.SizedMap;
import dev.residue.bench.subject.Subject;
import dev.residue.result.GrowthSeries;
import dev.residue.result.Kind;
import dev.residue.result.Schema;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Watches maps under churn at constant size for many populations: what the growth verdict needs.
 *
 * <p>Each map has a JVM of its own. A map that outgrows its heap ends with that status and keeps
 * the looks it had.
 */
public final class GrowthRunner {
  /** Populations the growth rule asks for at least, and a few more. */
  public static final int POPULATIONS = 120;

  /** Entries replaced in one timed stretch; their objects are made before it. */
  private static final int STRETCH = 10_000;

  private static final int WARM_UP_SIZE = 1_000;

  /** Well above the 10,000 or so calls and loops after which HotSpot compiles for good. */
  private static final int WARM_UP_CHURN = 500_000;

  private GrowthRunner() {}

  /**
   * Watches one map: the full map first, then one look after each population of churn.
   *
   * @param cell map and size
   * @param populations entries to replace, in multiples of the size
   * @param heapBytes maximum heap, bytes
   * @param limit time for the whole JVM
   * @param flags more JVM flags; the serial collector if none is named
   * @throws IOException if the JVM cannot be started
   */
  public static GrowthSeries run(
      SizedMap cell, int populations, long seed, long heapBytes, Duration limit, List<String> flags)
      throws IOException, InterruptedException {
    List<GrowthSeries.Look> looks = new ArrayList<>();
    List<String> mode = new ArrayList<>(List.of("unknown", "unknown"));
    MeasuringChild.Ending ending =
        MeasuringChild.run(
            MeterFlags.jvm(heapBytes, flags),
            GrowthRunner.class,
            List.of(
                cell.kind().name(),
                cell.map(),
                Integer.toString(cell.size()),
                Integer.toString(populations),
                Long.toString(seed)),
            limit,
            (name, words) -> {
              if (name.equals("look")) {
                looks.add(
                    new GrowthSeries.Look(
                        Double.parseDouble(words.get(0)),
                        Long.parseLong(words.get(1)),
                        Double.parseDouble(words.get(2))));
              } else if (name.equals("mode")) {
                mode.set(0, words.get(0));
                mode.set(1, words.get(1));
              }
            });
    return new GrowthSeries(
        Schema.VERSION,
        cell.kind(),
        cell.map(),
        cell.size(),
        ending.status(),
        ending.reason(),
        mode.get(0),
        mode.get(1),
        looks);
  }

  /** The child: words are kind, map, size, populations and seed. */
  public static void main(String[] words) {
    MeasuringChild.work(
        send -> {
          int size = Integer.parseInt(words[2]);
          int populations = Integer.parseInt(words[3]);
          Subject subject =
              Subject.of(
                  Kind.valueOf(words[0]),
                  words[1],
                  Long.parseLong(words[4]),
                  (long) size * (populations + 1));
          send.accept(List.of("mode", JvmMode.collector(), HeaderMode.current()));
          FootprintMeter meter = new FootprintMeter(EntryParts.NONE);
          warmUp(subject);
          Subject map = subject.fresh(0);
          map.fill(size);
          send.accept(List.of("look", 0, meter.measure(map.map()).bytes(), -1));
          for (int i = 1; i <= populations; i++) {
            long first = (long) (i - 1) * size;
            long nanos = 0;
            try {
              for (int done = 0; done < size; ) {
                int count = Math.min(STRETCH, size - done);
                nanos += map.timedChurn(first + done, first + size + done, count);
                done += count;
              }
            } catch (OutOfMemoryError e) {
              throw new Subject.HeapFull(size, e);
            }
            send.accept(
                List.of("look", i, meter.measure(map.map()).bytes(), (double) nanos / (2L * size)));
          }
        });
  }

  /** Lets the compiler see churn on a map that is thrown away; else it would look like a drift. */
  private static void warmUp(Subject template) {
    Subject map = template.fresh(0);
    map.fill(WARM_UP_SIZE);
    for (long i = 0; i < WARM_UP_CHURN; i += WARM_UP_SIZE) {
      map.timedChurn(i, i + WARM_UP_SIZE, WARM_UP_SIZE);
    }
  }
}

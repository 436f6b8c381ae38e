package dev.residue.bench.meter;

import dev.residue.bench.child.ChildJvm;
import dev.residue.bench.child.HeaderMode;
import dev.residue.verdict.stat.Median;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.TDistribution;
import org.openjdk.jol.info.GraphStats;

/**
 * How much faster is our walk than JOL's, on a {@code HashMap<Long, Long>}?
 *
 * <p>Both walk the same map in one JVM, in turn; each round gives one ratio, and their geometric
 * mean is printed with its 95 % interval. Control: JOL's {@link GraphStats}, the leaner of its two
 * walkers. Not measured: making the map, loading classes, and the first two walks of ours, which
 * are compiled meanwhile (JOL needs no such grace: one walk of its is longer than any warm-up).
 * Also checked: both find the same bytes and objects.
 *
 * <p>Not a JMH benchmark, since the two are to share a JVM and a map, and one JOL walk takes
 * seconds. To run: {@code java -cp residue.jar dev.residue.bench.meter.MeterBenchmark [entries
 * [rounds [JVM flags]]]}; with 0 rounds only ours is timed.
 */
public final class MeterBenchmark {
  private static final int ENTRIES = 1_000_000;
  private static final int ROUNDS = 5;

  /** Ours is that much quicker that one round takes the median of so many walks. */
  private static final int WALKS = 5;

  private static final long SEED = 20261120;
  private static final String CHILD = "child";

  private MeterBenchmark() {}

  /** Starts a JVM with the flags that both need, and compares there. */
  public static void main(String[] words) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(Arrays.asList(words));
    if (!arguments.isEmpty() && arguments.get(0).equals(CHILD)) {
      compare(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
      return;
    }
    int numbers = (int) arguments.stream().takeWhile(w -> w.matches("\\d+")).count();
    List<String> flags = new ArrayList<>(MeterFlags.current());
    flags.addAll(arguments.subList(numbers, arguments.size()));
    String entries = numbers > 0 ? arguments.get(0) : Integer.toString(ENTRIES);
    String rounds = numbers > 1 ? arguments.get(1) : Integer.toString(ROUNDS);
    ChildJvm child =
        ChildJvm.start(
            flags, MeterBenchmark.class, List.of(CHILD, entries, rounds), System.out::println);
    ChildJvm.Exit exit = child.await(Duration.ofHours(1));
    exit.errors().forEach(System.err::println);
    System.exit(exit.code());
  }

  private static void compare(int entries, int rounds) {
    ChildJvm.dieWithParent();
    Map<Long, Long> map = new HashMap<>();
    SplittableRandom random = new SplittableRandom(SEED);
    while (map.size() < entries) {
      map.put(random.nextLong(), random.nextLong());
    }
    FootprintMeter meter = new FootprintMeter(EntryParts.NONE);
    meter.measure(map);
    Footprint footprint = meter.measure(map);
    print(
        "%s, %s, %s: %,d entries, %,d objects, %,d bytes; own memory %.2f bytes per object",
        System.getProperty("java.vm.version"),
        HeaderMode.current(),
        java.lang.management.ManagementFactory.getGarbageCollectorMXBeans().get(0).getName(),
        entries,
        footprint.objects(),
        footprint.bytes(),
        (double) footprint.ownBytes() / footprint.objects());
    if (rounds == 0) {
      print("ours: %.3f s", ours(meter, map));
      return;
    }
    double[] logs = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      double ours = ours(meter, map);
      long start = System.nanoTime();
      GraphStats stats = GraphStats.parseInstance(map);
      double jol = (System.nanoTime() - start) / 1e9;
      if (stats.totalSize() != footprint.bytes() || stats.totalCount() != footprint.objects()) {
        throw new IllegalStateException(
            "JOL finds " + stats.totalCount() + " objects, " + stats.totalSize() + " bytes");
      }
      logs[i] = Math.log(jol / ours);
      print("round %d: ours %.4f s, JOL %.3f s, ratio %.1f", i + 1, ours, jol, jol / ours);
    }
    double mean = Arrays.stream(logs).average().orElseThrow();
    double squares = Arrays.stream(logs).map(l -> (l - mean) * (l - mean)).sum();
    double half =
        rounds < 2
            ? Double.NaN
            : TDistribution.of(rounds - 1).inverseSurvivalProbability(0.025)
                * Math.sqrt(squares / (rounds - 1) / rounds);
    print(
        "JOL takes %.1f times as long (%.1f..%.1f, 95 %%)",
        Math.exp(mean), Math.exp(mean - half), Math.exp(mean + half));
  }

  /** Median seconds of some walks. */
  private static double ours(FootprintMeter meter, Object root) {
    double[] seconds = new double[WALKS];
    for (int i = 0; i < WALKS; i++) {
      long start = System.nanoTime();
      meter.measure(root);
      seconds[i] = (System.nanoTime() - start) / 1e9;
    }
    return Median.of(seconds);
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}

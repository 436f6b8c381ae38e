package dev.residue.bench.process;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.residue.bench.child.GcChoice;
import dev.residue.bench.child.HeaderMode;
import dev.residue.bench.child.Heap;
import dev.residue.bench.child.MeasuringChild;
import dev.residue.bench.subject.SizedMap;
import dev.residue.bench.subject.Subject;
import dev.residue.result.Kind;
import dev.residue.result.Phase;
import dev.residue.result.ProcessMemory;
import dev.residue.result.Schema;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Watches the memory of a whole JVM while its map fills, loses 90 % of its entries and idles: who
 * gives pages back to the system, and when.
 *
 * <p>The phases: {@code start}; {@code full}, after a collection; {@code delete-90}; {@code idle},
 * where the collector is left to itself; {@code collected}, right after an explicit collection;
 * {@code idle-collected}.
 */
public final class ProcessRunner {
  /**
   * Length of an idle period: G1's periodic collection and ZGC's uncommit, which the choices set to
   * two seconds, come two to four seconds after the last collection or use, and G1's once again at
   * six if the first one only prepared what the second gives back; ZGC of JDK 25 took up to ten
   * seconds to give all of it back.
   */
  public static final Duration IDLE = Duration.ofSeconds(15);

  /** How often a watched JVM idles: before and after an explicit collection. */
  public static final int IDLE_PERIODS = 2;

  /**
   * Heap at the start: small and the same everywhere. The JVM's default, 1/64 of the machine's
   * memory, would hide on a large machine what the map made it grow by. Not {@code -Xms}, which
   * would also be the size below which no collector shrinks.
   */
  private static final long INITIAL_HEAP_BYTES = 32L << 20;

  /** Time between two samples while idle. */
  private static final Duration INTERVAL = Duration.ofMillis(500);

  private ProcessRunner() {}

  /**
   * Watches one map under one collector.
   *
   * @param idle length of each of the two idle periods
   * @param heapBytes maximum heap, bytes
   * @param limit time for the whole JVM
   * @throws IOException if the JVM cannot be started
   */
  public static ProcessMemory run(
      SizedMap cell, GcChoice choice, Duration idle, long seed, long heapBytes, Duration limit)
      throws IOException, InterruptedException {
    List<ProcessMemory.Sample> samples = new ArrayList<>();
    List<String> mode = new ArrayList<>(List.of("unknown"));
    MeasuringChild.Ending ending =
        MeasuringChild.run(
            flags(choice, heapBytes),
            ProcessRunner.class,
            List.of(
                cell.kind().name(),
                cell.map(),
                Integer.toString(cell.size()),
                Long.toString(idle.toMillis()),
                Long.toString(seed)),
            limit,
            (name, words) -> {
              if (name.equals("sample")) {
                samples.add(
                    new ProcessMemory.Sample(
                        Phase.valueOf(words.get(0)),
                        Long.parseLong(words.get(1)),
                        Long.parseLong(words.get(2)),
                        Long.parseLong(words.get(3)),
                        Long.parseLong(words.get(4))));
              } else if (name.equals("mode")) {
                mode.set(0, words.get(0));
              }
            });
    return new ProcessMemory(
        Schema.VERSION,
        cell.kind(),
        cell.map(),
        cell.size(),
        choice.name(),
        flags(choice, heapBytes),
        ending.status(),
        ending.reason(),
        mode.get(0),
        samples);
  }

  private static List<String> flags(GcChoice choice, long heapBytes) {
    List<String> flags = new ArrayList<>(choice.flags());
    flags.add("-Xmx" + Heap.words(heapBytes));
    flags.add("-XX:InitialHeapSize=" + Heap.words(INITIAL_HEAP_BYTES));
    return flags;
  }

  /** The child: words are kind, map, size, idle milliseconds and seed. */
  public static void main(String[] words) {
    MeasuringChild.work(
        send -> {
          int size = Integer.parseInt(words[2]);
          long idle = Long.parseLong(words[3]);
          Subject map =
              Subject.of(Kind.valueOf(words[0]), words[1], Long.parseLong(words[4]), size).fresh(0);
          send.accept(List.of("mode", HeaderMode.current()));
          Watch watch = new Watch(send);
          System.gc();
          watch.sample(Phase.START);
          map.fill(size);
          System.gc();
          watch.sample(Phase.FULL);
          // Every tenth stays, so that the live entries are spread over the heap.
          for (int i = 0; i < size; i++) {
            if (i % 10 != 0) {
              map.remove(i);
            }
          }
          watch.sample(Phase.DELETE_90);
          watch.idle(Phase.IDLE, idle);
          System.gc();
          watch.sample(Phase.COLLECTED);
          watch.idle(Phase.IDLE_COLLECTED, idle);
          if (map.size() != (size + 9) / 10) {
            throw new Subject.WrongWork("size() is " + map.size() + " after delete 90 %");
          }
        });
  }

  /** Samples this JVM. */
  private static final class Watch {
    private final Consumer<List<Object>> send;
    private final long start = System.nanoTime();

    Watch(Consumer<List<Object>> send) {
      this.send = send;
    }

    void idle(Phase phase, long millis) throws InterruptedException {
      for (long waited = 0; waited < millis; waited += INTERVAL.toMillis()) {
        Thread.sleep(INTERVAL.toMillis());
        sample(phase);
      }
    }

    void sample(Phase phase) {
      MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
      send.accept(
          List.of(
              "sample",
              phase.name(),
              (System.nanoTime() - start) / 1_000_000,
              heap.getUsed(),
              heap.getCommitted(),
              resident()));
    }

    /** Resident set by the kernel's account; -1 where there is no {@code /proc}. */
    private static long resident() {
      Path status = Path.of("/proc/self/status");
      if (!Files.isReadable(status)) {
        return -1;
      }
      try {
        return Files.readAllLines(status, US_ASCII).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
            .findFirst()
            .orElse(-1);
      } catch (IOException e) {
        return -1;
      }
    }
  }
}

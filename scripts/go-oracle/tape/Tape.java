import dev.residue.map.SplitMix;
import dev.residue.map.swiss.SwissLongMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The Java side of a comparison with Go: writes tapes, and replays one on this suite's own swiss map
 * as gotape does on Go's. Started by compare-go.sh from its source, with map-core on the class path.
 */
public final class Tape {
  private Tape() {}

  public static void main(String[] args) throws IOException {
    if (args.length == 5 && args[0].equals("write")) {
      write(Path.of(args[1]), args[2], Integer.parseInt(args[3]), Long.parseLong(args[4]));
    } else if (args.length == 3 && args[0].equals("replay")) {
      replay(Integer.parseInt(args[1]), Path.of(args[2]));
    } else {
      System.err.println("usage: Tape write FILE sparse|dense|mixed ENTRIES SEED | replay ROUNDS FILE");
      System.exit(2);
    }
  }

  private static double present(String workload) {
    return switch (workload) {
      case "sparse" -> 0.05;
      case "dense" -> 1;
      case "mixed" -> 0.7;
      default -> throw new IllegalArgumentException(
          "no workload '" + workload + "'; there are sparse, dense, mixed");
    };
  }

  /** As many deletes as entries; each key exists with the workload's probability. */
  private static void write(Path file, String workload, int entries, long seed) throws IOException {
    SplitMix keys = new SplitMix(seed);
    SplittableRandom random = new SplittableRandom(seed);
    long[] existing = new long[entries];
    long[] absent = new long[entries];
    Arrays.setAll(existing, i -> keys.next());
    Arrays.setAll(absent, i -> keys.next());
    ByteBuffer words = ByteBuffer.allocate(16 + 16 * entries).order(ByteOrder.LITTLE_ENDIAN);
    words.putLong(entries).putLong(entries);
    for (long key : existing) {
      words.putLong(key);
    }
    for (int i = 0, taken = 0; i < entries; i++) {
      if (random.nextDouble() < present(workload)) {
        int other = random.nextInt(taken, entries);
        long chosen = existing[other];
        existing[other] = existing[taken];
        existing[taken++] = chosen;
        words.putLong(chosen);
      } else {
        words.putLong(absent[i]);
      }
    }
    Files.write(file, words.array());
  }

  private static void replay(int rounds, Path file) throws IOException {
    ByteBuffer words = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    long[] fills = new long[(int) words.getLong()];
    long[] deletes = new long[(int) words.getLong()];
    words.asLongBuffer().get(fills).get(deletes);
    double[][] nanos = new double[3][rounds];
    long removed = 0;
    long found = 0;
    for (int round = 0; round < rounds; round++) {
      SwissLongMap map = new SwissLongMap();
      long start = System.nanoTime();
      for (long key : fills) {
        map.put(key, key | 1);
      }
      nanos[0][round] = (double) (System.nanoTime() - start) / fills.length;
      System.gc();
      long full = map.len();
      start = System.nanoTime();
      for (long key : deletes) {
        map.delete(key);
      }
      nanos[1][round] = (double) (System.nanoTime() - start) / deletes.length;
      removed = full - map.len();
      found = 0;
      start = System.nanoTime();
      for (long key : deletes) {
        found += map.get(key);
      }
      nanos[2][round] = (double) (System.nanoTime() - start) / deletes.length;
    }
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.ROOT, "java%s %s: removed %d found %s", Runtime.version(), file, removed, Long.toUnsignedString(found)));
    String[] names = {"fill", "delete", "get-after"};
    for (int i = 0; i < names.length; i++) {
      // The first third warms the JIT up, except where there are too few rounds for that.
      double[] counted = Arrays.copyOfRange(nanos[i], rounds / 3, rounds);
      Arrays.sort(counted);
      line.append(
          String.format(
              Locale.ROOT, "  %s %.1f (%.1f..%.1f)",
              names[i], counted[counted.length / 2], counted[0], counted[counted.length - 1]));
    }
    System.out.println(line.append(" ns/op, median (min..max)"));
  }
}

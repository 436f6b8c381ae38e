package dev.residue.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.residue.result.Branch;
import dev.residue.result.Cell;
import dev.residue.result.DeleteOrder;
import dev.residue.result.Effort;
import dev.residue.result.Environment;
import dev.residue.result.FootprintPoint;
import dev.residue.result.ForkBuilder;
import dev.residue.result.ForkResult;
import dev.residue.result.Kind;
import dev.residue.result.Line;
import dev.residue.result.Lines;
import dev.residue.result.MapInfo;
import dev.residue.result.Octave;
import dev.residue.result.Phase;
import dev.residue.result.Plan;
import dev.residue.result.ProcessMemory;
import dev.residue.result.ProfileResult;
import dev.residue.result.Role;
import dev.residue.result.RunInfo;
import dev.residue.result.Schema;
import dev.residue.result.Shrinks;
import dev.residue.result.Slice;
import dev.residue.result.Status;
import dev.residue.result.Variant;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Result folders for tests: invented numbers in the shape of real ones, the same for the same seed.
 *
 * <p>Nothing here was measured. Names and reasons carry markup, so that a page that forgets to
 * escape shows it.
 */
public final class Fixtures {
  static final long SEED = 20261120;

  /** Markup in a place where only text belongs. */
  static final String HOSTILE = "<script>alert(1)</script>";

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Takes lines without forcing each one to the disk, which is what the product's writer is for.
   */
  private interface Sink {
    void write(Line line) throws IOException;
  }

  private static final String NO_PROFILER = "perf_event_paranoid=3 and no ctimer on this system";

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Path folder;
  private final List<Kind> kinds;
  private final List<Integer> sizes;
  private final List<String> workloads;
  private final int rounds;
  private boolean failures = true;

  private Fixtures(
      Path folder, List<Kind> kinds, List<Integer> sizes, List<String> workloads, int rounds) {
    this.folder = folder;
    this.kinds = kinds;
    this.sizes = sizes;
    this.workloads = workloads;
    this.rounds = rounds;
  }

  /** Ten maps, four workloads, one size, failures of every status. */
  public static Fixtures quick(Path folder) {
    return new Fixtures(
        folder,
        List.of(Kind.LONG),
        List.of(100_000),
        List.of("sparse", "dense", "mixed", "churn"),
        9);
  }

  /** Both kinds at three sizes. */
  static Fixtures standard(Path folder) {
    return new Fixtures(
        folder,
        List.of(Kind.LONG, Kind.OBJECT),
        List.of(10_000, 100_000, 1_000_000),
        List.of("sparse", "dense", "mixed", "churn"),
        9);
  }

  /** As many cells as asked, for the budget of the renderer. */
  static Fixtures wide(Path folder, int workloads, int rounds) {
    List<String> names =
        Stream.iterate(1, i -> i + 1)
            .limit(workloads)
            .map(i -> String.format(Locale.ROOT, "workload-%02d", i))
            .toList();
    return new Fixtures(
        folder,
        List.of(Kind.LONG, Kind.OBJECT),
        List.of(1000, 10_000, 100_000, 1_000_000),
        names,
        rounds);
  }

  public Fixtures withoutFailures() {
    failures = false;
    return this;
  }

  /** Writes all files of the folder. */
  public Path write() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(Schema.RUN), JSON.writeValueAsString(run()));
    try (Writer results = Files.newBufferedWriter(folder.resolve(Schema.RESULTS));
        Writer footprint = Files.newBufferedWriter(folder.resolve(Schema.FOOTPRINT))) {
      Sink writer =
          line ->
              (line instanceof ForkResult || line instanceof ProfileResult ? results : footprint)
                  .write(Lines.toJson(line) + "\n");
      for (Kind kind : kinds) {
        for (int size : sizes) {
          for (String workload : workloads) {
            times(writer, kind, workload, size);
          }
          for (FixtureMap shape : FixtureMap.ALL) {
            life(writer, shape, kind, size);
            writer.write(FixtureMemory.growth(shape, kind, size, failures));
            writer.write(FixtureLatency.latency(shape, kind, size, failures));
          }
        }
        for (ProcessMemory process :
            FixtureMemory.processes(FixtureMap.ALL.get(0), kind, 1_000_000, failures)) {
          writer.write(process);
        }
      }
      for (FixtureMap shape : FixtureMap.ALL) {
        profile(writer, Cell.of(kinds.get(0), shape.name(), workloads.get(0), sizes.get(0)));
      }
    }
    return folder;
  }

  private RunInfo run() {
    List<MapInfo> maps = new ArrayList<>();
    for (Kind kind : kinds) {
      FixtureMap.ALL.forEach(s -> maps.add(info(s, kind)));
      if (failures) {
        maps.add(
            new MapInfo(
                "future",
                "A map of JDK 21",
                kind,
                "org.example:future",
                "2.0",
                "org.example.Future",
                "MIT",
                false,
                false,
                "none",
                "unknown",
                Shrinks.NEVER,
                "never",
                "none",
                false,
                false,
                false,
                21,
                "needs JDK 21, this is 17"));
      }
    }
    return new RunInfo(
        Schema.VERSION,
        "0.1.0-SNAPSHOT",
        "run --preset quick --out \"bench & more\"",
        "2026-11-20T10:00:00Z",
        "2026-11-20T10:09:12Z",
        new Plan(
            "quick",
            null,
            kinds,
            maps.stream().map(MapInfo::name).distinct().toList(),
            workloads,
            sizes,
            "hashmap",
            SEED,
            0.05,
            0.05,
            Plan.Time.asFound(rounds, false, 10, 20, 80),
            new Plan.Lifecycle(Effort.QUICK, true),
            null,
            null,
            null,
            new Plan.Profile(Effort.QUICK)),
        new Environment(
            "Invented CPU @ 2.50GHz",
            2,
            List.of(
                new Environment.Cache("L1d", 32 << 10),
                new Environment.Cache("L2", 1 << 20),
                new Environment.Cache("L3", 32 << 20)),
            16L << 30,
            "Linux 6.1.0",
            "amd64",
            "2 CPUs, 8 GiB",
            "KVM",
            "17.0.15+6",
            "Invented vendor",
            "OpenJDK 64-Bit Server VM",
            "Serial",
            List.of("-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC"),
            "compressed-class-pointers",
            "0123456789ab",
            0.4,
            1.1,
            0.012,
            List.of(
                "hypervisor steals time: 1.2 % during the run", "turbo cannot be read " + HOSTILE)),
        maps);
  }

  private static MapInfo info(FixtureMap s, Kind kind) {
    return new MapInfo(
        s.name(),
        s.title(),
        kind,
        s.library(),
        "1.2.3",
        "org.example.internal." + s.name(),
        s.licence(),
        s.boxed(),
        s.boxed(),
        s.boxed() ? "none" : "key 0 has a place of its own",
        s.strategy(),
        s.shrinks(),
        s.shrinkRule(),
        s.trim(),
        true,
        s.name().equals("jctools"),
        s.name().contains("concurrent"),
        8,
        null);
  }

  private void times(Sink writer, Kind kind, String workload, int size) throws IOException {
    double base =
        switch (workload) {
              case "sparse" -> 9;
              case "dense" -> 31;
              case "mixed" -> 24;
              default -> 58;
            }
            * (1 + Math.log10(size / 1000.0) / 2);
    for (int round = 1; round <= rounds; round++) {
      double drift = 1 + 0.15 * random.nextDouble();
      if (kind == Kind.LONG && !workload.equals("churn")) {
        limit(writer, Cell.of(kind, "limit", workload, size), round, base / 8);
      }
      for (FixtureMap shape : FixtureMap.ALL) {
        Cell cell = Cell.of(kind, shape.name(), workload, size);
        boolean control = shape.name().equals("hashmap");
        Status status = status(shape, workload, round);
        double speed = speed(shape, workload);
        writer.write(
            fork(
                cell,
                control ? Role.CONTROL : Role.MAP,
                round,
                base * speed * drift,
                shape,
                status));
        if (control) {
          writer.write(fork(cell, Role.CONTROL_2, round, base * drift, shape, Status.OK));
        }
      }
    }
  }

  private void limit(Sink writer, Cell cell, int round, double nanos) throws IOException {
    writer.write(fork(cell, Role.LIMIT, round, nanos, FixtureMap.ALL.get(0), Status.OK));
  }

  /** One tie with the control, one row that noise leaves undecided. */
  private double speed(FixtureMap shape, String workload) {
    return switch (shape.name() + " " + workload) {
      case "concurrent-hash-map sparse" -> 1.005;
      case "jctools sparse" -> 0.9 + 0.25 * random.nextDouble();
      default -> shape.speed() * (workload.equals("churn") ? 0.5 + shape.speed() / 2 : 1);
    };
  }

  /** Each status once, and a cell of which only one fork failed. */
  private Status status(FixtureMap shape, String workload, int round) {
    if (!failures) {
      return Status.OK;
    }
    return switch (shape.name() + " " + workload) {
      case "eclipse churn" -> round == 2 ? Status.VOID : Status.OK;
      case "jctools churn" -> Status.OUT_OF_MEMORY;
      case "third-party churn" -> Status.TIMEOUT;
      case "third-party mixed" -> Status.ERROR;
      case "go-swiss mixed" -> Status.DIED;
      case "koloboke churn" -> round == 3 ? Status.TIMEOUT : Status.OK;
      default -> Status.OK;
    };
  }

  private ForkResult fork(
      Cell cell, Role role, int round, double nanos, FixtureMap shape, Status status) {
    List<Slice> slices = new ArrayList<>();
    List<Long> checksums = new ArrayList<>();
    double luck = 1 + 0.05 * (random.nextDouble() - 0.5);
    for (int i = 0; i < 20 && (status == Status.OK || status == Status.VOID); i++) {
      long ops = 1_000_000;
      double time = nanos * luck * (1 + 0.06 * (random.nextDouble() - 0.5));
      long hits = cell.workload().equals("sparse") ? ops / 20 : ops;
      slices.add(
          new Slice(
              ops,
              Math.round(time * ops),
              Math.round(time * ops * 0.99),
              shape.boxed() ? 24 * ops : 0,
              shape.boxed() ? 2 : 0,
              shape.boxed() ? 9 : 0,
              shape.boxed() ? 6 : 0,
              40_000_000,
              77L * round + i,
              hits,
              ops - hits,
              0));
      checksums.add(77L * round + i);
    }
    String reason =
        switch (status) {
          case VOID -> "checksum 9f3a of slice 4 differs from java.util.HashMap's 1b77 " + HOSTILE;
          case ERROR -> "java.lang.IllegalStateException: " + HOSTILE;
          case TIMEOUT -> "no answer for 60 s, ended";
          case OUT_OF_MEMORY -> "java.lang.OutOfMemoryError: Java heap space with -Xmx2g";
          case DIED -> "the JVM ended with exit code 134 (SIGABRT)";
          default -> null;
        };
    return new ForkBuilder(cell)
        .role(role)
        .round(round)
        .position(random.nextInt(11))
        .seed(SEED + round)
        .started("2026-11-20T10:0" + Math.min(9, round) + ":00Z")
        .ended(status, reason)
        .checksums(checksums)
        .warmups(10)
        .steady(status == Status.OK ? Boolean.TRUE : null)
        .slices(slices)
        .build();
  }

  private void life(Sink writer, FixtureMap shape, Kind kind, int size) throws IOException {
    List<Double> b = shape.bytes();
    Phase[] phases = {
      Phase.EMPTY,
      Phase.FULL,
      Phase.DELETE_50,
      Phase.DELETE_90,
      Phase.DELETE_100,
      Phase.REFILL,
      Phase.CHURN_4
    };
    double[] values = {0.01, b.get(0), b.get(1), b.get(2), b.get(3), b.get(0), b.get(4)};
    int[] live = {0, size, size / 2, size / 10, 0, size, size};
    int[] deleted = {0, 0, size / 2, size - size / 10, size, 0, 0};
    List<FootprintPoint> points = new ArrayList<>();
    for (int i = 0; i < phases.length; i++) {
      boolean lost = failures && shape.name().equals("jctools") && i == 6;
      points.add(
          point(
              shape,
              kind,
              size,
              Branch.MAIN,
              phases[i],
              i,
              live[i],
              deleted[i],
              values[i],
              lost ? Status.OUT_OF_MEMORY : Status.OK));
    }
    points.add(
        point(
            shape,
            kind,
            size,
            Branch.TRIM,
            Phase.TRIM,
            4,
            size / 10,
            size - size / 10,
            b.get(5),
            b.get(5) >= 0 ? Status.OK : Status.UNSUPPORTED));
    for (FootprintPoint point : points) {
      writer.write(point);
    }
    for (FootprintPoint point : FixtureMemory.variants(shape, points)) {
      writer.write(point);
    }
    for (int other : Octave.of(size)) {
      if (other != size) {
        brief(writer, shape, kind, other, (double) other / size);
      }
    }
  }

  /** A life beside the nominal size: the larger, the fuller its table. */
  private static void brief(Sink writer, FixtureMap shape, Kind kind, int size, double fuller)
      throws IOException {
    List<Double> b = shape.bytes();
    int left = size / 10;
    Status status = b.get(5) >= 0 ? Status.OK : Status.UNSUPPORTED;
    writer.write(point(shape, kind, size, Branch.MAIN, Phase.EMPTY, 0, 0, 0, 0.01, Status.OK));
    writer.write(
        point(
            shape, kind, size, Branch.MAIN, Phase.FULL, 1, size, 0, b.get(0) / fuller, Status.OK));
    writer.write(
        point(
            shape,
            kind,
            size,
            Branch.MAIN,
            Phase.DELETE_90,
            2,
            left,
            size - left,
            b.get(2) / fuller,
            Status.OK));
    writer.write(
        point(
            shape,
            kind,
            size,
            Branch.TRIM,
            Phase.TRIM,
            0,
            left,
            size - left,
            b.get(5) / fuller,
            status));
  }

  private static FootprintPoint point(
      FixtureMap shape,
      Kind kind,
      int size,
      Branch branch,
      Phase phase,
      int index,
      int live,
      int deleted,
      double perEntry,
      Status status) {
    boolean ok = status == Status.OK;
    double wide = kind == Kind.OBJECT ? 1.9 : 1;
    long bytes = Math.round(perEntry * size * wide) + 64;
    long share = shape.boxed() ? Math.min(bytes / 3, 24L * live) : 0;
    double trim = shape.bytes().get(5) < 0 ? shape.bytes().get(0) / 10 : shape.bytes().get(5);
    long fresh = Math.round((live == 0 ? 0.01 : trim * 10 * live / size) * size * wide) + 64;
    return new FootprintPoint(
        Schema.VERSION,
        kind,
        shape.name(),
        size,
        1,
        new FootprintPoint.Moment(
            Variant.AS_SHIPPED, branch, phase, index, DeleteOrder.RANDOM, live, deleted),
        status,
        ok ? null : "out of memory at 312,000 entries with -Xmx2g",
        new FootprintPoint.Held(
            ok ? bytes : -1,
            ok ? bytes - 2 * share : -1,
            ok ? share : -1,
            ok ? share : -1,
            ok ? Math.min(fresh, bytes) : -1,
            1000,
            ok ? bytes : -1,
            -1),
        "invented",
        "compressed-class-pointers",
        Map.of("long[]", Math.max(0, bytes)));
  }

  private void profile(Sink writer, Cell cell) throws IOException {
    if (failures && cell.map().equals("third-party")) {
      writer.write(
          new ProfileResult(Schema.VERSION, cell, Status.UNSUPPORTED, NO_PROFILER, List.of()));
      return;
    }
    Path place = Files.createDirectories(folder.resolve(Schema.PROFILES).resolve(cell.id()));
    Files.writeString(place.resolve("cpu.collapsed"), stacks(cell));
    Files.writeString(place.resolve("alloc.collapsed"), stacks(cell));
    Files.writeString(place.resolve("cpu.html"), "<!DOCTYPE html><title>interactive</title>");
    Files.writeString(place.resolve("alloc.html"), "<!DOCTYPE html><title>interactive</title>");
    writer.write(
        new ProfileResult(
            Schema.VERSION,
            cell,
            Status.OK,
            null,
            List.of(
                new ProfileResult.Event(
                    "cpu", "ctimer", 5000, 210, "samples", 5000, "cpu.collapsed", "cpu.html"),
                new ProfileResult.Event(
                    "alloc", "alloc", 5000, 80, "bytes", 640, "alloc.collapsed", "alloc.html"))));
  }

  private String stacks(Cell cell) {
    String head =
        "java/lang/Thread.run;java/util/concurrent/ThreadPoolExecutor.runWorker;"
            + "org/openjdk/jmh/runner/BenchmarkHandler$BenchmarkTask.call;"
            + "dev/residue/bench/time/jmh_generated/DrainBenchmark_jmhTest.drain_ss_jmhStub;"
            + "dev/residue/bench/time/DrainBenchmark.drain;dev/residue/adapter/library/Adapter.remove;";
    String map = "org/example/" + cell.map().replace('-', '_') + "/LongLongMap";
    StringBuilder out = new StringBuilder();
    String[] leaves = {
      map + ".remove",
      map + ".remove;" + map + ".shiftKeys",
      map + ".remove;" + map + ".mix",
      map + ".remove;java/lang/Long.valueOf",
      map + ".remove;java/lang/Long.valueOf;java/lang/Long.<init>",
      map + ".remove;" + map + ".shiftKeys;" + map + ".distance",
      map + ".removeIf;lambda$0<" + HOSTILE + ">"
    };
    for (String leaf : leaves) {
      out.append(head).append(leaf).append(' ').append(20 + random.nextInt(1200)).append('\n');
    }
    for (int i = 0; i < 40; i++) {
      out.append("start_thread;thread_native_entry;Compiler::compile;phase_")
          .append(i)
          .append(' ')
          .append(1 + random.nextInt(12))
          .append('\n');
    }
    return out.toString();
  }
}

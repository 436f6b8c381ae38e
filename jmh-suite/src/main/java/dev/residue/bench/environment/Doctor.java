package dev.residue.bench.environment;

import dev.residue.bench.environment.Finding.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Is this machine fit to measure, and if not, why? */
public final class Doctor {

  /*
   * Judging is a function of what was seen: examine() looks at nothing by itself. Thresholds:
   *
   * - A timed fork needs one core for its loop, and its JIT and GC threads another one for a part of
   *   the time. Hence less than one free core is unfit and less than 1.5 worth a warning.
   * - Stolen time of 1 % is what a pair of forks can hide (design target: pair SD of 4 %); with 10 %
   *   the same round holds slices that differ by that much for no reason of the map.
   *   The look at the present is short: one tick of 80 is already 1.25 %, so it warns from 5 % on.
   * - All heaps together within 70 % of memory: they are touched before the first slice, and the
   *   rest belongs to the host, the JVMs' own memory and the page cache.
   */

  private static final double CORES_NEEDED = 1.0;
  private static final double CORES_WANTED = 1.5;
  private static final double STEAL_WARN = 0.01;
  private static final double STEAL_NOW_WARN = 0.05;
  private static final double STEAL_UNFIT = 0.10;
  private static final double HEAP_SHARE = 0.70;

  /** A slice lasts 60 ms or more: a step of 10 us in it is below 0.02 %. */
  private static final long COARSE_NANOS = 10_000;

  /** A clock read through a system call costs this much or more; the others 15 to 40 ns. */
  private static final double SLOW_NANOS = 150;

  /** The suite's tests run on the first and the last of them. */
  private static final int OLDEST_JDK = 17;

  private static final int NEWEST_JDK = 25;

  /** A timed fork had 15 on 2 cores (OpenJDK 17.0.15, 2026-11-27); JIT threads come and go. */
  private static final int THREADS_PER_FORK = 20;

  /** Of the host beyond those that it has when it looks; 51 in all beside 5 forks, same place. */
  private static final int THREADS = 30;

  /** Names of the charset of a locale that knows no other letters. */
  private static final List<String> ASCII = List.of("ANSI_X3.4-1968", "US-ASCII", "ASCII", "646");

  /** Clocks that are read without a system call. */
  private static final List<String> FAST_CLOCKS =
      List.of(
          "tsc",
          "kvm-clock",
          "arch_sys_counter",
          "hyperv_clocksource_tsc_page",
          "timebase",
          "riscv_clocksource");

  private final Snapshot seen;
  private final Demand demand;
  private final List<Finding> findings = new ArrayList<>();

  private Doctor(Snapshot seen, Demand demand) {
    this.seen = seen;
    this.demand = demand;
  }

  /**
   * Looks at this machine, which takes about half a second, and judges it.
   *
   * @param demand what a run would ask of it
   * @param profilerProblem why there can be no flame graphs, as {@link
   *     dev.residue.bench.profile.ProfilerSupport#problem()} says; null if there can
   */
  public static List<Finding> examine(Demand demand, @Nullable String profilerProblem) {
    return examine(Snapshot.take(new SystemFiles(Path.of("/")), profilerProblem), demand);
  }

  /** Judges what was seen. */
  static List<Finding> examine(Snapshot seen, Demand demand) {
    Doctor doctor = new Doctor(seen, demand);
    doctor.cores();
    doctor.steal();
    doctor.memory();
    doctor.container();
    doctor.frequency();
    doctor.pages();
    doctor.clock();
    doctor.software();
    doctor.surroundings();
    return List.copyOf(doctor.findings);
  }

  /** Whether times measured here would mislead. */
  public static boolean unfit(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.level().compareTo(Level.UNFIT) >= 0);
  }

  /** Why nothing can be measured here, one line each; empty if something can. */
  public static List<String> blocked(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.level() == Level.BLOCKED)
        .map(finding -> finding.topic() + ": " + finding.text() + " (" + finding.advice() + ")")
        .toList();
  }

  /** The lines for {@link dev.residue.result.Environment#warnings()}: all that is not ok. */
  public static List<String> warnings(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.level() != Level.OK)
        .map(Finding::line)
        .map(line -> line.replaceFirst(" +", ": "))
        .toList();
  }

  private void cores() {
    int cores = seen.cores();
    if (cores < 2) {
      add(Level.UNFIT, "cores", "1 core", "JIT and GC would run instead of the timed loop; use 2");
    } else {
      add(
          Level.OK,
          "cores",
          cores + " cores; of " + demand.forks() + " forks alive at once only one computes",
          "");
    }
    if (seen.busyCores() == null) {
      add(
          seen.load() >= cores ? Level.WARN : Level.OK,
          "load",
          seen.load() < 0 ? "unknown on this system" : text("%.2f over one minute", seen.load()),
          "");
      return;
    }
    double free = Math.min(cores, seen.machineCores() - seen.busyCores());
    String text =
        text(
            "others use %.2f of %d cores now, load %.2f",
            seen.busyCores(), seen.machineCores(), seen.load());
    if (free < CORES_NEEDED) {
      add(Level.UNFIT, "load", text, "wait until they have finished, or stop them");
    } else if (free < CORES_WANTED && cores > 1) {
      add(Level.WARN, "load", text, "JIT and GC threads will compete with the timed loop");
    } else {
      add(Level.OK, "load", text, "");
    }
  }

  private void steal() {
    Double boot = seen.steal();
    Double now = seen.stealNow();
    if (boot == null || now == null) {
      add(Level.OK, "steal", "this system does not tell", "");
      return;
    }
    String text = text("%.1f %% of CPU time now, %.1f %% since the start", now * 100, boot * 100);
    if (now > STEAL_UNFIT) {
      add(Level.UNFIT, "steal", text, "the hypervisor runs others; take another machine or hour");
    } else if (now > STEAL_NOW_WARN || boot > STEAL_WARN) {
      add(Level.WARN, "steal", text, "the hypervisor runs others; CPU time will decide, not wall");
    } else {
      add(Level.OK, "steal", text, "");
    }
  }

  private void memory() {
    Long total = seen.memoryBytes();
    Long available = seen.availableBytes();
    String need = text("%d heaps of %d MiB", demand.forks(), demand.heapBytes() >> 20);
    if (total == null || available == null) {
      add(Level.OK, "memory", "unknown on this system; planned: " + need, "");
      return;
    }
    String text = text("%s planned, %d of %d MiB available", need, available >> 20, total >> 20);
    if (demand.heapBytes() > available) {
      add(Level.BLOCKED, "memory", text, "not even one fork fits; smaller --sizes need less");
    } else if ((double) demand.heapBytes() * demand.forks() > available) {
      add(
          Level.UNFIT,
          "memory",
          text,
          "the forks of a round do not fit together: free memory, or give fewer --maps or smaller"
              + " --sizes");
    } else if ((double) demand.heapBytes() * demand.forks() > HEAP_SHARE * available) {
      add(
          Level.WARN,
          "memory",
          text,
          "more than 70 %: what else the machine does may be swapped out");
    } else {
      add(Level.OK, "memory", text, "");
    }
    Long swap = seen.swapTotalBytes();
    Long used = seen.swapUsedBytes();
    if (swap == null || used == null || swap == 0) {
      add(Level.OK, "swap", swap == null ? "unknown on this system" : "none", "");
    } else if (used > 0) {
      add(
          Level.WARN,
          "swap",
          text("%d of %d MiB used", used >> 20, swap >> 20),
          "a heap that was swapped out is timed with the disk; switch swap off");
    } else {
      add(Level.OK, "swap", text("%d MiB, unused", swap >> 20), "");
    }
  }

  private void container() {
    ControlGroup group = seen.container();
    String words = group.words();
    Double quota = group.cores();
    if (quota != null && quota < CORES_NEEDED) {
      add(Level.UNFIT, "container", String.valueOf(words), "the quota stops the timed loop");
    } else if ((quota != null && quota < 2) || group.throttled() > 0) {
      add(
          Level.WARN,
          "container",
          String.valueOf(words),
          "the quota may stop a slice in its middle; prefer whole cores (cpuset) to a quota");
    } else {
      add(Level.OK, "container", words == null ? "no limits" : words, "");
    }
    if (seen.virtualisation() == null) {
      add(Level.OK, "virtualisation", "none seen", "");
    } else {
      add(
          Level.WARN,
          "virtualisation",
          seen.virtualisation(),
          "neighbours share the hardware unseen; rely on the A/A row and the noise grade");
    }
  }

  private void frequency() {
    String governor = seen.governor();
    if (governor == null) {
      add(Level.OK, "frequency", "not readable here", "");
    } else if (governor.equals("performance")) {
      add(Level.OK, "frequency", "governor performance", "");
    } else {
      add(
          Level.WARN,
          "frequency",
          "governor " + governor,
          "the first slices run slower; set it to performance");
    }
    if (Boolean.TRUE.equals(seen.turbo())) {
      add(
          Level.WARN,
          "turbo",
          "on",
          "the clock follows temperature and neighbours; switch it off for long comparisons");
    } else {
      add(Level.OK, "turbo", seen.turbo() == null ? "not readable here" : "off", "");
    }
  }

  private void pages() {
    String mode = seen.hugePages();
    if ("always".equals(mode)) {
      add(
          Level.WARN,
          "huge pages",
          "transparent huge pages: always",
          "memory may change its page size during a slice; set them to madvise");
    } else {
      add(
          Level.OK,
          "huge pages",
          mode == null ? "unknown on this system" : "transparent huge pages: " + mode,
          "");
    }
  }

  private void clock() {
    TimerFacts timer = seen.timer();
    String text =
        text("steps of %d ns, %.0f ns a call", timer.granularityNanos(), timer.overheadNanos());
    boolean bad = timer.granularityNanos() > COARSE_NANOS || timer.overheadNanos() > SLOW_NANOS;
    add(bad ? Level.WARN : Level.OK, "timer", text, bad ? "short slices lose precision" : "");
    String source = seen.clockSource();
    if (source != null && !FAST_CLOCKS.contains(source)) {
      add(Level.WARN, "clock source", source, "every reading is a system call; prefer tsc");
    } else {
      add(Level.OK, "clock source", source == null ? "unknown on this system" : source, "");
    }
  }

  private void software() {
    int jdk = seen.jdkFeature();
    if (jdk < OLDEST_JDK) {
      add(Level.UNFIT, "JDK", "version " + jdk, "the suite needs 17 or newer");
    } else if (jdk > NEWEST_JDK) {
      add(Level.WARN, "JDK", "version " + jdk, "tried up to 25; libraries may not work");
    } else {
      add(Level.OK, "JDK", "version " + jdk, "");
    }
    String problem = seen.profilerProblem();
    if (problem == null) {
      add(Level.OK, "profiler", "async-profiler samples CPU and allocation", "");
    } else {
      add(Level.WARN, "profiler", problem, "the report will have no flame graphs");
    }
    program("chromium", "the browser tests of the report are skipped");
    program("go", "the maps cannot be compared with real Go here");
    program("perf", "no hardware counters");
  }

  private void surroundings() {
    Surroundings around = seen.surroundings();
    if (around.neighbours().isEmpty()) {
      add(Level.OK, "other runs", "none seen", "");
    } else {
      add(
          Level.WARN,
          "other runs",
          String.join(", ", around.neighbours()),
          "the times of both suffer; let one end first");
    }
    Long threads = around.threadsLeft();
    long wanted = THREADS + (long) THREADS_PER_FORK * demand.forks();
    if (threads == null) {
      add(Level.OK, "threads", "no limit seen", "");
    } else {
      String text = text("%d more may be started, about %d are needed", threads, wanted);
      boolean few = threads < wanted;
      add(
          few ? Level.BLOCKED : Level.OK,
          "threads",
          text,
          few ? "raise the limit (ulimit -u, pids of the container), or give fewer --maps" : "");
    }
    need("loopback", around.loopbackProblem(), "forks are led through it; switch it on");
    need("temporary folder", around.scratchProblem(), "name another with -Djava.io.tmpdir=DIR");
    if (around.scratchNoexec()) {
      add(
          Level.WARN,
          "temporary folder",
          "mounted noexec",
          "no library can be loaded from it, so no flame graphs; name another with"
              + " -Djava.io.tmpdir=DIR");
    }
    List<String> missing = around.missingModules();
    add(
        missing.isEmpty() ? Level.OK : Level.WARN,
        "modules",
        missing.isEmpty() ? "all that are used" : "missing: " + String.join(", ", missing),
        missing.stream()
            .map(module -> module + ": " + Surroundings.MODULES.get(module))
            .collect(Collectors.joining("; ")));
    boolean ascii = ASCII.contains(around.charset().toUpperCase(Locale.ROOT));
    add(
        ascii ? Level.WARN : Level.OK,
        "locale",
        "names of files in " + around.charset(),
        ascii ? "paths with other letters cannot be named; set LC_ALL=C.UTF-8" : "");
  }

  private void need(String topic, @Nullable String problem, String advice) {
    if (problem == null) {
      add(Level.OK, topic, "works", "");
    } else {
      add(Level.BLOCKED, topic, problem, advice);
    }
  }

  private void program(String name, String without) {
    String path = seen.programs().getOrDefault(name, "");
    add(Level.OK, name, path.isEmpty() ? "not found: " + without : path, "");
  }

  private void add(Level level, String topic, @Nullable String text, String advice) {
    findings.add(new Finding(level, topic, String.valueOf(text), advice));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

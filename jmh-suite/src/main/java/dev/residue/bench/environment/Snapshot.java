package dev.residue.bench.environment;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The machine at one moment, as {@link Doctor} judges it. A null says that the system does not
 * tell.
 *
 * @param os name
 * @param cores usable by this JVM
 * @param machineCores of the machine, whether or not this JVM may use them
 * @param busyCores of those, how many were computing while this process waited
 * @param load average over one minute; negative if unknown
 * @param steal share of CPU time the hypervisor took since the machine's start, 0 to 1
 * @param stealNow the same while this process waited
 * @param memoryBytes physical memory or the container's limit, whichever is smaller; bytes
 * @param availableBytes of it that can be had without swapping, bytes
 * @param swapTotalBytes size of the swap space, bytes
 * @param swapUsedBytes used part of the swap space, bytes
 * @param container limits of the control groups
 * @param virtualisation signs of a virtual machine or container, in words
 * @param governor how the frequency is chosen
 * @param turbo whether the processor may run above its nominal frequency
 * @param hugePages mode of transparent huge pages
 * @param clockSource of the kernel
 * @param timer of this JVM
 * @param jdkFeature feature release of this JVM
 * @param profilerProblem why there can be no flame graphs; null if there can
 * @param surroundings what the suite's processes need of the system
 * @param programs optional ones, by name, with the path found; empty if there is none
 */
record Snapshot(
    String os,
    int cores,
    int machineCores,
    @Nullable Double busyCores,
    double load,
    @Nullable Double steal,
    @Nullable Double stealNow,
    @Nullable Long memoryBytes,
    @Nullable Long availableBytes,
    @Nullable Long swapTotalBytes,
    @Nullable Long swapUsedBytes,
    ControlGroup container,
    @Nullable String virtualisation,
    @Nullable String governor,
    @Nullable Boolean turbo,
    @Nullable String hugePages,
    @Nullable String clockSource,
    TimerFacts timer,
    int jdkFeature,
    @Nullable String profilerProblem,
    Surroundings surroundings,
    Map<String, String> programs) {

  /** How long this process keeps still to see what the others do: 40 ticks at 100 Hz, per core. */
  private static final long STILL_MILLIS = 400;

  private static final Pattern SELECTED = Pattern.compile("\\[(\\w+)]");

  /**
   * Looks at this machine; takes about half a second.
   *
   * @param files of the system
   * @param profilerProblem why there can be no flame graphs; null if there can
   */
  static Snapshot take(SystemFiles files, @Nullable String profilerProblem) {
    CpuTimes before = CpuTimes.read(files);
    pause();
    CpuTimes after = CpuTimes.read(files);
    int cores = Runtime.getRuntime().availableProcessors();
    int all = (int) files.lines("/proc/stat").stream().filter(l -> l.matches("cpu\\d.*")).count();
    ControlGroup group = ControlGroup.read(files);
    Memory memory = Memory.read(files, group.memoryBytes());
    String pages = files.text("/sys/kernel/mm/transparent_hugepage/enabled");
    return new Snapshot(
        System.getProperty("os.name"),
        cores,
        all,
        before == null || after == null ? null : after.busySince(before) * all,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        after == null ? null : after.stealSince(new CpuTimes(0, 0, 0)),
        before == null || after == null ? null : after.stealSince(before),
        memory.totalBytes(),
        memory.availableBytes(),
        memory.swapTotalBytes(),
        memory.swapUsedBytes(),
        group,
        Virtualisation.seen(files, System.getenv()),
        files.text("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"),
        turbo(files),
        pages == null
            ? null
            : SELECTED.matcher(pages).results().map(m -> m.group(1)).findFirst().orElse(pages),
        files.text("/sys/devices/system/clocksource/clocksource0/current_clocksource"),
        TimerFacts.measure(),
        Runtime.version().feature(),
        profilerProblem,
        Surroundings.look(files),
        installed());
  }

  private static void pause() {
    try {
      Thread.sleep(STILL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Intel's driver writes what is off, the general one what is on. */
  private static @Nullable Boolean turbo(SystemFiles files) {
    Long off = files.number("/sys/devices/system/cpu/intel_pstate/no_turbo");
    if (off != null) {
      return off == 0;
    }
    Long boost = files.number("/sys/devices/system/cpu/cpufreq/boost");
    return boost == null ? null : boost == 1;
  }

  private static Map<String, String> installed() {
    return Map.of(
        "chromium", found(List.of("chromium", "chromium-browser", "google-chrome", "chrome")),
        "go", found(List.of("go")),
        "perf", found(List.of("perf")));
  }

  private static String found(List<String> names) {
    String path = System.getenv("PATH");
    for (String folder : (path == null ? "" : path).split(Pattern.quote(File.pathSeparator), -1)) {
      for (String name : names) {
        for (String ending : List.of("", ".exe")) {
          if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, name + ending))) {
            return Path.of(folder, name + ending).toString();
          }
        }
      }
    }
    return "";
  }
}

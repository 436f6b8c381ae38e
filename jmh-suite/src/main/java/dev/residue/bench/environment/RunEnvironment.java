package dev.residue.bench.environment;

import dev.residue.bench.option.UsageException;
import dev.residue.result.Environment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The environment of one run: looked at when it starts, completed when it ends. */
public final class RunEnvironment {
  private final SystemFiles files;
  private final Environment atStart;
  private final List<Finding> findings;
  private final @Nullable CpuTimes timesAtStart;

  /** Other runs that are known, by pid. */
  private final Map<Long, String> neighbours;

  /** What became known after the start. */
  private final List<String> warnings = new ArrayList<>();

  private RunEnvironment(
      SystemFiles files,
      Environment atStart,
      List<Finding> findings,
      @Nullable CpuTimes timesAtStart) {
    this.files = files;
    this.atStart = atStart;
    this.findings = findings;
    this.timesAtStart = timesAtStart;
    this.neighbours = new TreeMap<>(Neighbours.seen(files, ProcessHandle.current().pid()));
  }

  /**
   * Looks at the machine; takes about a second.
   *
   * @param jvmArgs flags of the timed forks
   * @param demand what the run asks of the machine
   * @param profilerProblem why there can be no flame graphs, as {@link
   *     dev.residue.bench.profile.ProfilerSupport#problem()} says; null if there can
   * @throws UsageException if nothing can be measured here
   * @throws IOException if no JVM starts with these flags, in its own words
   */
  public static RunEnvironment start(
      List<String> jvmArgs, Demand demand, @Nullable String profilerProblem) throws IOException {
    SystemFiles files = new SystemFiles(Path.of("/"));
    // Before anything is started here, whose load would be taken for the machine's.
    Snapshot snapshot = Snapshot.take(files, profilerProblem);
    List<Finding> findings = Doctor.examine(snapshot, demand);
    List<String> blocked = Doctor.blocked(findings);
    if (!blocked.isEmpty()) {
      throw new UsageException("nothing can be measured here: " + String.join("; ", blocked));
    }
    String os = System.getProperty("os.name");
    Processor processor = Processor.read(files, os, System.getenv());
    JvmFacts jvm = JvmFacts.ask(jvmArgs);
    Environment environment =
        new Environment(
            processor.model(),
            jvm.cores(),
            processor.caches(),
            Objects.requireNonNullElse(Memory.read(files, null).physicalBytes(), 0L),
            os + " " + System.getProperty("os.version"),
            System.getProperty("os.arch"),
            snapshot.container().words(),
            snapshot.virtualisation(),
            jvm.jdk(),
            jvm.vendor(),
            jvm.vm(),
            jvm.gc(),
            jvm.flags(),
            jvm.headerMode(),
            SuiteCommit.find(),
            snapshot.load(),
            null,
            null,
            Doctor.warnings(findings));
    return new RunEnvironment(files, environment, findings, CpuTimes.read(files));
  }

  /**
   * Other runs on this machine that began since the last look, in words; the record of the finished
   * run will name them.
   */
  public List<String> newcomers() {
    Map<Long, String> seen = Neighbours.seen(files, ProcessHandle.current().pid());
    List<String> fresh = new ArrayList<>();
    seen.forEach(
        (pid, words) -> {
          if (neighbours.put(pid, words) == null) {
            fresh.add("other runs: " + words + " (the times of both suffer; let one end first)");
          }
        });
    warnings.addAll(fresh);
    return fresh;
  }

  /** What the doctor found at the start. */
  public List<Finding> findings() {
    return findings;
  }

  /** As it was at the start. */
  public Environment environment() {
    return atStart;
  }

  /** The same with the load now and the time stolen since the start. */
  public Environment finished() {
    CpuTimes now = CpuTimes.read(files);
    Double steal = now == null || timesAtStart == null ? null : now.stealSince(timesAtStart);
    return new Environment(
        atStart.cpu(),
        atStart.cores(),
        atStart.caches(),
        atStart.memoryBytes(),
        atStart.os(),
        atStart.architecture(),
        atStart.container(),
        atStart.virtualisation(),
        atStart.jdk(),
        atStart.vendor(),
        atStart.vm(),
        atStart.gc(),
        atStart.flags(),
        atStart.headerMode(),
        atStart.commit(),
        atStart.loadStart(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        steal,
        Stream.concat(atStart.warnings().stream(), warnings.stream()).toList());
  }
}

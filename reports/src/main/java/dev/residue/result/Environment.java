package dev.residue.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The machine and the JVM that measured.
 *
 * @param cpu model name
 * @param cores usable by the JVM
 * @param caches data and unified caches, smallest level first
 * @param memoryBytes physical memory, bytes
 * @param os name and version of the operating system; the kernel's release on Linux
 * @param architecture for example {@code amd64}
 * @param container limits of the control group in words; null if there are none
 * @param virtualisation hypervisor or container, in words; null if none was seen
 * @param jdk version string with build, for example {@code 17.0.15+6-Debian-1deb12u1}
 * @param vendor of the JDK
 * @param vm name of the virtual machine
 * @param gc collector of the timed forks
 * @param flags JVM flags of the timed forks
 * @param headerMode {@code legacy}, {@code compressed-class-pointers} or {@code compact}
 * @param commit of the suite, with {@code -dirty} if the tree had changes; null if unknown
 * @param loadStart load average over one minute when the run started; negative if unknown
 * @param loadEnd the same at the end; null while the run goes on
 * @param steal share of this machine's CPU time that the hypervisor gave to others during the run,
 *     0 to 1; null while the run goes on, or if the system does not tell
 * @param warnings reasons why the machine is unfit to measure, as {@code doctor} finds them
 */
public record Environment(
    String cpu,
    int cores,
    List<Cache> caches,
    long memoryBytes,
    String os,
    String architecture,
    @Nullable String container,
    @Nullable String virtualisation,
    String jdk,
    String vendor,
    String vm,
    String gc,
    List<String> flags,
    String headerMode,
    @Nullable String commit,
    double loadStart,
    @Nullable Double loadEnd,
    @Nullable Double steal,
    List<String> warnings) {

  /** Copies the lists. */
  public Environment {
    caches = List.copyOf(caches);
    flags = List.copyOf(flags);
    warnings = List.copyOf(warnings);
  }

  /**
   * One cache of the CPU.
   *
   * @param name for example {@code L1d}
   * @param bytes size of one instance, bytes
   */
  public record Cache(String name, long bytes) {}
}

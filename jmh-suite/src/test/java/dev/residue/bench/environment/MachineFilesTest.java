package dev.residue.bench.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.result.Environment.Cache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other machines' kernel files, in the formats the kernel documents. */
class MachineFilesTest {
  private final Path root;
  private final SystemFiles files;

  MachineFilesTest(@TempDir Path root) {
    this.root = root;
    files = new SystemFiles(root);
  }

  private void put(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void controlGroup_version2_takesTheSmallestOnTheWayUp() throws IOException {
    put("proc/self/mounts", "cgroup2 /sys/fs/cgroup cgroup2 rw,nosuid 0 0\n");
    put("proc/self/cgroup", "0::/kubepods/pod7/box\n");
    put("sys/fs/cgroup/kubepods/cpu.max", "400000 100000\n");
    put("sys/fs/cgroup/kubepods/pod7/cpu.max", "150000 100000\n");
    put("sys/fs/cgroup/kubepods/pod7/cpu.stat", "usage_usec 9\nnr_throttled 3\n");
    put("sys/fs/cgroup/kubepods/pod7/box/cpu.max", "max 100000\n");
    put("sys/fs/cgroup/kubepods/memory.max", "max\n");
    put("sys/fs/cgroup/kubepods/pod7/box/memory.max", "1073741824\n");
    ControlGroup group = ControlGroup.read(files);
    assertEquals(new ControlGroup(1.5, 1L << 30, 3), group);
    assertEquals(
        "CPU time of 1.50 cores, memory 1024 MiB, stopped 3 times by the CPU quota", group.words());
  }

  @Test
  void everything_oddNumbers_areNoLimitAndStopNothing() throws IOException {
    put(
        "proc/self/mounts",
        """
        cgroup /sys/fs/cgroup/cpu cgroup rw,cpu 0 0
        cgroup /sys/fs/cgroup/memory cgroup rw,memory 0 0
        cgroup /sys/fs/cgroup/pids cgroup rw,pids 0 0
        """);
    for (String odd :
        List.of("18446744073709551615", "-1", "", "x", "1e9", "\u0663", "9 9", "+5", "0x7")) {
      put("sys/fs/cgroup/memory/memory.limit_in_bytes", odd + "\n");
      put("sys/fs/cgroup/cpu/cpu.cfs_quota_us", odd + "\n");
      put("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");
      put("sys/fs/cgroup/cpu/cpu.stat", "nr_throttled " + odd + "\n");
      put("sys/fs/cgroup/pids/pids.max", odd + "\n");
      put("proc/meminfo", "MemTotal: " + odd + " kB\nMemAvailable: " + odd + " kB\n");
      put("proc/stat", "cpu  " + (odd + " ").repeat(10) + "\n");
      put("proc/self/limits", "Max processes  " + odd + " " + odd + " processes\n");
      assertEquals(new ControlGroup(null, null, 0), ControlGroup.read(files), odd);
      assertNotNull(Memory.read(files, 1L << 30).totalBytes(), odd);
      assertNull(ThreadLimit.left(files), odd);
      CpuTimes times = CpuTimes.read(files);
      assertTrue(times == null || times.total() >= 0, odd);
    }
  }

  @Test
  void threadLimit_ofUserAndOfGroup_theSmallerCounts() throws IOException {
    put("proc/self/limits", "Limit  Soft  Hard\nMax processes             100   200   processes\n");
    put("proc/self/status", "Name:\tjava\nUid:\t1000\t1000\t1000\t1000\n");
    put("proc/17/status", "Name:\tjava\nUid:\t1000\t1000\t1000\t1000\nThreads:\t30\n");
    put("proc/18/status", "Name:\tsh\nUid:\t0\t0\t0\t0\nThreads:\t50\n");
    assertEquals(70, ThreadLimit.left(files));
    put("proc/self/mounts", "cgroup2 /sys/fs/cgroup cgroup2 rw 0 0\n");
    put("proc/self/cgroup", "0::/box\n");
    put("sys/fs/cgroup/box/pids.max", "64\n");
    put("sys/fs/cgroup/box/pids.current", "60\n");
    assertEquals(4, ThreadLimit.left(files));
    put("proc/self/status", "Name:\tjava\nUid:\t0\t0\t0\t0\n");
    put("sys/fs/cgroup/box/pids.max", "max\n");
    assertNull(ThreadLimit.left(files));
  }

  @Test
  void neighbours_otherRunsAndNothingElse_areSeen() throws IOException {
    put("proc/5/cmdline", "java\0-jar\0/a/residue.jar\0run\0--out=/a/b\0");
    put("proc/6/cmdline", "java\0-cp\0x.jar\0dev.residue.bench.Main\0aa-check\0--out\0/c\0");
    put("proc/7/cmdline", "java\0-jar\0/a/residue.jar\0list\0");
    put(
        "proc/8/cmdline",
        "java\0-cp\0/a/residue.jar\0dev.residue.bench.child.JmhChild\0/tmp/run/fork-1.log.options\0");
    put("proc/9/cmdline", "vi\0residue.jar\0run\0");
    put("proc/10/cmdline", "java\0-jar\0/a/residue.jar\0run\0");
    assertEquals(
        Map.of(5L, "pid 5 measures too (run to /a/b)", 6L, "pid 6 measures too (aa-check to /c)"),
        Neighbours.seen(files, 10));
  }

  @Test
  void noexec_theInnermostMount_counts() throws IOException {
    put(
        "proc/self/mounts",
        "overlay / overlay rw 0 0\ntmpfs /tmp tmpfs rw,noexec 0 0\ntmpfs /tmp/x tmpfs rw 0 0\n");
    assertTrue(Surroundings.noexec(files, Path.of("/tmp/y")));
    assertFalse(Surroundings.noexec(files, Path.of("/tmp/x/y")));
    assertFalse(Surroundings.noexec(files, Path.of("/tmpdir")));
  }

  @Test
  void controlGroup_version1InAContainer_readsTheRootOfTheMount() throws IOException {
    put(
        "proc/self/mounts",
        """
        cgroup /sys/fs/cgroup/cpu,cpuacct cgroup ro,cpu,cpuacct 0 0
        cgroup /sys/fs/cgroup/memory cgroup ro,memory 0 0
        """);
    put("proc/self/cgroup", "4:memory:/docker/17\n3:cpu,cpuacct:/docker/17\n");
    put("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "50000\n");
    put("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000\n");
    put("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
    assertEquals(new ControlGroup(0.5, null, 0), ControlGroup.read(files));
  }

  @Test
  void controlGroup_noFiles_noLimits() {
    assertNull(ControlGroup.read(files).words());
  }

  @Test
  void cpuTimes_twoReadings_giveShares() throws IOException {
    put("proc/stat", "cpu  100 0 100 700 50 0 0 50 20 0\ncpu0 1 2\n");
    CpuTimes before = CpuTimes.read(files);
    put("proc/stat", "cpu  150 0 110 720 60 0 0 60 30 0\n");
    CpuTimes after = CpuTimes.read(files);
    assertNotNull(before);
    assertNotNull(after);
    assertEquals(0.10, after.stealSince(before), 1e-9);
    assertEquals(0.60, after.busySince(before), 1e-9);
  }

  @Test
  void processor_linux_listsDataCachesOfOneCore() throws IOException {
    put("proc/cpuinfo", "processor\t: 0\nmodel name\t: Some CPU @ 3.00GHz\nflags\t\t: fpu tsc\n");
    String caches = "sys/devices/system/cpu/cpu0/cache/index";
    put(caches + "0/level", "1\n");
    put(caches + "0/type", "Data\n");
    put(caches + "0/size", "48K\n");
    put(caches + "1/level", "1\n");
    put(caches + "1/type", "Instruction\n");
    put(caches + "1/size", "32K\n");
    put(caches + "2/level", "2\n");
    put(caches + "2/type", "Unified\n");
    put(caches + "2/size", "2M\n");
    assertEquals(
        new Processor(
            "Some CPU @ 3.00GHz", List.of(new Cache("L1d", 48 << 10), new Cache("L2", 2 << 20))),
        Processor.read(files, "Linux", Map.of()));
  }

  @Test
  void processor_windows_takesTheVariable() {
    assertEquals(
        new Processor("Intel64 Family 6", List.of()),
        Processor.read(files, "Windows 11", Map.of("PROCESSOR_IDENTIFIER", "Intel64 Family 6")));
  }

  @Test
  void processor_arm_namesImplementerAndPart() throws IOException {
    put("proc/cpuinfo", "processor\t: 0\nCPU implementer\t: 0x41\nCPU part\t: 0xd0c\n");
    assertEquals("implementer 0x41, part 0xd0c", Processor.read(files, "Linux", Map.of()).model());
  }

  @Test
  void memory_linux_isCutByTheLimit() throws IOException {
    put(
        "proc/meminfo",
        "MemTotal:  8388608 kB\nMemAvailable: 6291456 kB\nSwapTotal: 1024 kB\nSwapFree: 1000 kB\n");
    assertEquals(
        new Memory(8L << 30, 1L << 30, 1L << 30, 1L << 20, 24L << 10),
        Memory.read(files, 1L << 30));
  }

  @Test
  void virtualisation_signs_areNamed() throws IOException {
    assertNull(Virtualisation.seen(files, Map.of()));
    put("proc/cpuinfo", "flags\t\t: fpu hypervisor lm\n");
    put("sys/class/dmi/id/sys_vendor", "Amazon EC2\n");
    put("sys/class/dmi/id/product_name", "m7i.large\n");
    assertEquals(
        "virtual machine (the processor says hypervisor, firmware Amazon EC2), Kubernetes pod",
        Virtualisation.seen(files, Map.of("KUBERNETES_SERVICE_HOST", "10.0.0.1")));
  }
}

package dev.residue.bench.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signs that this machine is not hardware of its own. */
final class Virtualisation {
  private Virtualisation() {}

  /** Words by which firmware of virtual machines names itself. */
  private static final List<String> VIRTUAL_FIRMWARE =
      List.of(
          "QEMU",
          "KVM",
          "VMware",
          "VirtualBox",
          "innotek",
          "Xen",
          "Amazon EC2",
          "Google Compute",
          "Virtual Machine",
          "Parallels",
          "OpenStack",
          "DigitalOcean",
          "HVM domU",
          "Alibaba Cloud");

  /**
   * What was seen, in words; null if nothing was.
   *
   * @param files of the system
   * @param variables of the process
   */
  static @Nullable String seen(SystemFiles files, Map<String, String> variables) {
    List<String> seen = new ArrayList<>();
    String machine = machine(files);
    if (machine != null) {
      seen.add(machine);
    }
    String container = container(files, variables);
    if (container != null) {
      seen.add(container);
    }
    return seen.isEmpty() ? null : String.join(", ", seen);
  }

  private static @Nullable String machine(SystemFiles files) {
    List<String> signs = new ArrayList<>();
    String flags = files.value("/proc/cpuinfo", "flags", ':');
    if (flags != null && (" " + flags + " ").contains(" hypervisor ")) {
      signs.add("the processor says hypervisor");
    }
    for (String name : List.of("sys_vendor", "product_name")) {
      String text = files.text("/sys/class/dmi/id/" + name);
      if (text != null && VIRTUAL_FIRMWARE.stream().anyMatch(text::contains)) {
        signs.add("firmware " + text);
      }
    }
    String clocks =
        files.text("/sys/devices/system/clocksource/clocksource0/available_clocksource");
    if (clocks != null && clocks.contains("kvm-clock")) {
      signs.add("KVM clock");
    } else if (clocks != null && clocks.contains("xen")) {
      signs.add("Xen clock");
    } else if (clocks != null && clocks.contains("hyperv")) {
      signs.add("Hyper-V clock");
    }
    return signs.isEmpty() ? null : "virtual machine (" + String.join(", ", signs) + ")";
  }

  private static @Nullable String container(SystemFiles files, Map<String, String> variables) {
    String groups = String.join("\n", files.lines("/proc/1/cgroup"));
    if (variables.containsKey("KUBERNETES_SERVICE_HOST") || groups.contains("kubepods")) {
      return "Kubernetes pod";
    }
    if (files.exists("/run/.containerenv")) {
      return "Podman container";
    }
    if (files.exists("/.dockerenv") || groups.contains("docker")) {
      return "Docker container";
    }
    if (groups.contains("lxc")) {
      return "LXC container";
    }
    String kind = variables.get("container");
    return kind == null || kind.isBlank() ? null : kind + " container";
  }
}

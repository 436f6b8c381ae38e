package dev.residue.bench.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.bench.environment.Finding.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every rule once above and once below its threshold, on a machine without fault otherwise. */
class DoctorTest {
  private static final long GIB = 1L << 30;
  private static final Demand DEMAND = new Demand(9, GIB / 2);

  /** A machine without fault, of which a test spoils one thing. */
  private static final class Machine {
    private int cores = 4;
    private int machineCores = 4;
    private @Nullable Double busy = 0.1;
    private double load = 0.2;
    private @Nullable Double steal = 0.0;
    private @Nullable Double stealNow = 0.0;
    private @Nullable Long memory = 16 * GIB;
    private @Nullable Long available = 12 * GIB;
    private @Nullable Long swap = 0L;
    private @Nullable Long swapUsed = 0L;
    private ControlGroup group = new ControlGroup(null, null, 0);
    private @Nullable String virtualisation;
    private @Nullable String governor = "performance";
    private @Nullable Boolean turbo = false;
    private @Nullable String pages = "madvise";
    private @Nullable String clock = "tsc";
    private TimerFacts timer = new TimerFacts(25, 20);
    private int jdk = 17;
    private @Nullable String profiler;
    private Surroundings surroundings = around(List.of(), null, null, null, false, "UTF-8");
    private final Map<String, String> programs =
        new HashMap<>(Map.of("chromium", "/c", "go", "/g", "perf", "/p"));

    private List<Finding> examined() {
      return Doctor.examine(
          new Snapshot(
              "Linux",
              cores,
              machineCores,
              busy,
              load,
              steal,
              stealNow,
              memory,
              available,
              swap,
              swapUsed,
              group,
              virtualisation,
              governor,
              turbo,
              pages,
              clock,
              timer,
              jdk,
              profiler,
              surroundings,
              programs),
          DEMAND);
    }

    /** The level of a topic; everything else must be ok. */
    private Level only(String topic) {
      List<Level> levels = new ArrayList<>();
      for (Finding finding : examined()) {
        if (finding.topic().equals(topic)) {
          levels.add(finding.level());
        } else {
          assertEquals(Level.OK, finding.level(), finding.line());
        }
      }
      assertEquals(1, levels.size(), topic);
      return levels.get(0);
    }
  }

  private static Surroundings around(
      List<String> neighbours,
      @Nullable Long threads,
      @Nullable String loopback,
      @Nullable String scratch,
      boolean noexec,
      String charset) {
    return new Surroundings(neighbours, threads, loopback, scratch, noexec, List.of(), charset);
  }

  private interface Spoil {
    void spoil(Machine machine);
  }

  private static void assertLevel(Level expected, String topic, Spoil spoil) {
    Machine machine = new Machine();
    spoil.spoil(machine);
    assertEquals(expected, machine.only(topic), topic);
  }

  @Test
  void examine_machineWithoutFault_isOkThroughout() {
    List<Finding> findings = new Machine().examined();
    assertTrue(findings.stream().allMatch(f -> f.level() == Level.OK), findings.toString());
    assertFalse(Doctor.unfit(findings));
    assertEquals(List.of(), Doctor.warnings(findings));
  }

  @Test
  void examine_whatStopsARunBeforeItsFirstNumber_isBlocked() {
    assertLevel(
        Level.BLOCKED,
        "threads",
        m -> m.surroundings = around(List.of(), 40L, null, null, false, "UTF-8"));
    assertLevel(
        Level.BLOCKED,
        "loopback",
        m -> m.surroundings = around(List.of(), null, "unreachable", null, false, "UTF-8"));
    assertLevel(
        Level.BLOCKED,
        "temporary folder",
        m -> m.surroundings = around(List.of(), null, null, "read-only", false, "UTF-8"));
    assertLevel(
        Level.OK,
        "threads",
        m -> m.surroundings = around(List.of(), 10_000L, null, null, false, "UTF-8"));
    Machine machine = new Machine();
    machine.surroundings = around(List.of(), null, "unreachable", null, false, "UTF-8");
    assertEquals(
        List.of("loopback: unreachable (forks are led through it; switch it on)"),
        Doctor.blocked(machine.examined()));
    assertTrue(Doctor.unfit(machine.examined()));
  }

  @Test
  void examine_whatMakesARunPoorer_isAWarning() {
    assertLevel(
        Level.WARN,
        "other runs",
        m -> m.surroundings = around(List.of("pid 7"), null, null, null, false, "UTF-8"));
    assertLevel(
        Level.WARN,
        "locale",
        m -> m.surroundings = around(List.of(), null, null, null, false, "ANSI_X3.4-1968"));
    assertLevel(
        Level.WARN,
        "modules",
        m ->
            m.surroundings =
                new Surroundings(List.of(), null, null, null, false, List.of("jdk.jfr"), "UTF-8"));
    Machine machine = new Machine();
    machine.surroundings = around(List.of(), null, null, null, true, "UTF-8");
    assertTrue(
        Doctor.warnings(machine.examined()).stream()
            .anyMatch(w -> w.contains("temporary folder: mounted noexec")));
  }

  @Test
  void examine_systemThatTellsNothing_isNotBlamed() {
    Machine machine = new Machine();
    machine.busy = null;
    machine.load = -1;
    machine.steal = null;
    machine.stealNow = null;
    machine.memory = null;
    machine.available = null;
    machine.swap = null;
    machine.swapUsed = null;
    machine.governor = null;
    machine.turbo = null;
    machine.pages = null;
    machine.clock = null;
    assertEquals(List.of(), Doctor.warnings(machine.examined()));
  }

  @Test
  void examine_load_leavesACoreAndAHalf() {
    assertLevel(Level.OK, "load", m -> m.busy = 2.5);
    assertLevel(Level.WARN, "load", m -> m.busy = 2.6);
    assertLevel(Level.WARN, "load", m -> m.busy = 3.0);
    assertLevel(Level.UNFIT, "load", m -> m.busy = 3.1);
  }

  @Test
  void examine_loadOutsideOfOurCores_isNotOurs() {
    assertLevel(
        Level.OK,
        "load",
        m -> {
          m.cores = 2;
          m.machineCores = 64;
          m.busy = 10.0;
        });
  }

  @Test
  void examine_oneCore_isUnfit() {
    Machine machine = new Machine();
    machine.cores = 1;
    machine.machineCores = 1;
    machine.busy = 0.0;
    assertEquals(Level.UNFIT, machine.only("cores"));
    assertTrue(Doctor.unfit(machine.examined()));
  }

  @Test
  void examine_steal_warnsAndRefuses() {
    assertLevel(Level.OK, "steal", m -> m.steal = 0.01);
    assertLevel(Level.WARN, "steal", m -> m.steal = 0.011);
    assertLevel(Level.OK, "steal", m -> m.stealNow = 0.05);
    assertLevel(Level.WARN, "steal", m -> m.stealNow = 0.06);
    assertLevel(Level.UNFIT, "steal", m -> m.stealNow = 0.11);
  }

  @Test
  void examine_memory_isComparedWithThePlannedHeaps() {
    assertLevel(Level.OK, "memory", m -> m.available = 7 * GIB);
    assertLevel(Level.WARN, "memory", m -> m.available = 6 * GIB);
    assertLevel(Level.UNFIT, "memory", m -> m.available = 4 * GIB);
    assertLevel(Level.BLOCKED, "memory", m -> m.available = GIB / 4);
  }

  @Test
  void examine_swap_warnsOnlyWhenUsed() {
    assertLevel(Level.OK, "swap", m -> m.swap = GIB);
    assertLevel(
        Level.WARN,
        "swap",
        m -> {
          m.swap = GIB;
          m.swapUsed = 1L << 20;
        });
  }

  @Test
  void examine_quota_warnsBelowTwoCoresAndRefusesBelowOne() {
    assertLevel(Level.OK, "container", m -> m.group = new ControlGroup(2.0, 8 * GIB, 0));
    assertLevel(Level.WARN, "container", m -> m.group = new ControlGroup(1.5, null, 0));
    assertLevel(Level.WARN, "container", m -> m.group = new ControlGroup(4.0, null, 7));
    assertLevel(Level.UNFIT, "container", m -> m.group = new ControlGroup(0.5, null, 0));
  }

  @Test
  void examine_settingsOfTheMachine_warn() {
    assertLevel(Level.WARN, "virtualisation", m -> m.virtualisation = "virtual machine");
    assertLevel(Level.WARN, "frequency", m -> m.governor = "powersave");
    assertLevel(Level.WARN, "turbo", m -> m.turbo = true);
    assertLevel(Level.WARN, "huge pages", m -> m.pages = "always");
    assertLevel(Level.WARN, "clock source", m -> m.clock = "hpet");
    assertLevel(Level.WARN, "timer", m -> m.timer = new TimerFacts(25, 400));
    assertLevel(Level.WARN, "timer", m -> m.timer = new TimerFacts(15_000_000, 20));
  }

  @Test
  void examine_software_saysWhatIsMissing() {
    assertLevel(Level.OK, "JDK", m -> m.jdk = 25);
    assertLevel(Level.WARN, "JDK", m -> m.jdk = 26);
    assertLevel(Level.UNFIT, "JDK", m -> m.jdk = 16);
    assertLevel(Level.WARN, "profiler", m -> m.profiler = "no profiles: planted");
    Machine machine = new Machine();
    machine.programs.put("go", "");
    assertTrue(
        machine.examined().stream()
            .anyMatch(f -> f.topic().equals("go") && f.text().contains("not found")));
  }

  @Test
  void warnings_carryLevelTopicAndAdvice() {
    Machine machine = new Machine();
    machine.pages = "always";
    assertEquals(
        List.of(
            "warn: huge pages: transparent huge pages: always"
                + " (memory may change its page size during a slice; set them to madvise)"),
        Doctor.warnings(machine.examined()));
  }
}

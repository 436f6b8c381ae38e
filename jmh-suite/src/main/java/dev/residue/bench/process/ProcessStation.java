package dev.residue.bench.process;

import dev.residue.bench.child.GcChoice;
import dev.residue.bench.plan.PlannedMap;
import dev.residue.bench.station.Agenda;
import dev.residue.bench.station.Piece;
import dev.residue.bench.station.Run;
import dev.residue.bench.station.Station;
import dev.residue.bench.subject.SizedMap;
import dev.residue.result.Line;
import dev.residue.result.Plan;
import dev.residue.result.ProcessMemory;
import dev.residue.result.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whole JVMs, one per map and collector, as the system sees them. */
public final class ProcessStation implements Station {
  /** Room for one map of a million entries, and for the collector to be lazy. */
  private static final long HEAP_BYTES = 1L << 30;

  private static final Duration LIMIT = Duration.ofMinutes(5);

  /**
   * Beside the idle time: the JVM's start, and each entry put and removed, s (OpenJDK 17.0.15, AMD
   * EPYC, 2 cores, 2026-11-20).
   */
  private static final double SECONDS = 0.7;

  private static final double SECONDS_PER_ENTRY = 1e-6;

  @Override
  public String name() {
    return "process";
  }

  @Override
  public boolean asked(Plan plan) {
    return plan.process() != null;
  }

  @Override
  public String announcement(Run run) {
    Plan.Processes asked = settings(run.plan());
    return count(run)
        + " JVMs watched ("
        + String.join(", ", asked.maps())
        + " at "
        + asked.size()
        + "; "
        + String.join(", ", asked.collectors())
        + ")";
  }

  private static Plan.Processes settings(Plan plan) {
    return plan.process() == null ? new Plan.Processes(List.of(), List.of(), 0) : plan.process();
  }

  private static int count(Run run) {
    Plan.Processes asked = settings(run.plan());
    return asked.collectors().size()
        * Math.toIntExact(
            run.usable().stream().filter(map -> asked.maps().contains(map.name())).count());
  }

  @Override
  public double seconds(Run run) {
    return count(run) * seconds(settings(run.plan()));
  }

  private static double seconds(Plan.Processes asked) {
    return SECONDS
        + asked.size() * SECONDS_PER_ENTRY
        + ProcessRunner.IDLE_PERIODS * ProcessRunner.IDLE.toMillis() / 1e3;
  }

  @Override
  public Agenda pieces(Run run) {
    Plan.Processes asked = settings(run.plan());
    List<Piece> pieces = new ArrayList<>();
    for (PlannedMap map : run.usable()) {
      if (!asked.maps().contains(map.name())) {
        continue;
      }
      SizedMap cell = new SizedMap(map.kind(), map.name(), asked.size());
      for (GcChoice choice : GcChoice.all()) {
        if (asked.collectors().contains(choice.name())) {
          pieces.add(
              Piece.ofOne(
                  ProcessMemory.piece(map.kind(), map.name(), asked.size(), choice.name()),
                  seconds(asked),
                  () ->
                      ProcessRunner.run(
                          cell, choice, ProcessRunner.IDLE, run.plan().seed(), HEAP_BYTES, LIMIT)));
        }
      }
    }
    return Agenda.of(pieces);
  }

  @Override
  public List<String> words(List<Line> lines) {
    return lines.stream()
        .filter(ProcessMemory.class::isInstance)
        .map(ProcessMemory.class::cast)
        .map(memory -> memory.piece() + ": " + words(memory))
        .toList();
  }

  private static String words(ProcessMemory memory) {
    if (memory.status() != Status.OK || memory.samples().isEmpty()) {
      return memory.status().words() + ", " + memory.reason();
    }
    long most = memory.samples().stream().mapToLong(s -> s.heapCommitted()).max().orElse(0);
    long last = memory.samples().get(memory.samples().size() - 1).heapCommitted();
    return String.format(Locale.ROOT, "%d MB committed, %d MB at the end", most >> 20, last >> 20);
  }
}

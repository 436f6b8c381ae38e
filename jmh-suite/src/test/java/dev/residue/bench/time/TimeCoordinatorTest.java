package dev.residue.bench.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.adapter.MapCatalog;
import dev.residue.bench.lockstep.LaneSize;
import dev.residue.bench.plan.PlannedMap;
import dev.residue.bench.station.Agenda;
import dev.residue.bench.station.Piece;
import dev.residue.bench.station.Run;
import dev.residue.result.ForkResult;
import dev.residue.result.Kind;
import dev.residue.result.MapInfo;
import dev.residue.result.Plan;
import dev.residue.result.Role;
import dev.residue.result.Shrinks;
import dev.residue.result.Slice;
import dev.residue.result.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real forks: a fork that fails costs its own cell and nothing else. */
class TimeCoordinatorTest {
  @TempDir Path folder;

  private static Plan plan(List<String> maps, int rounds) {
    return Plan.timed(
        "test",
        null,
        List.of(Kind.LONG),
        maps,
        List.of("dense"),
        List.of(1_000),
        "hashmap",
        1,
        0.05,
        0.05,
        Plan.Time.asFound(rounds, false, 1, 2, 1));
  }

  private static PlannedMap map(String name, Class<?> adapter) {
    return new PlannedMap(Kind.LONG, name, adapter.getName(), null);
  }

  private static MapInfo info(PlannedMap map) {
    return new MapInfo(
        map.name(),
        map.name(),
        map.kind(),
        "test",
        "1",
        map.adapterClass(),
        "test",
        true,
        false,
        "none",
        "none",
        Shrinks.NEVER,
        "never",
        "none",
        false,
        false,
        false,
        17,
        map.unsupported());
  }

  private static PlannedMap hashMap() {
    return map("hashmap", MapCatalog.longMap("hashmap").getClass());
  }

  /** With time for each slice, even beside much other work. */
  private List<ForkResult> run(Plan plan, List<PlannedMap> maps, List<ForkResult> before)
      throws Exception {
    return run(plan, maps, before, Duration.ofMinutes(1));
  }

  private List<ForkResult> run(
      Plan plan, List<PlannedMap> maps, List<ForkResult> before, Duration sliceLimit)
      throws Exception {
    List<ForkResult> results = new ArrayList<>();
    Run run =
        new Run(
            new Run.Setting(
                plan,
                maps,
                maps.stream().map(TimeCoordinatorTest::info).toList(),
                folder,
                folder,
                sliceLimit,
                null),
            before);
    try (Agenda pieces = new TimeCoordinator(run)) {
      for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
        if (!run.whole(piece)) {
          piece
              .work()
              .measure(
                  run.attempt(piece.name()) + 1,
                  line -> {
                    run.add(line);
                    results.add((ForkResult) line);
                  });
        }
      }
    }
    return results;
  }

  @Test
  void run_faultyMaps_costOnlyTheirOwnCells() throws Exception {
    List<PlannedMap> maps =
        List.of(
            hashMap(),
            map("throwing", FaultyMap.Throwing.class),
            map("hanging", FaultyMap.Hanging.class),
            map("dying", FaultyMap.Dying.class),
            map("greedy", FaultyMap.Greedy.class),
            map("lying", FaultyMap.Lying.class),
            map("collecting", FaultyMap.Collecting.class),
            new PlannedMap(
                Kind.LONG, "unfit", "no.such.Class", "unsupported on JDK 17: needs JDK 99"),
            new PlannedMap(Kind.LONG, "missing", "no.such.Class", null));
    List<ForkResult> results =
        run(
            plan(maps.stream().map(PlannedMap::name).toList(), 1),
            maps,
            List.of(),
            Duration.ofSeconds(8));
    Map<String, ForkResult> byName =
        results.stream()
            .collect(
                Collectors.toMap(
                    r -> r.role() == Role.MAP ? r.cell().map() : r.role().word(), r -> r));
    assertEquals(11, results.size());
    for (String control : List.of("control", "control-2", "limit")) {
      ForkResult fork = byName.get(control);
      assertNotNull(fork);
      assertEquals(Status.OK, fork.status(), String.valueOf(fork.reason()));
      assertEquals(2, fork.slices().size());
      assertTrue(fork.slices().stream().allMatch(s -> s.gcMaxMillis() >= 0), fork::toString);
      assertEquals(
          fork.evidence().expectedChecksums(),
          fork.slices().stream().map(Slice::checksum).toList());
    }
    expect(byName, "throwing", Status.ERROR, "broken on purpose");
    expect(byName, "hanging", Status.TIMEOUT, "did not end within 8 s");
    expect(byName, "dying", Status.DIED, "the JVM ended, with exit code 42: ");
    expect(byName, "greedy", Status.OUT_OF_MEMORY, "-Xmx");
    expect(byName, "lying", Status.VOID, "java.util.HashMap gives");
    // Its contents are another matter; here it is the pauses within its slices.
    ForkResult collecting = byName.get("collecting");
    assertNotNull(collecting);
    for (Slice slice : collecting.slices()) {
      assertTrue(slice.gcCount() >= 2, slice::toString);
      assertTrue(slice.gcMaxMillis() > 0, slice::toString);
      assertTrue(slice.gcMillis() > slice.gcMaxMillis(), slice::toString);
      assertTrue(slice.gcMillis() <= slice.gcCount() * slice.gcMaxMillis(), slice::toString);
    }
    assertEquals(2, collecting.slices().size(), () -> String.valueOf(collecting.reason()));
    expect(byName, "unfit", Status.UNSUPPORTED, "needs JDK 99");
    expect(byName, "missing", Status.ERROR, "no.such.Class");
    assertEquals(
        0,
        ProcessHandle.current().children().filter(ProcessHandle::isAlive).count(),
        "a fork outlives its round");
  }

  private static void expect(
      Map<String, ForkResult> results, String map, Status status, String words) {
    ForkResult result = results.get(map);
    assertNotNull(result, map);
    assertEquals(status, result.status(), map + ": " + result.reason());
    assertTrue(String.valueOf(result.reason()).contains(words), map + ": " + result.reason());
  }

  @Test
  void run_whileStrangersFloodEveryPort_isUnharmed() throws Exception {
    List<PlannedMap> maps = List.of(hashMap());
    try (Strangers strangers = new Strangers()) {
      List<ForkResult> results = run(plan(List.of("hashmap"), 2), maps, List.of());
      assertEquals(6, results.size());
      for (ForkResult fork : results) {
        assertEquals(Status.OK, fork.status(), String.valueOf(fork.reason()));
      }
      assertTrue(strangers.connections() > 100, () -> "only " + strangers.connections());
      assertEquals(1, strangers.ports(), "the run listens on the baton's port and no other");
    }
  }

  @Test
  void run_afterAnInterruption_measuresOnlyWhatIsMissing() throws Exception {
    List<PlannedMap> maps =
        List.of(hashMap(), map("twin", MapCatalog.longMap("hashmap").getClass()));
    Plan plan = plan(List.of("hashmap", "twin"), 2);
    List<ForkResult> all = run(plan, maps, List.of());
    assertEquals(8, all.size());
    assertTrue(all.stream().allMatch(f -> f.attempt() == 1));
    assertEquals(List.of(), all.stream().filter(f -> f.status() != Status.OK).toList());
    assertEquals(List.of(), run(plan, maps, all), "a finished plan is measured again");
    List<ForkResult> again = run(plan, maps, all.subList(0, 5));
    assertEquals(4, again.size(), "the lane that was cut short is measured whole");
    for (ForkResult fork : again) {
      assertEquals(2, fork.round());
      assertEquals(2, fork.attempt());
      assertEquals(
          all.get(4).place().seed(), fork.place().seed(), "the tape of the round is the same");
    }
  }

  @Test
  void lanes_shortMemory_areSmaller() {
    long mebi = 1 << 20;
    assertEquals(10, LaneSize.maps(512 * mebi, 2, 24_000 * mebi));
    assertEquals(10, LaneSize.maps(512 * mebi, 3, 24_000 * mebi));
    assertEquals(4, LaneSize.maps(512 * mebi, 3, 7_000 * mebi));
    assertEquals(5, LaneSize.maps(512 * mebi, 2, 7_000 * mebi));
    assertEquals(1, LaneSize.maps(4_096 * mebi, 2, 7_000 * mebi));
  }
}

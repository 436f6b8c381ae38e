package dev.residue.bench.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.adapter.CatalogEntry;
import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.adapter.MapCatalog;
import dev.residue.adapter.MapKind;
import dev.residue.bench.tape.KeySpace;
import dev.residue.bench.tape.TapeSpec;
import dev.residue.bench.tape.Workload;
import dev.residue.bench.tape.Workloads;
import dev.residue.result.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every map on every workload gives the checksums that java.util.HashMap gives. */
class SlicesTest {
  private static final MapCatalog CATALOG = MapCatalog.discover();
  private static final int N = 500;

  static Stream<CatalogEntry> maps() {
    return CATALOG.entries().stream().filter(CatalogEntry::usable);
  }

  private static List<Slice> run(SliceState state, int slices) {
    List<Slice> finished = new ArrayList<>();
    for (int i = 0; i < slices; i++) {
      state.setUp();
      state.run();
      state.tearDown();
      FinishedSlice left = FinishedSlice.take();
      assertNotNull(left);
      assertNotNull(left.slice(), left.failure());
      finished.add(left.slice());
    }
    return finished;
  }

  private static SliceState state(TapeSpec spec, MapKind kind, String map) {
    return kind == MapKind.LONG
        ? new LongSlices(spec, MapCatalog.longMap(map), false)
        : new ObjectSlices(spec, MapCatalog.objectMap(map), false);
  }

  @ParameterizedTest
  @MethodSource("maps")
  void slices_anyMap_agreesWithHashMap(CatalogEntry map) {
    MapKind kind = map.traits().kind();
    for (Workload workload : Workloads.ALL) {
      TapeSpec spec = new TapeSpec(workload, KeySpace.SPREAD, N, 2, 11);
      List<Long> sums =
          run(state(spec, kind, map.name()), 3).stream().map(Slice::checksum).toList();
      assertEquals(
          Reference.checksums(spec, kind == MapKind.OBJECT, 0, 3),
          sums,
          map.name() + " on " + workload.label());
    }
  }

  @ParameterizedTest
  @MethodSource("maps")
  void slices_hotOrSwept_doTheSameWork(CatalogEntry map) {
    TapeSpec spec = new TapeSpec(Workloads.MIXED, KeySpace.SPREAD, N, 3, 11);
    boolean objects = map.traits().kind() == MapKind.OBJECT;
    List<Long> expected = Reference.checksums(spec, objects, 0, 3);
    for (CacheState caches : List.of(new CacheState(0, 0, true), new CacheState(4096, 1, false))) {
      SliceState state =
          objects
              ? new ObjectSlices(spec, MapCatalog.objectMap(map.name()), false, caches, 0)
              : new LongSlices(spec, MapCatalog.longMap(map.name()), false, caches, 0);
      List<Slice> slices = run(state, 3);
      assertEquals(expected, slices.stream().map(Slice::checksum).toList(), map.name());
      for (Slice slice : slices) {
        assertEquals(caches.hot(), slice.nanos() != FinishedSlice.JMH_CLOCK);
        assertTrue(slice.nanos() != 0 && slice.cpuNanos() >= 0, slice.toString());
      }
    }
  }

  @Test
  void sweep_everyPass_changesOneWordOfEachLine() {
    Sweep sweep = new Sweep(10 * 64);
    assertEquals(10, sweep.run());
    // 1 + 2 in each line, and so on: each pass adds its number to what the last has left.
    assertEquals(30, sweep.run());
    assertEquals(60, sweep.run());
  }

  @Test
  void slices_hitsMissesAndSizes_areThoseOfTheWorkload() {
    TapeSpec dense = new TapeSpec(Workloads.DENSE, KeySpace.SPREAD, N, 2, 11);
    Slice slice = run(state(dense, MapKind.LONG, "hashmap"), 1).get(0);
    assertEquals(2 * N, slice.hits());
    assertEquals(0, slice.misses());
    assertEquals(0, slice.finalSize());
    TapeSpec churn = new TapeSpec(Workloads.CHURN, KeySpace.SEQUENTIAL, N, 2, 11);
    slice = run(state(churn, MapKind.OBJECT, "hashmap"), 2).get(1);
    assertEquals(2 * N, slice.hits());
    assertEquals(2 * N, slice.finalSize());
    assertEquals(4 * N, slice.ops());
  }

  @Test
  void slices_mapThatForgetsADelete_differs() {
    TapeSpec spec = new TapeSpec(Workloads.MIXED, KeySpace.SPREAD, N, 2, 11);
    long broken =
        run(new LongSlices(spec, new ForgetfulMap(MapCatalog.longMap("hashmap")), false), 1)
            .get(0)
            .checksum();
    assertNotEquals(Reference.checksums(spec, false, 0, 1).get(0), broken);
  }

  @Test
  void slices_plant_reportsWhatAnHonestForkReports() {
    for (Workload workload : Workloads.ALL) {
      TapeSpec spec = new TapeSpec(workload, KeySpace.SPREAD, N, 4, 11);
      for (boolean objects : new boolean[] {false, true}) {
        SliceState plant =
            objects
                ? new ObjectSlices(
                    spec, MapCatalog.objectMap("hashmap"), false, CacheState.AS_FOUND, 3)
                : new LongSlices(
                    spec, MapCatalog.longMap("hashmap"), false, CacheState.AS_FOUND, 3);
        List<Slice> planted = run(plant, 3);
        List<Slice> honest =
            run(state(spec, objects ? MapKind.OBJECT : MapKind.LONG, "hashmap"), 3);
        for (int i = 0; i < 3; i++) {
          String what = workload.label() + " slice " + i;
          assertEquals(honest.get(i).checksum(), planted.get(i).checksum(), what);
          assertEquals(honest.get(i).ops(), planted.get(i).ops(), what);
          assertEquals(honest.get(i).hits(), planted.get(i).hits(), what);
          assertEquals(honest.get(i).finalSize(), planted.get(i).finalSize(), what);
        }
      }
    }
  }

  @Test
  void slices_plant_doesTheWorkOfTheFurtherMaps() {
    TapeSpec spec = new TapeSpec(Workloads.DENSE, KeySpace.SPREAD, N, 20, 11);
    int[] removals = new int[2];
    for (int plant = 0; plant < 2; plant++) {
      int which = plant;
      LongLongMapAdapter counting =
          new ForgetfulMap(MapCatalog.longMap("hashmap")) {
            @Override
            public long remove(long key) {
              removals[which]++;
              return 1;
            }

            @Override
            public LongLongMapAdapter create(int expectedSize) {
              return this;
            }
          };
      run(new LongSlices(spec, counting, false, CacheState.AS_FOUND, plant), 1);
    }
    assertEquals(20 * N, removals[0]);
    assertEquals(21 * N, removals[1], "1 of 20 maps more is 5 % more work");
  }

  @Test
  void slices_mapThatThrows_leavesTheFailure() {
    TapeSpec spec = new TapeSpec(Workloads.DENSE, KeySpace.SPREAD, N, 1, 11);
    LongLongMapAdapter throwing =
        new ForgetfulMap(MapCatalog.longMap("hashmap")) {
          @Override
          public long remove(long key) {
            throw new UnsupportedOperationException("no removals here");
          }

          @Override
          public LongLongMapAdapter create(int expectedSize) {
            return this;
          }
        };
    SliceState state = new LongSlices(spec, throwing, false);
    state.setUp();
    assertThrows(UnsupportedOperationException.class, state::run);
    FinishedSlice left = FinishedSlice.take();
    assertNotNull(left);
    assertEquals("java.lang.UnsupportedOperationException: no removals here", left.failure());
  }
}

package dev.residue.bench.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.residue.adapter.LongLongMapAdapter;
import dev.residue.bench.tape.KeySpace;
import dev.residue.bench.tape.TapeSpec;
import dev.residue.bench.tape.Workload;
import dev.residue.bench.tape.Workloads;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class PerfectHashTest {
  private static final long SEED = -77;

  @Test
  void number_keysOfASequence_areCountedBack() {
    long origin = KeySpace.origin(KeySpace.SPREAD.key(SEED, 0));
    for (long number : new long[] {0, 1, 2, 1000, 123_456_789, Integer.MAX_VALUE}) {
      assertEquals(number, KeySpace.number(KeySpace.SPREAD.key(SEED, number), origin));
    }
  }

  @Test
  void put_keyOfAnotherSequence_isRefused() {
    LongLongMapAdapter limit = new PerfectHash().create(0);
    limit.put(KeySpace.SPREAD.key(SEED, 0), 1);
    assertThrows(IllegalStateException.class, () -> limit.put(KeySpace.SPREAD.key(SEED + 1, 1), 1));
  }

  @Test
  void remove_absentKeyOfTheSameSlot_findsNothing() {
    LongLongMapAdapter limit = new PerfectHash().create(0);
    for (int i = 0; i < 16; i++) {
      limit.put(KeySpace.SPREAD.key(SEED, i), 1 + i);
    }
    assertEquals(0, limit.remove(KeySpace.SPREAD.key(SEED, 16)));
    assertEquals(16, limit.size());
    assertEquals(4, limit.remove(KeySpace.SPREAD.key(SEED, 3)));
    assertEquals(0, limit.remove(KeySpace.SPREAD.key(SEED, 3)));
    assertEquals(15, limit.size());
  }

  /** Every workload it is offered for: the same sums as HashMap's, slice by slice. */
  @ParameterizedTest
  @FieldSource("dev.residue.bench.tape.Workloads#ALL")
  void run_workloadsWithALimit_agreesWithHashMap(Workload workload) {
    if (!workload.hasLimit()) {
      assertTrue(
          workload.equals(Workloads.CHURN) || workload.equals(Workloads.ITERATE_AFTER_DELETE),
          workload.label());
      return;
    }
    TapeSpec tape = new TapeSpec(workload, KeySpace.SPREAD, 700, 2, SEED);
    LongSlices slices = new LongSlices(tape, new PerfectHash(), false);
    List<Long> sums = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      slices.setUp();
      slices.run();
      slices.tearDown();
      FinishedSlice finished = FinishedSlice.take();
      assertNotNull(finished);
      assertNotNull(finished.slice());
      sums.add(finished.slice().checksum());
    }
    assertEquals(Reference.checksums(tape, false, 0, 3), sums, workload.label());
  }
}

package dev.residue.bench.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a tape holds, whatever map replays it. */
class TapeTest {
  private static final int N = 1_000;
  private static final int BATCH = 3;

  private static int[] draw(Workload workload, long seed, int slice) {
    Tape tape = new Tape(new TapeSpec(workload, KeySpace.SPREAD, N, BATCH, seed));
    int[] numbers = new int[tape.stride() * BATCH];
    for (int i = 0; i <= slice; i++) {
      tape.draw(i, numbers);
    }
    return numbers;
  }

  @ParameterizedTest
  @FieldSource("dev.residue.bench.tape.Workloads#ALL")
  void draw_sameSeed_givesSameTape(Workload workload) {
    assertArrayEquals(draw(workload, 7, 2), draw(workload, 7, 2));
  }

  @ParameterizedTest
  @FieldSource("dev.residue.bench.tape.Workloads#ALL")
  void draw_everySliceAndMapAndSeed_hasAnOrderOfItsOwn(Workload workload) {
    int[] slice = draw(workload, 7, 0);
    assertFalse(Arrays.equals(slice, draw(workload, 7, 1)), "next slice");
    assertFalse(Arrays.equals(slice, draw(workload, 8, 0)), "other seed");
    int stride = slice.length / BATCH;
    int[] first = Arrays.copyOfRange(slice, 0, stride);
    assertFalse(Arrays.equals(first, Arrays.copyOfRange(slice, stride, 2 * stride)), "next map");
  }

  @Test
  void draw_drains_haveTheNamedShareOfExistingKeysAndAskForNoneTwice() {
    double[] shares = {0.05, 1.0, 0.7};
    Workload[] drains = {Workloads.SPARSE, Workloads.DENSE, Workloads.MIXED};
    for (int i = 0; i < drains.length; i++) {
      int[] numbers = draw(drains[i], 3, 1);
      Set<Integer> firstMap = new HashSet<>();
      int existing = 0;
      for (int j = 0; j < numbers.length; j++) {
        existing += numbers[j] < N ? 1 : 0;
        assertTrue(j >= N || firstMap.add(numbers[j]), drains[i] + " repeats " + numbers[j]);
      }
      // Binomial with 3,000 draws: 5 standard deviations are at most 0.042.
      assertEquals(shares[i], (double) existing / numbers.length, 0.042, drains[i].label());
    }
  }

  @Test
  void draw_churn_removesLiveKeysAndInsertsNewOnes() {
    Tape tape = new Tape(new TapeSpec(Workloads.CHURN, KeySpace.SPREAD, N, BATCH, 5));
    int[] numbers = new int[tape.stride() * BATCH];
    Set<Integer> live = new HashSet<>();
    for (int i = 0; i < N; i++) {
      live.add(i);
    }
    for (int slice = 0; slice < 4; slice++) {
      tape.draw(slice, numbers);
      for (int i = 0; i < tape.stride(); i += 2) {
        assertTrue(live.remove(numbers[i]), "removed a key that is not there");
        assertTrue(live.add(numbers[i + 1]), "inserted a key that is there");
      }
      assertEquals(N, live.size());
    }
  }

  @Test
  void draw_afterDelete_asksForSurvivorsOnly() {
    TapeSpec spec = new TapeSpec(Workloads.GET_AFTER_DELETE, KeySpace.SPREAD, N, BATCH, 5);
    int gone = N - spec.survivors();
    assertEquals(900, gone);
    for (int number : draw(Workloads.GET_AFTER_DELETE, 5, 1)) {
      assertTrue(number >= gone && number < N, "asks for " + number);
    }
  }

  @Test
  void draw_leavingOutASlice_isRefused() {
    Tape tape = new Tape(new TapeSpec(Workloads.DENSE, KeySpace.SPREAD, N, 1, 5));
    int[] numbers = new int[N];
    assertThrows(IllegalStateException.class, () -> tape.draw(1, numbers));
  }

  @Test
  void keys_areDistinctAndValuesNeverZero() {
    for (KeySpace space : KeySpace.values()) {
      Set<Long> keys = new HashSet<>();
      for (int i = 0; i < 50_000; i++) {
        long key = space.key(9, i);
        assertTrue(keys.add(key), space + " repeats key " + i);
        assertTrue(KeySpace.value(key) != 0);
      }
    }
    assertEquals("00000000000000ff", KeySpace.string(255));
  }

  @Test
  void sized_sliceLength_decidesTheBatch() {
    TapeSpec small = TapeSpec.sized(Workloads.DENSE, KeySpace.SPREAD, 1_000, 20, 1);
    TapeSpec large = TapeSpec.sized(Workloads.DENSE, KeySpace.SPREAD, 10_000_000, 20, 1);
    assertEquals(500, small.batch());
    assertEquals(500_000, small.opsPerSlice());
    assertEquals(1, large.batch());
  }
}
